//! Security headers of every answer, by what the answer is.
//!
//! Three may be set by a handler that has a reason: `Content-Security-Policy` (user files, checkout),
//! `Referrer-Policy` (pages with a token in the address) and `Cache-Control`. The rest is not negotiable.

use axum::response::Response;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, SERVER, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::media;
use super::request_id::{self, RequestId};

pub(super) fn apply(response: &mut Response, https: bool) {
    let policy = content_policy(&media::essence(response.headers()), https);
    let headers = response.headers_mut();
    for (name, value) in &ALWAYS {
        headers.insert(name.clone(), value.clone());
    }
    if https {
        headers.insert(STRICT_TRANSPORT_SECURITY, HSTS);
    }
    unless_set(headers, CONTENT_SECURITY_POLICY, policy);
    unless_set(headers, REFERRER_POLICY, "strict-origin-when-cross-origin");
    unless_set(headers, CACHE_CONTROL, "no-store");
    headers.remove(SERVER);
    headers.remove("x-powered-by");
}

pub(super) fn set_request_id(response: &mut Response, id: &RequestId) {
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(request_id::HEADER, value);
    }
}

fn unless_set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

static ALWAYS: [(HeaderName, HeaderValue); 5] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ),
];

const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

fn content_policy(essence: &str, https: bool) -> &'static str {
    match essence {
        "text/html" if https => PAGE_HTTPS,
        "text/html" => PAGE,
        // A service worker runs under the policy of its own file, and must fetch.
        "text/javascript" | "application/javascript" => SCRIPT,
        _ => NOTHING,
    }
}

macro_rules! page {
    ($end:literal) => {
        concat!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; ",
            "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; ",
            "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ml; ",
            $end,
            "report-uri /csp"
        )
    };
}

/// For pages: nothing inline, nothing foreign, no frames.
pub const PAGE: &str = page!("");
/// The same behind TLS.
pub const PAGE_HTTPS: &str = page!("upgrade-insecure-requests; ");
const SCRIPT: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";
