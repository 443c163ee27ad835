//! Requests through the whole plumbing, on a small router.

use std::time::Duration;

use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::response::Html;
use axum::routing::{get, post};
use http::header::{HOST, ORIGIN};
use http::{HeaderMap, Method, Request as HttpRequest};
use tower::ServiceExt as _;

use super::*;
use crate::http::{FieldProblem, Origin, Problem};

const PUBLIC: &str = "https://work.example.org";
const LOCAL: &str = "http://127.0.0.1:8080";

fn app(origin: &str) -> Router {
    app_with(&settings(origin))
}

fn settings(origin: &str) -> Settings {
    Settings::new(origin.parse::<Origin>().unwrap(), Arc::new(|| 1_700_000_000_000_000))
}

fn app_with(settings: &Settings) -> Router {
    let routes = Router::new()
        .route("/", get(|| async { Html("hello") }).post(|body: String| async move { body }))
        .route("/big", get(|| async { Html("x".repeat(4_000)) }))
        .route("/asset.js", get(asset))
        .route("/framed", get(|| async { ([("content-security-policy", "sandbox")], "file") }))
        .route("/panic", get(panics))
        .route("/slow", get(std::future::pending::<()>))
        .route("/events", get(events))
        .route("/api/echo", post(|headers: HeaderMap, body: Bytes| async move { echo(&headers, &body) }))
        .route("/api/panic", get(panics))
        .route("/api/things/{id}", get(|| async { Json(serde_json::json!({"id": 1})) }))
        .route("/webhooks/bank", post(|| async { "ok" }))
        .route("/upload", post(|body: Body| async move { counted(body).await }));
    layer(routes, settings)
}

async fn asset() -> impl IntoResponse {
    let headers = [
        ("content-type", "text/javascript"),
        ("content-encoding", "br"),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("server", "secret/1.0"),
    ];
    (headers, "b".repeat(4_000))
}

async fn panics() -> String {
    panic!("the inner secret")
}

async fn events() -> impl IntoResponse {
    ([("content-type", "text/event-stream")], "data: x\n\n".repeat(500))
}

fn echo(headers: &HeaderMap, body: &Bytes) -> String {
    format!("cookie={} bytes={}", headers.contains_key("cookie"), body.len())
}

async fn counted(body: Body) -> Response {
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => bytes.len().to_string().into_response(),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

fn request(method: Method, path: &str) -> http::request::Builder {
    HttpRequest::builder().method(method).uri(path).header(HOST, "work.example.org")
}

fn page_get(path: &str) -> HttpRequest<Body> {
    request(Method::GET, path).body(Body::empty()).unwrap()
}

async fn send(app: Router, request: HttpRequest<Body>) -> Response {
    app.oneshot(request).await.unwrap()
}

async fn text(response: Response) -> String {
    String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
}

// ---- ids and headers

#[tokio::test]
async fn every_answer_has_an_id_and_headers() {
    for (path, status) in [("/", 200), ("/nowhere", 404), ("/panic", 500), ("/api/nowhere", 404)] {
        let response = send(app(PUBLIC), page_get(path)).await;
        assert_eq!(response.status(), status, "{path}");
        assert_eq!(response.headers()["x-request-id"].len(), 14, "{path}");
        for name in
            ["x-content-type-options", "x-frame-options", "content-security-policy", "permissions-policy"]
        {
            assert!(response.headers().contains_key(name), "{path} {name}");
        }
        assert_eq!(response.headers()["cache-control"], "no-store", "{path}");
        assert_eq!(response.headers()["strict-transport-security"], "max-age=63072000; includeSubDomains");
    }
}

#[tokio::test]
async fn a_clients_request_id_is_not_taken() {
    let own = request(Method::GET, "/").header("x-request-id", "mine").body(Body::empty()).unwrap();
    assert_ne!(send(app(PUBLIC), own).await.headers()["x-request-id"], "mine");
}

#[tokio::test]
async fn policies_differ_by_content() {
    let policy = async |path: &str| {
        let response = send(app(PUBLIC), page_get(path)).await;
        response.headers()["content-security-policy"].to_str().unwrap().to_owned()
    };
    assert_eq!(policy("/").await, headers::PAGE_HTTPS);
    assert!(policy("/asset.js").await.contains("connect-src 'self'"));
    assert_eq!(policy("/api/things/1").await, "default-src 'none'; frame-ancestors 'none'");
    assert_eq!(policy("/framed").await, "sandbox");
}

#[tokio::test]
async fn plain_http_promises_no_tls() {
    let mut request = page_get("/");
    request.headers_mut().insert(HOST, "127.0.0.1:8080".parse().unwrap());
    let response = send(app(LOCAL), request).await;
    assert!(!response.headers().contains_key("strict-transport-security"));
    assert_eq!(response.headers()["content-security-policy"], headers::PAGE);
    assert!(!headers::PAGE.contains("upgrade-insecure-requests"));
}

#[tokio::test]
async fn assets_keep_what_they_set() {
    let compressed =
        request(Method::GET, "/asset.js").header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    let response = send(app(PUBLIC), compressed).await;
    assert_eq!(response.headers()["content-encoding"], "br");
    assert_eq!(response.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert!(!response.headers().contains_key("server"));
    assert_eq!(text(response).await.len(), 4_000);
}

// ---- compression

#[tokio::test]
async fn large_pages_are_compressed_and_nothing_else() {
    let encoding = async |path: &str, accepted: &str| {
        let request =
            request(Method::GET, path).header("accept-encoding", accepted).body(Body::empty()).unwrap();
        let response = send(app(PUBLIC), request).await;
        response.headers().get("content-encoding").map(|value| value.to_str().unwrap().to_owned())
    };
    assert_eq!(encoding("/big", "gzip, deflate, br, zstd").await.as_deref(), Some("zstd"));
    assert_eq!(encoding("/big", "gzip, br").await.as_deref(), Some("br"));
    assert_eq!(encoding("/big", "gzip").await.as_deref(), Some("gzip"));
    assert_eq!(encoding("/", "gzip").await, None, "too small");
    assert_eq!(encoding("/events", "gzip").await, None, "a stream");
}

// ---- host

#[tokio::test]
async fn exactly_one_known_host() {
    let with = async |hosts: &[&str]| {
        let mut request = HttpRequest::builder().uri("/").body(Body::empty()).unwrap();
        for host in hosts {
            request.headers_mut().append(HOST, host.parse().unwrap());
        }
        send(app(PUBLIC), request).await.status().as_u16()
    };
    assert_eq!(with(&[]).await, 400);
    assert_eq!(with(&[""]).await, 400);
    assert_eq!(with(&["work.example.org", "work.example.org"]).await, 400);
    assert_eq!(with(&["evil.example.org"]).await, 421);
    assert_eq!(with(&["work.example.org:444"]).await, 421);
    assert_eq!(with(&["WORK.example.org:443"]).await, 200);
}

#[tokio::test]
async fn target_and_header_must_agree() {
    let ask = async |target: &str, host: Option<&str>| {
        let mut request = HttpRequest::builder().uri(target).body(Body::empty()).unwrap();
        if let Some(host) = host {
            request.headers_mut().insert(HOST, host.parse().unwrap());
        }
        send(app(PUBLIC), request).await.status().as_u16()
    };
    assert_eq!(ask("https://work.example.org/", None).await, 200);
    assert_eq!(ask("https://work.example.org/", Some("evil.example.org")).await, 400);
    assert_eq!(ask("https://evil.example.org/", Some("work.example.org")).await, 400);
    assert_eq!(ask("https://evil.example.org/", None).await, 421);
}

#[tokio::test]
async fn loopback_names_lead_to_the_configured_one() {
    let ask = async |method: Method, path: &str, host: &str| {
        let request = HttpRequest::builder().method(method).uri(path).header(HOST, host);
        send(app(LOCAL), request.header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap()).await
    };
    let response = ask(Method::GET, "/big?x=1", "localhost:8080").await;
    assert_eq!(response.status(), 308);
    assert_eq!(response.headers()["location"], "http://127.0.0.1:8080/big?x=1");
    assert_eq!(ask(Method::HEAD, "/", "[::1]:8080").await.status(), 308);
    assert_eq!(ask(Method::POST, "/", "localhost:8080").await.status(), 200);
    assert_eq!(ask(Method::GET, "/api/things/1", "localhost:8080").await.status(), 200);
    assert_eq!(ask(Method::GET, "/", "127.0.0.1:8080").await.status(), 200);
    assert_eq!(ask(Method::GET, "/", "localhost:9090").await.status(), 421);
    assert_eq!(ask(Method::GET, "/", "evil.example.org:8080").await.status(), 421);
}

#[tokio::test]
async fn a_refused_host_gets_plain_text() {
    let request =
        HttpRequest::builder().uri("/").header(HOST, "evil.example.org").body(Body::empty()).unwrap();
    let response = send(app(PUBLIC), request).await;
    assert!(response.headers()["content-type"].to_str().unwrap().starts_with("text/plain"));
    assert!(response.headers().contains_key("x-request-id"));
}

// ---- forms of other sites

#[tokio::test]
async fn foreign_forms_are_refused() {
    let post = async |path: &str, headers: &[(&str, &str)]| {
        let mut request = request(Method::POST, path).body(Body::from("a=1")).unwrap();
        for (name, value) in headers {
            let name: http::HeaderName = name.parse().unwrap();
            request.headers_mut().append(name, value.parse().unwrap());
        }
        send(app(PUBLIC), request).await.status().as_u16()
    };
    assert_eq!(post("/", &[("sec-fetch-site", "same-origin")]).await, 200);
    assert_eq!(post("/", &[("sec-fetch-site", "none")]).await, 200);
    assert_eq!(post("/", &[("origin", PUBLIC)]).await, 200);
    for site in ["same-site", "cross-site", "nonsense"] {
        assert_eq!(post("/", &[("sec-fetch-site", site), ("origin", PUBLIC)]).await, 403, "{site}");
    }
    assert_eq!(post("/", &[("sec-fetch-site", "none"), ("sec-fetch-site", "same-origin")]).await, 403);
    assert_eq!(post("/", &[("origin", "https://evil.example.org")]).await, 403);
    assert_eq!(post("/", &[("origin", "null")]).await, 403);
    assert_eq!(post("/", &[]).await, 403);
    assert_eq!(post("/webhooks/bank", &[]).await, 200);
    assert_eq!(post("/webhooksx", &[]).await, 403);
}

#[tokio::test]
async fn the_api_takes_json_and_no_cookies() {
    let post = async |content: Option<&str>, body: &'static str| {
        let mut request =
            request(Method::POST, "/api/echo").header("cookie", "sid=1").body(Body::from(body)).unwrap();
        if let Some(content) = content {
            request.headers_mut().insert("content-type", content.parse().unwrap());
        }
        send(app(PUBLIC), request).await
    };
    let fine = post(Some("application/json; charset=utf-8"), "{}").await;
    assert_eq!(text(fine).await, "cookie=false bytes=2");
    assert_eq!(text(post(None, "").await).await, "cookie=false bytes=0");
    for wrong in
        [None, Some("text/plain"), Some("application/x-www-form-urlencoded"), Some("application/jsonp")]
    {
        let response = post(wrong, "{}").await;
        assert_eq!(response.status(), 415, "{wrong:?}");
        assert_eq!(response.headers()["content-type"], "application/problem+json");
    }
}

// ---- sizes and patience

#[tokio::test]
async fn long_addresses_are_refused() {
    let path = |length: usize| format!("/?{}", "a".repeat(length - 2));
    assert_eq!(send(app(PUBLIC), page_get(&path(4_096))).await.status(), 200);
    assert_eq!(send(app(PUBLIC), page_get(&path(4_097))).await.status(), 414);
}

#[tokio::test]
async fn large_bodies_are_refused_announced_or_not() {
    let post = async |path: &str, content: &str, body: Body| {
        let request = request(Method::POST, path).header("content-type", content).header(ORIGIN, PUBLIC);
        send(app(PUBLIC), request.body(body).unwrap()).await
    };
    let chunks = |bytes: usize| {
        let whole = Body::from(" ".repeat(bytes)).into_data_stream();
        Body::from_stream(whole)
    };
    let (form, json) = ("application/x-www-form-urlencoded", "application/json");
    assert_eq!(post("/", form, Body::from("a".repeat(65_536))).await.status(), 200);
    assert_eq!(post("/", form, Body::from("a".repeat(65_537))).await.status(), 413);
    assert_eq!(post("/", form, chunks(65_537)).await.status(), 413);
    assert_eq!(post("/api/echo", json, chunks(262_144)).await.status(), 200);
    let response = post("/api/echo", json, chunks(262_145)).await;
    assert_eq!(response.status(), 413);
    let problem: serde_json::Value = serde_json::from_str(&text(response).await).unwrap();
    assert_eq!(problem["code"], "body_too_large");
    assert_eq!(problem["request_id"].as_str().unwrap().len(), 14);
    let upload = "multipart/form-data; boundary=x";
    assert_eq!(text(post("/upload", upload, chunks(300_000)).await).await, "300000");
}

#[tokio::test]
async fn compressed_bodies_are_refused() {
    let request = request(Method::POST, "/").header(ORIGIN, PUBLIC).header("content-encoding", "gzip");
    assert_eq!(send(app(PUBLIC), request.body(Body::from("x")).unwrap()).await.status(), 415);
}

#[tokio::test]
async fn deep_json_is_refused() {
    let post = async |depth: usize| {
        let json = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let request = request(Method::POST, "/api/echo").header("content-type", "application/json");
        send(app(PUBLIC), request.body(Body::from(json)).unwrap()).await.status().as_u16()
    };
    assert_eq!(post(32).await, 200);
    assert_eq!(post(33).await, 400);
}

#[tokio::test(start_paused = true)]
async fn a_slow_body_is_given_up() {
    let never = Body::new(Never);
    let request = request(Method::POST, "/").header(ORIGIN, PUBLIC).body(never).unwrap();
    let started = tokio::time::Instant::now();
    assert_eq!(send(app(PUBLIC), request).await.status(), 408);
    assert_eq!(started.elapsed().as_secs(), 30);
}

struct Never;

impl http_body::Body for Never {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Pending
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_handler_is_given_up() {
    let started = tokio::time::Instant::now();
    let response = send(app(PUBLIC), page_get("/slow")).await;
    assert_eq!((response.status().as_u16(), started.elapsed()), (503, Duration::from_secs(15)));
    assert_eq!(response.headers()["retry-after"], "5");
}

// ---- panics, HEAD, pages

#[tokio::test]
async fn a_panic_says_nothing_of_the_inside() {
    let api = send(app(PUBLIC), page_get("/api/panic")).await;
    assert_eq!(api.headers()["content-type"], "application/problem+json");
    for response in [api, send(app(PUBLIC), page_get("/panic")).await] {
        assert_eq!(response.status(), 500);
        let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
        let text = text(response).await;
        assert!(text.contains(&id) && !text.contains("secret"), "{text}");
    }
}

#[tokio::test]
async fn unknown_paths_and_methods_get_words() {
    let page = send(app(PUBLIC), page_get("/nowhere")).await;
    assert_eq!(
        (page.status().as_u16(), page.headers()["content-security-policy"].to_str().unwrap()),
        (404, headers::PAGE_HTTPS)
    );
    assert!(text(page).await.contains("Nothing is here"));
    let api = send(app(PUBLIC), page_get("/api/echo")).await;
    assert_eq!((api.status().as_u16(), api.headers()["allow"].to_str().unwrap()), (405, "POST"));
    assert_eq!(api.headers()["content-type"], "application/problem+json");
}

#[tokio::test]
async fn head_is_get_without_a_body() {
    let response = send(app(PUBLIC), request(Method::HEAD, "/").body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-length"], "5");
    assert_eq!(response.headers()["content-security-policy"], headers::PAGE_HTTPS);
    assert_eq!(text(response).await, "");
}

#[tokio::test]
async fn the_error_page_can_be_replaced() {
    let mut settings = settings(PUBLIC);
    settings.error_page = |refusal| format!("<h1>{}</h1>", refusal.code);
    let post = request(Method::POST, "/").body(Body::from("x")).unwrap();
    let response = send(app_with(&settings), post).await;
    assert_eq!(response.headers()["content-security-policy"], headers::PAGE_HTTPS);
    assert_eq!(text(response).await, "<h1>foreign_form</h1>");
}

#[tokio::test]
async fn problems_of_handlers_get_the_id() {
    let failing = || async {
        let mut problem =
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Not acceptable", "See fields.");
        let pointer = "/title".to_owned();
        problem.fields.push(FieldProblem {
            pointer,
            code: "too_short".into(),
            detail: "At least 3.".to_owned(),
        });
        problem
    };
    let app = layer(Router::new().route("/api/fails", get(failing)), &settings(PUBLIC));
    let response = send(app, page_get("/api/fails")).await;
    let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
    assert!(text(response).await.contains(&id));
}

// ---- foreign scripts

#[tokio::test]
async fn listed_origins_may_call_the_api_only() {
    let mut settings = settings(PUBLIC);
    settings.cors_origins = vec!["https://tool.example.org".parse().unwrap()];
    let ask = async |path: &str, origin: &str| {
        let request = request(Method::GET, path).header(ORIGIN, origin).body(Body::empty()).unwrap();
        let response = send(app_with(&settings), request).await;
        assert!(!response.headers().contains_key("access-control-allow-credentials"));
        response.headers().get("access-control-allow-origin").is_some()
    };
    assert!(ask("/api/things/1", "https://tool.example.org").await);
    assert!(!ask("/api/things/1", "https://evil.example.org").await);
    assert!(!ask("/", "https://tool.example.org").await);
    let preflight = request(Method::OPTIONS, "/api/echo")
        .header(ORIGIN, "https://tool.example.org")
        .header("access-control-request-method", "POST")
        .body(Body::empty())
        .unwrap();
    let response = send(app_with(&settings), preflight).await;
    assert_eq!(response.headers()["access-control-max-age"], "600");
}

#[tokio::test]
async fn nobody_may_by_default() {
    let request = request(Method::GET, "/api/things/1").header(ORIGIN, PUBLIC).body(Body::empty()).unwrap();
    assert!(!send(app(PUBLIC), request).await.headers().contains_key("access-control-allow-origin"));
}
