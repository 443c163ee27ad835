//! What the API reads and how it says no.

use serde_json::{Value, json};
use testkit::{ApiClient, PASSWORD, TestApp};

const TOKENS: &str = "/api/v1/tokens";

async fn post(api: &ApiClient, path: &str, kind: &str, body: impl Into<Vec<u8>>) -> testkit::Answer {
    api.request(http::Method::POST, path).body(kind, body).send().await
}

#[tokio::test]
async fn a_problem_says_everything_once() {
    let app = TestApp::start().await;
    let answer = app.api().post(TOKENS, json!({"email": 7, "password": "x"})).await;
    let json = answer.json();
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(json["type"], "/docs/errors#invalid");
    assert_eq!((json["status"].as_u64(), json["code"].as_str()), (Some(422), Some("invalid")));
    assert_eq!(json["request_id"], answer.header("x-request-id"));
    assert_eq!(json["fields"][0]["pointer"], "/email");
    assert_eq!(app.browser().open("/docs/errors").await.status(), 200, "the type leads somewhere");
    let browser_page = {
        let mut b = app.browser();
        b.open("/docs/errors").await;
        b.answer().text()
    };
    for code in ["invalid", "token_revoked", "stale", "rate_limited"] {
        assert!(browser_page.contains(&format!("id=\"{code}\"")), "{code} has an anchor");
    }
}

#[tokio::test]
async fn fields_are_named_by_pointer() {
    let app = TestApp::start().await;
    let api = app.api();
    for (body, pointer) in [
        (json!({"email": "a@example.com", "password": "x", "admin": true}), "/admin"),
        (json!({"email": "a@example.com"}), "/password"),
        (json!({"email": null, "password": "x"}), "/email"),
        (json!({"email": "a@example.com", "password": ["x"]}), "/password"),
        (json!({"email": "a".repeat(300), "password": "x"}), "/email"),
        (json!({"email": "nobody", "password": "x"}), "/email"),
        (json!({"email": "a@example.com", "password": "x".repeat(600)}), "/password"),
    ] {
        let answer = api.request(http::Method::POST, TOKENS).json(body.clone()).send().await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (422, "invalid"), "{body:.80}");
        assert!(!answer.field(pointer).is_empty(), "{pointer}: {}", answer.text());
        assert!(!answer.text().contains(&"x".repeat(100)), "what was sent is not sent back");
    }
    let twice =
        post(&api, TOKENS, "application/json", r#"{"email":"a@b.co","email":"c@d.co","password":"x"}"#).await;
    assert!(!twice.field("/email").is_empty(), "{}", twice.text());
}

#[tokio::test]
async fn a_sign_up_names_every_wrong_field() {
    let app = TestApp::start().await;
    let body = json!({"name": "a\u{202E}b", "email": "nobody", "password": "short", "terms": false});
    let answer = app.api().post("/api/v1/accounts", body).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    for pointer in ["/name", "/email", "/password", "/client", "/terms"] {
        assert!(!answer.field(pointer).is_empty(), "{pointer} is a field of the request: {}", answer.text());
    }
}

#[tokio::test]
async fn nobody_becomes_more_by_sending_more() {
    let app = TestApp::start().await;
    let base = json!({"name": "Mallory Grey", "email": "mallory@example.com", "password": PASSWORD,
        "client": true, "terms": true});
    for (key, value) in [
        ("staff_role", json!("admin")),
        ("state", json!("active")),
        ("roles", json!(["admin"])),
        ("id", json!(1)),
        ("version", json!(9)),
        ("__proto__", json!({})),
    ] {
        let mut body = base.clone();
        body[key] = value;
        let answer = app.api().post("/api/v1/accounts", body).await;
        assert!(!answer.field(&format!("/{key}")).is_empty(), "{key}: {}", answer.text());
    }
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    for key in ["email", "state", "roles", "staff_role", "password"] {
        let mut body = json!({"name": "A B"});
        body[key] = json!("x");
        assert_eq!(api.patch("/api/v1/me", "*", body).await.status, 422, "{key}");
    }
}

#[tokio::test]
async fn only_json_is_read() {
    let app = TestApp::start().await;
    let api = app.api();
    let good = json!({"email": "a@example.com", "password": "x"}).to_string();
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json-patch+json",
        "",
        "application/jsonx",
    ] {
        let answer = post(&api, TOKENS, kind, good.clone()).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (415, "json_required"), "{kind}");
    }
    assert_eq!(post(&api, TOKENS, "Application/JSON; charset=utf-8", good.clone()).await.status, 401);
    let packed =
        api.request(http::Method::POST, TOKENS).header("content-encoding", "br").json(json!({})).send().await;
    assert_eq!((packed.status.as_u16(), packed.code().as_str()), (415, "encoding_refused"));
    let nothing = api.request(http::Method::POST, TOKENS).send().await;
    assert!([400, 415].contains(&nothing.status.as_u16()), "{}", nothing.text());
}

#[tokio::test]
async fn broken_deep_and_large_bodies_are_refused() {
    let app = TestApp::start().await;
    let api = app.api();
    let json = "application/json";
    for body in ["{", "", "nonsense", "{\"email\":}", "\u{feff}{}", "NaN"] {
        let answer = post(&api, TOKENS, json, body).await;
        assert_eq!(answer.status, 400, "{body:?}: {}", answer.text());
    }
    let answer = post(&api, TOKENS, json, vec![0xff, 0xfe, b'{', b'}']).await;
    assert_eq!(answer.status, 400);
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    assert_eq!(post(&api, TOKENS, json, deep(33)).await.code(), "json_too_deep");
    assert_eq!(post(&api, TOKENS, json, deep(100_000)).await.code(), "json_too_deep");
    assert_ne!(post(&api, TOKENS, json, deep(32)).await.code(), "json_too_deep");
    let large = Value::from("x".repeat(257 * 1024)).to_string();
    assert_eq!(post(&api, TOKENS, json, large).await.code(), "body_too_large");
    assert_eq!(post(&api, TOKENS, json, "[]").await.status, 422);
}

#[tokio::test]
async fn limits_are_told_in_headers() {
    let app = TestApp::setup().real_limits().start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut api = app.tokens_of(&ayesha).await;
    let first = api.get("/api/v1/me").await;
    assert!(first.header("ratelimit-policy").starts_with("\"api-read\";q=100"), "{:?}", first.headers);
    assert!(first.header("ratelimit").starts_with("\"api-read\";r=99"), "{:?}", first.headers);
    for _ in 0..99 {
        api.get("/api/v1/me").await;
    }
    let over = api.get("/api/v1/me").await;
    assert_eq!(
        (over.status.as_u16(), over.code().as_str(), over.header("retry-after")),
        (429, "rate_limited", "1")
    );
    assert_eq!(over.json()["retry_after"], 1);
    let mut other = app.api();
    assert_eq!(other.get("/api/openapi.json").await.status, 200, "another address has its own count");
    let write = api.post("/api/v1/me/roles", json!({"role": "client"})).await;
    assert!(write.header("ratelimit").starts_with("\"api-write\";r=19"), "{:?}", write.headers);
    app.pass(std::time::Duration::from_secs(1));
    assert_eq!(api.get("/api/v1/me").await.status, 200);
}

#[tokio::test]
async fn the_description_is_whole() {
    let app = TestApp::start().await;
    let description = app.api().get("/api/openapi.json").await.json();
    let paths = description["paths"].as_object().expect("paths");
    for (method, path) in app.routes() {
        if path.starts_with("/api/v1/") {
            let operation = &paths[path][method.to_lowercase()];
            assert!(operation.is_object(), "{method} {path} is described");
        }
    }
}
