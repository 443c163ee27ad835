//! A form of another site must not act with our visitor's cookie.
//!
//! Browsers say where a request comes from; that decides, so forms need no token. `/api` reads no cookies at all: they
//! are taken off before anything sees them, and a body must be JSON, which a foreign form cannot send.

use axum::body::HttpBody as _;
use axum::extract::Request;
use http::header::{COOKIE, ORIGIN};
use http::{HeaderMap, HeaderName, Method, StatusCode};

use super::media;
use super::origin::Origin;
use super::refusal::{Place, Refusal};

pub(super) fn check(request: &mut Request, origin: &Origin) -> Result<(), Refusal> {
    if Place::of(request.uri().path()) == Place::Api {
        request.headers_mut().remove(COOKIE);
        return json_only(request);
    }
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE);
    if safe || is_exempt(request.uri().path()) || comes_from_us(request.headers(), origin) {
        return Ok(());
    }
    tracing::warn!(event = "csrf.denied", "a form came from elsewhere");
    let detail = "The form was sent from another site. Please open the page again and send it from there.";
    Err(Refusal::new(StatusCode::FORBIDDEN, "foreign_form", "This form is not ours", detail))
}

fn json_only(request: &Request) -> Result<(), Refusal> {
    if request.body().is_end_stream() || media::essence(request.headers()) == media::JSON {
        return Ok(());
    }
    let detail = "Send the body as JSON, with Content-Type: application/json.";
    Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "json_required", "JSON is required", detail))
}

/// Reports come from browsers without an origin; webhooks prove themselves by signature.
fn is_exempt(path: &str) -> bool {
    path == "/csp" || path.starts_with("/webhooks/")
}

fn comes_from_us(headers: &HeaderMap, origin: &Origin) -> bool {
    match only(headers, &SEC_FETCH_SITE) {
        Named::One(site) => matches!(site, b"same-origin" | b"none"),
        Named::Many => false,
        Named::None => match only(headers, &ORIGIN) {
            Named::One(from) => from == origin.as_str().as_bytes(),
            Named::None | Named::Many => false,
        },
    }
}

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

enum Named<'a> {
    None,
    One(&'a [u8]),
    Many,
}

fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Named<'a> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Named::None,
        (Some(value), None) => Named::One(value.as_bytes()),
        (Some(_), Some(_)) => Named::Many,
    }
}
