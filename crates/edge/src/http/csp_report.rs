//! `POST /csp`: browsers report here what the content policy stopped. Anyone can post, so little is read and written.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use axum::{Extension, Router};
use http::StatusCode;
use serde_json::Value;

use super::client_ip::ClientIp;
use super::rate::{Class, Key, Rates};

/// The route.
pub fn router(rates: Arc<Rates>) -> Router {
    Router::new().route("/csp", post(receive)).with_state(rates)
}

/// Answers 204 to everything within the limits, so that a browser does not try again.
async fn receive(
    State(rates): State<Arc<Rates>>,
    Extension(ip): Extension<ClientIp>,
    body: Bytes,
) -> StatusCode {
    if rates.check(Class::CspReport, Key::ip(ip.0)).is_err() {
        return StatusCode::TOO_MANY_REQUESTS;
    }
    if body.len() > LARGEST {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    if let Some(report) = Report::read(&body) {
        tracing::warn!(
            event = "csp.report",
            page = report.page,
            blocked = report.blocked,
            rule = report.rule
        );
    }
    StatusCode::NO_CONTENT
}

const LARGEST: usize = 8 * 1024;
const LONGEST: usize = 200;

#[derive(Debug, PartialEq, Eq)]
struct Report {
    page: String,
    blocked: String,
    rule: String,
}

impl Report {
    /// Reads the older shape (`report-uri`) and the newer one (`report-to`).
    fn read(body: &[u8]) -> Option<Self> {
        let json: Value = serde_json::from_slice(body).ok()?;
        let inner = json.get("csp-report").or_else(|| json.pointer("/0/body"))?;
        let text = |names: [&str; 2]| {
            let value = names.iter().find_map(|name| inner.get(name)).and_then(Value::as_str);
            shorten(value.unwrap_or_default())
        };
        Some(Self {
            page: text(["document-uri", "documentURL"]),
            blocked: text(["blocked-uri", "blockedURL"]),
            rule: text(["effective-directive", "effectiveDirective"]),
        })
    }
}

/// Addresses may carry secrets behind the question mark.
fn shorten(text: &str) -> String {
    let text = text.split(['?', '#']).next().unwrap_or_default();
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_shapes_are_shortened() {
        let old = br#"{"csp-report":{"document-uri":"https://x/reset?token=1","blocked-uri":"inline","effective-directive":"script-src"}}"#;
        let new = br#"[{"type":"csp-violation","body":{"documentURL":"https://x/reset#1","blockedURL":"inline","effectiveDirective":"script-src"}}]"#;
        let expected =
            Report { page: "https://x/reset".into(), blocked: "inline".into(), rule: "script-src".into() };
        assert_eq!(Report::read(old).as_ref(), Some(&expected));
        assert_eq!(Report::read(new), Some(expected));
        assert_eq!(Report::read(b"[]"), None);
        assert_eq!(shorten(&"x".repeat(999)).len(), LONGEST);
    }
}
