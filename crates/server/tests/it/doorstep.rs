//! What every request meets before anybody knows what it wants: host, origin, size, encoding, and how answers look.

use axum::{body::Body, extract::Request};
use http::Method;
use testkit::{Answer, TestApp};

const HOST: &str = "work.example.org";

async fn send(app: &TestApp, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request.body(Body::from(body.to_owned())).expect("a request")).await
}

#[tokio::test]
async fn exactly_one_host_is_ours() {
    let app = TestApp::start().await;
    for (hosts, status) in [
        (&[HOST][..], 200),
        (&["WORK.example.org:443"], 200),
        (&[], 400),
        (&[HOST, HOST], 400),
        (&[""], 400),
        (&["evil.example"], 421),
        (&["work.example.org.evil.example"], 421),
        (&["work.example.org:8443"], 421),
        (&["127.0.0.1"], 421),
    ] {
        let headers: Vec<(&str, &str)> = hosts.iter().map(|h| ("host", *h)).collect();
        let answer = send(&app, "GET", "/", &headers, "").await;
        assert_eq!(answer.status, status, "{hosts:?}");
        if status != 200 {
            assert!(
                answer.header("content-type").starts_with("text/plain"),
                "no page of ours under {hosts:?}"
            );
        }
        let answer = send(&app, "GET", "/api/openapi.json", &headers, "").await;
        assert_eq!(answer.status, status, "{hosts:?}");
    }
}

#[tokio::test]
async fn on_this_machine_the_three_names_lead_to_one() {
    let app = TestApp::setup().origin("http://127.0.0.1:8080").start().await;
    let answer = send(&app, "GET", "/terms?x=1", &[("host", "localhost:8080")], "").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (308, "http://127.0.0.1:8080/terms?x=1"));
    let mut browser = app.browser();
    browser.open("/terms").await;
    assert_eq!(browser.answer().header("strict-transport-security"), "");
    browser.submit("Dark").await;
    assert!(
        browser.answer().cookies()[0].starts_with("theme=dark; Path=/; HttpOnly"),
        "no prefix without TLS"
    );
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    let ours = "https://work.example.org";
    for (site, origin, let_in) in [
        (Some("same-origin"), None, true),
        (Some("none"), None, true),
        (Some("same-origin"), Some("https://evil.example"), true),
        (Some("same-site"), Some(ours), false),
        (Some("cross-site"), Some(ours), false),
        (Some("nonsense"), Some(ours), false),
        (None, Some(ours), true),
        (None, Some("https://work.example.org:8443"), false),
        (None, Some("http://work.example.org"), false),
        (None, Some("https://evil.example"), false),
        (None, Some("null"), false),
        (None, None, false),
    ] {
        browser.fetch_site = site;
        browser.extra = origin.map(|o| ("origin", o.to_owned())).into_iter().collect();
        browser.post("/theme", &[("theme", "dark")]).await;
        let expected = if let_in { 303 } else { 403 };
        assert_eq!(browser.status(), expected, "{site:?} {origin:?}");
        if !let_in {
            assert!(browser.sees("This form is not ours"), "{}", browser.described());
        }
    }
    browser.extra = vec![("sec-fetch-site", "cross-site".to_owned())];
    browser.fetch_site = Some("same-origin");
    assert_eq!(browser.post("/theme", &[]).await.status(), 403, "two answers to one question are none");
    browser.extra.clear();
    browser.fetch_site = Some("cross-site");
    assert_eq!(browser.open("/dashboard").await.status(), 200, "a link from elsewhere may lead here");
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused_as_a_page() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    browser.open("/sign-up").await;
    browser.fill("name", &"x".repeat(100 * 1024)).submit("Create account").await;
    assert_eq!(browser.status(), 413);
    assert!(browser.sees("At most 64 KiB are taken here."), "{}", browser.described());
    let answer = browser.send(Method::GET, &format!("/terms?{}", "x".repeat(5_000)), None).await;
    assert_eq!(answer.status(), 414);
}

#[tokio::test]
async fn a_form_in_another_shape_is_refused_as_a_page() {
    let app = TestApp::start().await;
    let same = ("sec-fetch-site", "same-origin");
    for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x", ""] {
        let headers = [("host", HOST), same, ("content-type", kind)];
        let answer = send(&app, "POST", "/sign-in", &headers, "{}").await;
        assert!(answer.status.is_client_error(), "{kind}: {}", answer.status);
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{kind}: {:.200}", answer.text());
    }
    let headers = [("host", HOST), same, ("content-type", "application/x-www-form-urlencoded")];
    for body in ["email=%FF%FE&password=%00", "email=a&email=b", "=&=&&&", "%", "email", "stay=x&stay=y"] {
        let answer = send(&app, "POST", "/sign-in", &headers, body).await;
        assert!(answer.status.is_client_error(), "{body}: {}", answer.status);
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{body}: {:.200}", answer.text());
    }
    let packed = [("host", HOST), same, headers[2], ("content-encoding", "gzip")];
    assert_eq!(send(&app, "POST", "/sign-in", &packed, "x").await.status, 415);
}

#[tokio::test]
async fn an_address_that_cannot_be_read_is_answered_as_a_page() {
    let app = TestApp::setup().mailbox().start().await;
    for path in [
        "/mailbox/x",
        "/mailbox/99999999999999999999",
        "/mailbox?before=x",
        "/sign-in?next=a&next=b",
        "/sign-up?role=a&role=b",
        "/confirm-email/%FF",
        "/reset-password/%FF",
        "/dashboard/%FF",
        "/%FF",
        "/settings/account?done=a&done=b",
        "/projects/%FF",
        "/projects/x",
        "/@%FF",
        "/@nobody",
        "/projects?page=x&budget_min=-1&q=%00",
    ] {
        let answer = send(&app, "GET", path, &[("host", HOST)], "").await;
        assert_ne!(answer.status, 500, "{path}");
        let leads_on = answer.status.is_redirection();
        assert!(
            leads_on || answer.text().starts_with("<!DOCTYPE html>"),
            "{path}: {} {:.200}",
            answer.status,
            answer.text()
        );
    }
}

#[tokio::test]
async fn nothing_here_is_a_page_in_the_frame() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    for path in ["/nothing", "/sign-up/", "/dashboard/x", "//", "/.env", "/wp-admin.php", "/apiary"] {
        browser.open(path).await;
        assert_eq!(browser.status(), 404, "{path}");
        assert!(
            browser.sees("There is nothing on this line") && browser.sees("Ayesha Rahman"),
            "{}",
            browser.described()
        );
    }
    let mut guest = app.browser();
    assert!(guest.open("/nothing").await.sees("Sign in"));
    assert_eq!(app.api().get("/api/nothing").await.code(), "not_found");
    assert_eq!(app.api().get("/api").await.code(), "not_found");
}

#[tokio::test]
async fn another_method_is_told_which_would_do() {
    let app = TestApp::start().await;
    let same = ("sec-fetch-site", "same-origin");
    for (method, path, allow) in
        [("DELETE", "/sign-in", "GET,HEAD,POST"), ("GET", "/sign-out", "POST"), ("PUT", "/terms", "GET,HEAD")]
    {
        let answer = send(&app, method, path, &[("host", HOST), same], "").await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, allow), "{method} {path}");
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{:.200}", answer.text());
    }
    let answer = send(&app, "DELETE", "/api/v1/accounts", &[("host", HOST)], "").await;
    assert_eq!((answer.code().as_str(), answer.header("allow")), ("method_not_allowed", "POST"));
}

#[tokio::test]
async fn a_head_is_a_page_without_its_body() {
    let app = TestApp::start().await;
    for path in ["/", "/sign-in", "/terms", "/nothing", "/api/openapi.json", "/robots.txt"] {
        let get = send(&app, "GET", path, &[("host", HOST)], "").await;
        let head = send(&app, "HEAD", path, &[("host", HOST)], "").await;
        assert_eq!(head.status, get.status, "{path}");
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(head.header("content-type"), get.header("content-type"), "{path}");
    }
}

#[tokio::test]
async fn answers_come_compressed_to_who_takes_that() {
    let app = TestApp::start().await;
    for (takes, gets) in
        [("gzip", "gzip"), ("br", "br"), ("zstd, br, gzip", "zstd"), ("identity", ""), ("gzip;q=0", "")]
    {
        let answer = send(&app, "GET", "/", &[("host", HOST), ("accept-encoding", takes)], "").await;
        assert_eq!((answer.status.as_u16(), answer.header("content-encoding")), (200, gets), "{takes}");
        assert!(answer.header("vary").contains("accept-encoding"), "{takes}: {:?}", answer.headers);
    }
    let plain = send(&app, "GET", "/", &[("host", HOST)], "").await.text();
    let style = plain.split('"').find(|p| p.ends_with(".css")).expect("a stylesheet").to_owned();
    let answer = send(&app, "GET", &style, &[("host", HOST), ("accept-encoding", "br")], "").await;
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    let tag = answer.header("etag").to_owned();
    let again = send(&app, "GET", &style, &[("host", HOST), ("if-none-match", &tag)], "").await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(send(&app, "GET", "/assets/../Cargo.toml", &[("host", HOST)], "").await.status, 404);
}

#[tokio::test]
async fn every_answer_is_guarded() {
    let app = TestApp::start().await;
    let same = ("sec-fetch-site", "same-origin");
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/nothing"),
        ("POST", "/sign-in"),
        ("GET", "/api/v1/me"),
        ("GET", "/robots.txt"),
        ("TRACE", "/"),
    ] {
        let answer = send(&app, method, path, &[("host", HOST), same], "").await;
        for (name, value) in [
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{method} {path}");
        }
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{method} {path}");
        assert_eq!(answer.header("x-request-id").len(), 14);
        assert!(
            answer.headers.get("server").is_none()
                && answer.headers.get("access-control-allow-origin").is_none()
        );
    }
    let answer = send(&app, "GET", "/sign-in", &[("host", HOST), ("x-request-id", "mine")], "").await;
    assert_ne!(answer.header("x-request-id"), "mine");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_page_that_is_signed_in_to_is_never_kept() {
    let app = TestApp::start().await;
    let ayesha = app.freelancer("Ayesha Rahman").await;
    let mut browser = app.sign_in(&ayesha).await;
    for path in ["/", "/dashboard", "/settings/account", "/terms", "/nothing"] {
        browser.open(path).await;
        assert_eq!(browser.answer().header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn reports_of_the_content_policy_are_taken_without_an_origin() {
    let app = TestApp::setup().real_limits().start().await;
    let report = r#"{"csp-report":{"document-uri":"https://x/","blocked-uri":"inline"}}"#;
    let headers = [("host", HOST), ("content-type", "application/csp-report")];
    assert_eq!(send(&app, "POST", "/csp", &headers, report).await.status, 204);
    assert_eq!(send(&app, "POST", "/csp", &headers, "nonsense").await.status, 204);
    assert_eq!(send(&app, "POST", "/csp", &headers, &"x".repeat(9_000)).await.status, 413);
    for _ in 0..10 {
        send(&app, "POST", "/csp", &headers, report).await;
    }
    assert_eq!(send(&app, "POST", "/csp", &headers, report).await.status, 429);
}

#[tokio::test]
async fn scripts_of_listed_origins_may_call_the_api() {
    let app = TestApp::setup().cors_origin("https://partner.example").start().await;
    for (origin, path, allowed) in [
        ("https://partner.example", "/api/openapi.json", "https://partner.example"),
        ("https://evil.example", "/api/openapi.json", ""),
        ("https://partner.example", "/", ""),
        ("null", "/api/openapi.json", ""),
    ] {
        let answer = send(&app, "GET", path, &[("host", HOST), ("origin", origin)], "").await;
        assert_eq!(answer.header("access-control-allow-origin"), allowed, "{origin} {path}");
        assert_eq!(answer.header("access-control-allow-credentials"), "");
    }
}
