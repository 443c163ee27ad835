//! Signing in as a program: tokens, their replacement, and their end.

use serde_json::json;
use testkit::{PASSWORD, TestApp, domain::time::MINUTE, domain::time::days};

const ME: &str = "/api/v1/me";

#[tokio::test]
async fn a_pair_of_tokens_opens_the_api_for_ten_minutes() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.api();
    let answer = app.open_tokens(&mut api, &ayesha, None).await;
    let json = answer.json();
    assert_eq!(
        (json["token_type"].as_str(), json["expires_in"].as_u64()),
        (Some("Bearer"), Some(600)),
        "{json}"
    );
    assert!(json["refresh_token"].as_str().is_some_and(|t| t.starts_with("fmr_") && t.len() == 53));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.cookies().is_empty());
    let me = api.get(ME).await;
    assert_eq!(me.json()["email"], "ayesha@example.com");
    app.pass(MINUTE * 10 - std::time::Duration::from_secs(1));
    assert_eq!(api.get(ME).await.status, 200);
    app.pass(MINUTE);
    let late = api.get(ME).await;
    assert_eq!((late.status.as_u16(), late.code().as_str()), (401, "token_invalid"));
    assert_eq!(late.header("www-authenticate"), "Bearer");
    assert_eq!(api.refresh_tokens().await.status, 200);
    assert_eq!(api.get(ME).await.status, 200);
}

#[tokio::test]
async fn without_a_token_or_with_another_nobody_comes_in() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let api = app.tokens_of(&ayesha).await;
    assert_eq!(app.api().get(ME).await.code(), "sign_in_required");
    let good = api.access.clone().expect("a token");
    let parts: Vec<&str> = good.split('.').collect();
    let none = "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0";
    for token in [
        format!("{}.{}.", parts[0], parts[1]),
        format!("{none}.{}.", parts[1]),
        format!("{none}.{}.{}", parts[1], parts[2]),
        format!("{}.{}.{}", parts[0], parts[0], parts[2]),
        good[..good.len() - 2].to_owned(),
        format!("{good}x"),
        api.refresh.clone().expect("a token"),
        "x".repeat(9_000),
        String::new(),
        "..".to_owned(),
    ] {
        let answer = api
            .request(http::Method::GET, ME)
            .header("authorization", &format!("Bearer {token}"))
            .send()
            .await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (401, "token_invalid"), "{token:.60}");
    }
    for value in [good.clone(), format!("bearer {good}"), format!("Basic {good}"), format!("Bearer  {good}")]
    {
        let answer = api.request(http::Method::GET, ME).header("authorization", &value).send().await;
        assert!(answer.status == 401 || value.starts_with("bearer "), "{value:.20}");
    }
    let in_address =
        api.request(http::Method::GET, &format!("{ME}?access_token={good}")).anonymous().send().await;
    assert_eq!(in_address.status, 401, "never in an address");
}

#[tokio::test]
async fn a_token_of_another_installation_is_not_ours() {
    let (here, there) = (TestApp::start().await, TestApp::start().await);
    let ayesha = there.freelancer("Ayesha Rahman").await;
    here.freelancer("Ayesha Rahman").await;
    let foreign = there.tokens_of(&ayesha).await.access.expect("a token");
    let answer = here
        .api()
        .request(http::Method::GET, ME)
        .header("authorization", &format!("Bearer {foreign}"))
        .send()
        .await;
    assert_eq!(answer.code(), "token_invalid");
}

#[tokio::test]
async fn tokens_survive_a_restart() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    app.restart().await;
    assert_eq!(api.get(ME).await.status, 200);
    assert_eq!(api.refresh_tokens().await.status, 200);
}

#[tokio::test]
async fn wrong_credentials_are_not_told_apart() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.api();
    let mut answers = Vec::new();
    for email in [ayesha.email.as_str(), "nobody@example.com"] {
        let answer = api.open_tokens(json!({"email": email, "password": "copper meadow whistle"})).await;
        let mut json = answer.json();
        json["request_id"] = json!("");
        answers.push((answer.status, json));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!((answers[0].0.as_u16(), answers[0].1["code"].as_str()), (401, Some("credentials_wrong")));
}

#[tokio::test]
async fn an_unconfirmed_account_gets_no_tokens() {
    let app = TestApp::start().await;
    let mut api = app.api();
    let body = json!({"name": "Ayesha Rahman", "email": "ayesha@example.com", "password": PASSWORD,
        "freelancer": true, "terms": true});
    let answer = api.post("/api/v1/accounts", body).await;
    assert_eq!(answer.status, 202, "{}", answer.text());
    let first = app.mails_to("ayesha@example.com").await.len();
    let credentials = json!({"email": "ayesha@example.com", "password": PASSWORD});
    for _ in 0..8 {
        let answer = api.open_tokens(credentials.clone()).await;
        assert_eq!(answer.code(), "email_unconfirmed", "a right password is no failed attempt");
    }
    let mails = app.mails_to("ayesha@example.com").await;
    assert!(mails.len() > first, "another mail is sent");
    let token = mails.last().unwrap().token();
    let unproven = api.post("/api/v1/email-confirmations", json!({"token": token})).await;
    assert_eq!((unproven.status.as_u16(), unproven.code().as_str()), (403, "proof_missing"));
    let confirmed =
        api.post("/api/v1/email-confirmations", json!({"token": token, "password": PASSWORD})).await;
    assert_eq!(confirmed.status, 204, "{}", confirmed.text());
    let again = api.post("/api/v1/email-confirmations", json!({"token": token, "password": PASSWORD})).await;
    assert_eq!((again.status.as_u16(), again.code().as_str()), (404, "link_over"));
    assert_eq!(api.open_tokens(credentials).await.status, 200);
}

#[tokio::test]
async fn a_refresh_token_that_is_used_twice_ends_its_family() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut owner = app.tokens_of(&ayesha).await;
    let mut thief = owner.twin();
    thief.ip = [198, 51, 100, 66].into();
    assert_eq!(owner.refresh_tokens().await.status, 200);
    let replayed = thief.refresh_tokens().await;
    assert_eq!((replayed.status.as_u16(), replayed.code().as_str()), (401, "refresh_invalid"));
    assert_eq!(owner.get(ME).await.code(), "token_revoked", "at once, not when the token runs out");
    assert_eq!(owner.refresh_tokens().await.code(), "refresh_invalid");
    assert_eq!(app.mail_to(&ayesha.email).await.subject, "We ended an API session");
    let mut other = app.tokens_of(&ayesha).await;
    assert_eq!(other.get(ME).await.status, 200, "another sign-in is another family");
}

#[tokio::test]
async fn the_same_client_may_ask_again_for_ten_seconds() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let mut lost = api.twin();
    assert_eq!(lost.refresh_tokens().await.status, 200, "this answer never arrives");
    app.pass(std::time::Duration::from_secs(10));
    assert_eq!(api.refresh_tokens().await.status, 200, "so it is asked for again");
    assert_eq!(api.get(ME).await.status, 200);
    let mut stale = lost.twin();
    assert_eq!(stale.refresh_tokens().await.code(), "refresh_invalid", "the lost successor is worth nothing");
    app.forget_jobs();
}

#[tokio::test]
async fn after_ten_seconds_asking_again_is_a_replay() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let mut lost = api.twin();
    lost.refresh_tokens().await;
    app.pass(std::time::Duration::from_secs(11));
    assert_eq!(api.refresh_tokens().await.code(), "refresh_invalid");
    assert_eq!(lost.get(ME).await.code(), "token_revoked");
    assert_eq!(app.mails_to(&ayesha.email).await.len(), 1);
}

#[tokio::test]
async fn asking_again_after_the_successor_was_used_is_a_replay() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let mut old = api.twin();
    api.refresh_tokens().await;
    api.refresh_tokens().await;
    assert_eq!(old.refresh_tokens().await.code(), "refresh_invalid");
    assert_eq!(api.get(ME).await.code(), "token_revoked");
    app.settle().await;
}

#[tokio::test]
async fn two_refreshes_at_once_leave_one_family_alive() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut one, mut two) = {
        let api = app.tokens_of(&ayesha).await;
        (api.twin(), api)
    };
    let (first, second) = tokio::join!(one.refresh_tokens(), two.refresh_tokens());
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 200), "a retry of the same client");
    let mut alive = 0;
    for api in [&mut one, &mut two] {
        alive += usize::from(api.refresh_tokens().await.status == 200);
    }
    assert!(alive <= 1, "at most one successor is good");
    app.forget_jobs();
}

#[tokio::test]
async fn a_family_lives_14_days_unused_and_30_in_all() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let (mut used, mut idle) = (app.tokens_of(&ayesha).await, app.tokens_of(&ayesha).await);
    app.pass(days(13));
    assert_eq!(used.refresh_tokens().await.status, 200);
    app.pass(days(1));
    assert_eq!(idle.refresh_tokens().await.code(), "refresh_invalid");
    app.pass(days(12));
    assert_eq!(used.refresh_tokens().await.status, 200);
    app.pass(days(4));
    assert_eq!(used.refresh_tokens().await.code(), "refresh_invalid");
}

#[tokio::test]
async fn a_refresh_token_that_was_made_up_harms_nobody() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let good = api.refresh.clone().expect("a token");
    for made_up in ["", "fmr_", "x", &good[..52], &good.to_lowercase(), &format!("{good}x")] {
        let mut other = api.twin();
        other.refresh = Some(made_up.to_owned());
        assert_eq!(other.refresh_tokens().await.code(), "refresh_invalid", "{made_up}");
    }
    let access = api.access.clone();
    let mut other = api.twin();
    other.refresh = access;
    assert!([401, 422].contains(&other.refresh_tokens().await.status.as_u16()));
    assert_eq!(api.get(ME).await.status, 200);
    assert_eq!(api.refresh_tokens().await.status, 200);
}

#[tokio::test]
async fn refreshes_are_counted_by_family() {
    let app = TestApp::setup().real_limits().start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    for n in 0..5 {
        let answer = api.refresh_tokens().await;
        assert_eq!(answer.status, 200, "{n}: {}", answer.text());
    }
    let answer = api.refresh_tokens().await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (429, "rate_limited"));
    assert!(!answer.header("retry-after").is_empty());
    app.pass(MINUTE * 3);
    let answer = api.refresh_tokens().await;
    assert_eq!(answer.status, 200, "a client that was told to wait must be able to go on: {}", answer.text());
    app.forget_jobs();
}

#[tokio::test]
async fn signing_out_as_a_program() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let mut other = app.tokens_of(&ayesha).await;
    assert_eq!(api.delete("/api/v1/me/sessions/current").await.status, 204);
    assert_eq!(api.get(ME).await.code(), "token_revoked");
    assert_eq!(api.refresh_tokens().await.code(), "refresh_invalid");
    assert_eq!(other.get(ME).await.status, 200);
}
