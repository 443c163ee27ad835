//! The own account through the API.

use serde_json::json;
use testkit::{PASSWORD, TestApp, domain::identity::UserState};

const ME: &str = "/api/v1/me";

#[tokio::test]
async fn the_account_says_what_is_allowed_and_what_comes_next() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let me = api.get(ME).await;
    let json = me.json();
    assert_eq!(me.header("etag"), "\"v1\"");
    assert_eq!(json["id"], ayesha.id.to_string());
    assert_eq!((json["handle"].as_str(), json["state"].as_str()), (Some("ayesha-rahman"), Some("active")));
    assert_eq!(json["roles"], json!(["freelancer"]));
    assert_eq!(json["allowed"], json!(["request_close"]));
    assert_eq!(json["created_at"], "2026-03-02T09:00:00.000Z");
    assert!(!me.text().contains("argon2") && !me.text().contains("hash"));
    let closed = api.post("/api/v1/me/closure", json!({"password": PASSWORD})).await;
    assert_eq!((closed.status.as_u16(), closed.header("location")), (201, ME), "{}", closed.text());
    let json = closed.json();
    assert_eq!(
        (json["state"].as_str(), json["closes_at"].as_str()),
        (Some("closing"), Some("2026-03-16T09:00:00.000Z"))
    );
    assert_eq!(json["next"]["verb"], "undo_close");
    assert_eq!(api.delete("/api/v1/me/closure").await.status, 200);
    app.settle().await;
}

#[tokio::test]
async fn an_edit_says_which_version_it_started_from() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let name = |n: &str| json!({"name": n});
    let missing = api.request(http::Method::PATCH, ME).json(name("A B")).send().await;
    assert_eq!((missing.status.as_u16(), missing.code().as_str()), (428, "if_match_missing"));
    for bad in ["1", "v1", "\"1\"", "\"v1\", \"v2\"", "\"v-1\""] {
        let answer = api.patch(ME, bad, name("A B")).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "if_match_malformed"), "{bad}");
    }
    let first = api.patch(ME, "\"v1\"", name("Ayesha One")).await;
    assert_eq!((first.status.as_u16(), first.header("etag")), (200, "\"v2\""), "{}", first.text());
    let stale = api.patch(ME, "\"v1\"", name("Ayesha Two")).await;
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale"));
    let both = api.patch(ME, "W/\"v2\"", json!({"name": "Ayesha Three", "handle": "ayesha"})).await;
    assert_eq!(
        (both.json()["name"].as_str(), both.json()["handle"].as_str()),
        (Some("Ayesha Three"), Some("ayesha"))
    );
    let any = api.patch(ME, "*", name("Ayesha Four")).await;
    assert_eq!(any.status, 200);
    assert_eq!(api.get(ME).await.header("etag"), any.header("etag"));
    assert_eq!(api.patch(ME, "\"v9223372036854775808\"", name("A B")).await.status, 412);
}

#[tokio::test]
async fn an_edit_that_fails_in_its_second_half_changes_nothing() {
    let app = TestApp::start().await;
    app.client("Jonas Lindqvist").await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let answer = api.patch(ME, "*", json!({"name": "Somebody Else", "handle": "jonas-lindqvist"})).await;
    assert_eq!(answer.status, 422);
    assert!(answer.field("/handle").contains("This handle is taken."), "{}", answer.text());
    let me = api.get(ME).await;
    assert_eq!((me.json()["name"].as_str(), me.header("etag")), (Some("Ayesha Rahman"), "\"v1\""));
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    let app = TestApp::start().await;
    let (ayesha, jonas) = (app.freelancer("Ayesha Rahman").await, app.client("Jonas Lindqvist").await);
    let mut browser = app.sign_in(&ayesha).await;
    let (mut api, mut other) = (app.tokens_of(&ayesha).await, app.tokens_of(&ayesha).await);
    let list = api.get("/api/v1/me/sessions").await.json();
    let items = list["items"].as_array().expect("a list").clone();
    assert_eq!(items.len(), 3);
    let kinds: Vec<_> = items.iter().map(|s| (s["kind"].as_str(), s["current"].as_bool())).collect();
    assert_eq!(kinds, [(Some("api"), Some(false)), (Some("api"), Some(true)), (Some("web"), Some(false))]);
    let web = items[2]["id"].as_str().expect("an id").to_owned();
    let mut stranger = app.tokens_of(&jonas).await;
    let refused = stranger.delete(&format!("/api/v1/me/sessions/{web}")).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (404, "not_found"));
    assert_eq!(api.delete(&format!("/api/v1/me/sessions/{web}")).await.status, 204);
    assert_eq!(browser.open("/dashboard").await.status(), 303);
    assert_eq!(api.delete("/api/v1/me/sessions").await.status, 204);
    assert_eq!(other.get(ME).await.code(), "token_revoked");
    assert_eq!(api.get(ME).await.status, 200);
    for id in ["x", "%FF", "ses_", "usr_0000000000001"] {
        assert_eq!(api.delete(&format!("/api/v1/me/sessions/{id}")).await.code(), "not_found", "{id}");
    }
}

#[tokio::test]
async fn password_and_address_change_through_the_api() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut api, mut other) = (app.tokens_of(&ayesha).await, app.tokens_of(&ayesha).await);
    let wrong = api
        .post(
            "/api/v1/me/password-changes",
            json!({"current": "not the right one", "new": "copper meadow whistle"}),
        )
        .await;
    assert!(wrong.field("/current").contains("not your present password"), "{}", wrong.text());
    app.pass(std::time::Duration::from_secs(1));
    let done = api
        .post("/api/v1/me/password-changes", json!({"current": PASSWORD, "new": "copper meadow whistle"}))
        .await;
    assert_eq!(done.status, 204, "{}", done.text());
    assert_eq!(other.get(ME).await.code(), "token_revoked");
    assert_eq!(other.refresh_tokens().await.code(), "refresh_invalid");
    assert_eq!(api.get(ME).await.code(), "token_revoked", "every access token from before ends");
    assert_eq!(api.refresh_tokens().await.status, 200, "the present session goes on");
    let asked = api
        .post(
            "/api/v1/me/email-changes",
            json!({"current": "copper meadow whistle", "email": "new@example.com"}),
        )
        .await;
    assert_eq!(asked.status, 202, "{}", asked.text());
    assert_eq!(api.get(ME).await.json()["pending_email"], json!(null), "the mail is not written yet");
    let token = app.mail_to("new@example.com").await.token();
    assert_eq!(api.get(ME).await.json()["pending_email"], "new@example.com");
    let confirmed = app.api().post("/api/v1/email-change-confirmations", json!({"token": token})).await;
    assert_eq!(confirmed.status, 204, "{}", confirmed.text());
    assert_eq!(api.get(ME).await.json()["email"], "new@example.com");
    app.settle().await;
}

#[tokio::test]
async fn a_forgotten_password_is_set_through_the_api() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let mut known = app.api().post("/api/v1/password-reset-requests", json!({"email": ayesha.email})).await;
    let mut unknown =
        app.api().post("/api/v1/password-reset-requests", json!({"email": "nobody@example.com"})).await;
    for answer in [&mut known, &mut unknown] {
        answer.headers.remove("x-request-id");
        answer.headers.remove("ratelimit");
    }
    assert_eq!(
        (known.status, &known.headers, &known.body),
        (unknown.status, &unknown.headers, &unknown.body)
    );
    let token = app.mail_to(&ayesha.email).await.token();
    let weak = app.api().post("/api/v1/password-resets", json!({"token": token, "password": "short"})).await;
    assert!(weak.field("/password").contains("at least 15"), "{}", weak.text());
    let set = app
        .api()
        .post("/api/v1/password-resets", json!({"token": token, "password": "copper meadow whistle"}))
        .await;
    assert_eq!(set.status, 204, "{}", set.text());
    assert_eq!(api.get(ME).await.code(), "token_revoked");
    app.settle().await;
}

#[tokio::test]
async fn the_state_of_the_account_decides() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    for (state, code) in [
        (UserState::Restricted { until: None }, "account_restricted"),
        (UserState::Suspended, "account_suspended"),
    ] {
        app.put_into(&ayesha, state).await;
        assert_eq!(api.get(ME).await.status, 200, "reading stays open");
        let answer = api.post("/api/v1/me/roles", json!({"role": "client"})).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (403, code));
        app.put_into(&ayesha, UserState::Active).await;
    }
    app.put_into(&ayesha, UserState::Closed).await;
    assert_eq!(api.get(ME).await.code(), "token_revoked");
    assert_eq!(api.refresh_tokens().await.code(), "refresh_invalid");
}
