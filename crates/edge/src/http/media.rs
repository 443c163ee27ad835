//! The media type of a request or an answer, without its parameters.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

/// `text/html` for `Text/HTML; charset=utf-8`; empty when there is none.
pub(super) fn essence(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// `application/json` and nothing like it.
pub(super) const JSON: &str = "application/json";
