//! The API from outside: real router, real plumbing, real database.

#![allow(clippy::unwrap_used, reason = "tests")]

mod allowed;
mod answering;
mod bids;
mod contracts;
mod course;
mod deals;
mod hostile;
mod listed;
mod listing;
mod offers;
mod payments;
mod projects;
mod proposals;
mod publishing;
mod sending;
mod staff;
mod talent;
mod terms;
mod work;
mod world;

use std::time::Duration;

use serde_json::json;
use world::{PASSWORD, World};

const KEY: &str = "0d7f6a52-6c1e-4a5f-9a53-5f1d6f0b2c11";

#[tokio::test]
async fn an_account_is_made_edited_and_closed() {
    let world = World::new().await;
    let auth = world.signed_in("ayesha@example.com").await;
    let auth = auth.as_str();

    let shown = world.send("GET", "/api/v1/me", &[("authorization", auth)], "").await;
    assert_eq!((shown.status, &shown.json["state"]), (200, &json!("active")));
    assert_eq!(shown.json["roles"], json!(["freelancer"]));
    assert_eq!(shown.json["allowed"], json!(["request_close"]));
    assert!(shown.header("ratelimit").contains("api-read") && !shown.header("ratelimit-policy").is_empty());
    let tag = shown.header("etag").to_owned();

    let edit = r#"{"name": "Ayesha R. Rahman", "handle": "ayesha"}"#;
    let no_tag = world.send("PATCH", "/api/v1/me", &[("authorization", auth)], edit).await;
    assert_eq!(no_tag.code(), (428, "if_match_missing"));
    let edited =
        world.send("PATCH", "/api/v1/me", &[("authorization", auth), ("if-match", &tag)], edit).await;
    assert_eq!((edited.status, &edited.json["handle"]), (200, &json!("ayesha")), "{}", edited.json);
    assert_eq!(edited.header("etag"), format!("\"v{}\"", edited.json["version"]));
    let stale = world.send("PATCH", "/api/v1/me", &[("authorization", auth), ("if-match", &tag)], edit).await;
    assert_eq!(stale.code(), (412, "stale"));
    let any = r#"{"handle": "admin", "name": ""}"#;
    let wrong = world.send("PATCH", "/api/v1/me", &[("authorization", auth), ("if-match", "*")], any).await;
    assert_eq!((wrong.code(), wrong.json["fields"].as_array().unwrap().len()), ((422, "invalid"), 2));

    let keyed = [("authorization", auth), ("idempotency-key", KEY)];
    let body = json!({"password": PASSWORD}).to_string();
    let closed = world.send("POST", "/api/v1/me/closure", &keyed, &body).await;
    assert_eq!((closed.status, &closed.json["state"]), (201, &json!("closing")), "{}", closed.json);
    assert_eq!(closed.json["next"]["verb"], "undo_close");
    assert!(!closed.headers.contains_key("idempotent-replayed"));
    let again = world.send("POST", "/api/v1/me/closure", &keyed, &body).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (201, "true"), "{}", again.json);
    let undone = world.send("DELETE", "/api/v1/me/closure", &[("authorization", auth)], "").await;
    assert_eq!((undone.status, &undone.json["state"]), (200, &json!("active")));
}

#[tokio::test]
async fn a_thing_is_done_once() {
    let world = World::new().await;
    let auth = world.signed_in("ayesha@example.com").await;
    let role = r#"{"role": "client"}"#;
    let none = world.send("POST", "/api/v1/me/roles", &[("authorization", &auth)], role).await;
    assert_eq!(none.code(), (400, "idempotency_key_missing"));
    let keyed = [("authorization", auth.as_str()), ("idempotency-key", KEY)];
    let first = world.send("POST", "/api/v1/me/roles", &keyed, role).await;
    assert_eq!((first.status, first.header("location")), (201, "/api/v1/me"));
    assert_eq!(first.json["roles"], json!(["client", "freelancer"]));
    let second = world.send("POST", "/api/v1/me/roles", &keyed, r#"{ "role":"client" }"#).await;
    assert_eq!((second.status, second.header("idempotent-replayed")), (201, "true"));
    let other = world.send("POST", "/api/v1/me/roles", &keyed, r#"{"role":"freelancer"}"#).await;
    assert_eq!(other.code(), (422, "idempotency_key_reused"));
}

#[tokio::test]
async fn a_changed_password_answers_its_repeat_and_ends_the_rest() {
    let world = World::new().await;
    let other = world.signed_in("ayesha@example.com").await;
    world.pass(Duration::from_secs(60));
    let (auth, refresh) = world.tokens("ayesha@example.com", PASSWORD).await;
    let keyed = [("authorization", auth.as_str()), ("idempotency-key", KEY)];
    let body = json!({"current": PASSWORD, "new": "amber lantern drifts south"}).to_string();
    let changed = world.send("POST", "/api/v1/me/password-changes", &keyed, &body).await;
    assert_eq!(changed.status, 204, "{}", changed.json);
    let refreshed = world.post("/api/v1/tokens/refreshes", json!({"refresh_token": refresh})).await;
    let auth = format!("Bearer {}", refreshed.json["access_token"].as_str().unwrap());
    let keyed = [("authorization", auth.as_str()), ("idempotency-key", KEY)];
    let again = world.send("POST", "/api/v1/me/password-changes", &keyed, &body).await;
    assert_eq!((again.status, again.header("idempotent-replayed")), (204, "true"), "{}", again.json);
    let ended = world.send("GET", "/api/v1/me", &[("authorization", &other)], "").await;
    assert_eq!(ended.code(), (401, "token_revoked"));
    let list = world.send("GET", "/api/v1/me/sessions", &[("authorization", &auth)], "").await;
    let items = list.json["items"].as_array().unwrap();
    assert!(items.iter().filter(|s| s["current"] == true).count() == 1, "{}", list.json);
    assert!(list.json["newer"].is_null() && list.json["older"].is_null());
    let out = world.send("DELETE", "/api/v1/me/sessions/current", &[("authorization", &auth)], "").await;
    assert_eq!(out.status, 204);
    let gone = world.send("GET", "/api/v1/me", &[("authorization", &auth)], "").await;
    assert_eq!((gone.code(), gone.header("www-authenticate")), ((401, "token_revoked"), "Bearer"));
}

#[tokio::test]
async fn tokens_are_refreshed_once() {
    let world = World::new().await;
    world.signed_in("ayesha@example.com").await;
    world.pass(Duration::from_secs(60));
    let (_, refresh) = world.tokens("ayesha@example.com", PASSWORD).await;
    let body = json!({"refresh_token": refresh});
    let next = world.post("/api/v1/tokens/refreshes", body.clone()).await;
    assert_eq!((next.status, &next.json["token_type"]), (200, &json!("Bearer")));
    world.pass(Duration::from_secs(60));
    let replay = world.post("/api/v1/tokens/refreshes", body).await;
    assert_eq!(replay.code(), (401, "refresh_invalid"));
}

#[tokio::test]
async fn a_password_is_reset_and_an_address_changed_by_mail() {
    let world = World::new().await;
    world.signed_in("ayesha@example.com").await;
    for email in ["ayesha@example.com", "nobody@example.com"] {
        let asked = world.post("/api/v1/password-reset-requests", json!({"email": email})).await;
        assert_eq!((asked.status, asked.json.is_null()), (202, true));
    }
    let token = world.mailed_token().await;
    let reset = json!({"token": token, "password": "amber lantern drifts south"});
    assert_eq!(world.post("/api/v1/password-resets", reset.clone()).await.status, 204);
    assert_eq!(world.post("/api/v1/password-resets", reset).await.code(), (404, "link_over"));
    world.mailed_token().await;
    world.pass(Duration::from_secs(60));
    let (auth, _) = world.tokens("ayesha@example.com", "amber lantern drifts south").await;
    let keyed = [("authorization", auth.as_str()), ("idempotency-key", KEY)];
    let body = json!({"current": "amber lantern drifts south", "email": "ayesha@studio.example"}).to_string();
    let asked = world.send("POST", "/api/v1/me/email-changes", &keyed, &body).await;
    assert_eq!(asked.status, 202, "{}", asked.json);
    let token = world.mailed_token().await;
    let confirmed = world.post("/api/v1/email-change-confirmations", json!({"token": token})).await;
    assert_eq!(confirmed.status, 204, "{}", confirmed.json);
    let shown = world.send("GET", "/api/v1/me", &[("authorization", &auth)], "").await;
    assert_eq!(shown.json["email"], "ayesha@studio.example");
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let world = World::new().await;
    let unknown = json!({"email": "a@b.co", "password": "x", "admin": true});
    let answer = world.post("/api/v1/tokens", unknown).await;
    assert_eq!((answer.code(), answer.field()), ((422, "invalid"), ("/admin", "unknown")));
    let answer = world.post("/api/v1/tokens", json!({"email": "a@b.co"})).await;
    assert_eq!(answer.field(), ("/password", "missing"));
    let answer = world.post("/api/v1/tokens", json!({"email": "x".repeat(255), "password": "x"})).await;
    assert_eq!(answer.field(), ("/email", "invalid"));
    let broken = world.send("POST", "/api/v1/tokens", &[], "{").await;
    assert_eq!(broken.code(), (400, "json_syntax"));
    let empty = world.send("POST", "/api/v1/tokens", &[], "").await;
    assert_eq!(empty.code(), (415, "json_required"));
    let wrong = world.post("/api/v1/tokens", json!({"email": "a@b.co", "password": "x"})).await;
    assert_eq!(wrong.code(), (401, "credentials_wrong"));
    let nobody = world.send("GET", "/api/v1/me", &[], "").await;
    assert_eq!(nobody.code(), (401, "sign_in_required"));
    let bad = world.send("GET", "/api/openapi.json", &[("authorization", "Bearer x")], "").await;
    assert_eq!(bad.code(), (401, "token_invalid"));
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_problems() {
    let world = World::new().await;
    for path in ["/api", "/api/", "/api/v1/nothing", "/api/v1/me/sessions/a/b"] {
        let answer = world.send("GET", path, &[], "").await;
        assert_eq!(answer.code(), (404, "not_found"), "{path}");
    }
    let auth = world.signed_in("ayesha@example.com").await;
    for path in ["/api/v1/me/sessions/ses_0000000000000", "/api/v1/me/sessions/%FF"] {
        let answer = world.send("DELETE", path, &[("authorization", &auth)], "").await;
        assert_eq!(answer.code(), (404, "not_found"), "{path}");
    }
    let wrong = world.send("DELETE", "/api/v1/me", &[], "").await;
    assert_eq!(wrong.code(), (405, "method_not_allowed"));
    assert_eq!(wrong.header("allow"), "GET,HEAD,PATCH");
}

#[tokio::test]
async fn the_description_may_be_kept() {
    let world = World::new().await;
    let first = world.send("GET", "/api/openapi.json", &[], "").await;
    assert_eq!((first.status, &first.json["openapi"]), (200, &json!("3.1.0")));
    assert!(first.header("cache-control").contains("max-age"));
    let tag = first.header("etag").to_owned();
    let second = world.send("GET", "/api/openapi.json", &[("if-none-match", &tag)], "").await;
    assert_eq!((second.status, second.header("etag")), (304, tag.as_str()));
}

#[tokio::test]
async fn sign_up_tells_nothing_about_an_address() {
    let world = World::new().await;
    world.signed_in("ayesha@example.com").await;
    let account = |email: &str| json!({"name": "Somebody Else", "email": email, "password": PASSWORD, "client": true, "terms": true});
    let known = world.post("/api/v1/accounts", account("ayesha@example.com")).await;
    let new = world.post("/api/v1/accounts", account("somebody@example.com")).await;
    assert_eq!((known.status, &known.json), (202, &new.json));
    let fourth = world.post("/api/v1/accounts", account("third@example.com")).await;
    assert_eq!(fourth.code(), (429, "rate_limited"));
    assert!(!fourth.header("retry-after").is_empty());
}
