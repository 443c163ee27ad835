//! Doing a thing once: idempotency keys.

use serde_json::json;
use testkit::{PASSWORD, TestApp, domain::time::days};

const ROLES: &str = "/api/v1/me/roles";
const KEY: &str = "0d7f6a52-6c1e-4a5f";

async fn add_role(api: &testkit::ApiClient, role: &str) -> testkit::Answer {
    api.request(http::Method::POST, ROLES).key(KEY).json(json!({"role": role})).send().await
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let api = app.tokens_of(&ayesha).await;
    let send = || api.request(http::Method::POST, ROLES).key(KEY).json(json!({"role": "client"})).send();
    let first = send().await;
    let second = send().await;
    assert_eq!((first.status.as_u16(), first.header("idempotent-replayed")), (201, ""));
    assert_eq!((second.status.as_u16(), second.header("idempotent-replayed")), (201, "true"));
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(first.json(), second.json());
    app.restart().await;
    assert_eq!(send().await.header("idempotent-replayed"), "true", "kept in the database");
    let spaced = api.request(http::Method::POST, ROLES).key(KEY);
    let spaced = spaced.body("application/json", "{ \"role\" :\n\"client\" }").send().await;
    assert_eq!(spaced.header("idempotent-replayed"), "true", "the same body, written in another way");
}

#[tokio::test]
async fn two_at_once_act_once() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let api = app.tokens_of(&ayesha).await;
    let send = || {
        let body = json!({"password": PASSWORD});
        api.request(http::Method::POST, "/api/v1/me/closure").key(KEY).json(body).send()
    };
    let (one, two) = tokio::join!(send(), send());
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (201, 201), "{} {}", one.text(), two.text());
    let replays = [&one, &two].map(|a| a.header("idempotent-replayed") == "true");
    assert!(replays[0] ^ replays[1], "one acted, one was told: {replays:?}");
    assert_eq!(app.mails_to(&ayesha.email).await.len(), 1);
}

#[tokio::test]
async fn a_key_belongs_to_one_body_one_verb_and_one_person() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let (hers, his) = (app.tokens_of(&ayesha).await, app.tokens_of(&jonas).await);
    assert_eq!(add_role(&hers, "client").await.status, 201);
    let reused = add_role(&hers, "freelancer").await;
    assert_eq!((reused.status.as_u16(), reused.code().as_str()), (422, "idempotency_key_reused"));
    let other = add_role(&his, "client").await;
    assert_eq!((other.status.as_u16(), other.header("idempotent-replayed")), (201, ""));
    let body = json!({"current": PASSWORD, "email": "new@example.com"});
    let elsewhere =
        hers.request(http::Method::POST, "/api/v1/me/email-changes").key(KEY).json(body).send().await;
    assert_eq!((elsewhere.status.as_u16(), elsewhere.header("idempotent-replayed")), (202, ""));
    app.settle().await;
}

#[tokio::test]
async fn a_key_is_required_and_well_formed() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let api = app.tokens_of(&ayesha).await;
    let missing = api.request(http::Method::POST, ROLES).json(json!({"role": "client"})).send().await;
    assert_eq!((missing.status.as_u16(), missing.code().as_str()), (400, "idempotency_key_missing"));
    for bad in ["short", "has a blank inside it", &"x".repeat(256), ""] {
        let answer =
            api.request(http::Method::POST, ROLES).key(bad).json(json!({"role": "client"})).send().await;
        assert_eq!(answer.code(), "idempotency_key_missing", "{bad}");
    }
}

async fn change_password(api: &testkit::ApiClient, current: &str) -> testkit::Answer {
    let body = json!({"current": current, "new": "copper meadow whistle"});
    api.request(http::Method::POST, "/api/v1/me/password-changes").key(KEY).json(body).send().await
}

#[tokio::test]
async fn a_refusal_is_not_remembered_and_a_repeat_needs_no_old_password() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    assert_eq!(change_password(&api, "not the right one").await.status, 422);
    app.pass(std::time::Duration::from_secs(1));
    let second = change_password(&api, PASSWORD).await;
    assert_eq!(
        (second.status.as_u16(), second.header("idempotent-replayed")),
        (204, ""),
        "{}",
        second.text()
    );
    assert_eq!(api.refresh_tokens().await.status, 200);
    let third = change_password(&api, PASSWORD).await;
    assert_eq!(
        (third.status.as_u16(), third.header("idempotent-replayed")),
        (204, "true"),
        "{}",
        third.text()
    );
    app.settle().await;
}

#[tokio::test]
async fn keys_are_kept_for_a_week() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    api.request(http::Method::POST, ROLES).key(KEY).json(json!({"role": "client"})).send().await;
    for (passed, replayed) in [(6, "true"), (2, "")] {
        app.pass(days(passed));
        app.clean().await;
        assert_eq!(api.refresh_tokens().await.status, 200);
        let answer =
            api.request(http::Method::POST, ROLES).key(KEY).json(json!({"role": "client"})).send().await;
        assert_eq!((answer.status.as_u16(), answer.header("idempotent-replayed")), (201, replayed));
    }
}
