//! Which foreign pages' scripts may call the API: none, unless the operator lists them. Never with credentials.

use std::time::Duration;

use http::header::{AUTHORIZATION, CONTENT_TYPE, ETAG, IF_MATCH, LOCATION, RETRY_AFTER};
use http::{HeaderName, HeaderValue, Method, request};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::origin::Origin;
use super::refusal::Place;
use super::{idempotency, request_id};

/// The layer for the listed origins; nothing when the list is empty.
pub(super) fn layer(origins: &[Origin]) -> Option<CorsLayer> {
    if origins.is_empty() {
        return None;
    }
    let listed: Vec<String> = origins.iter().map(|origin| origin.as_str().to_owned()).collect();
    let allowed = move |origin: &HeaderValue, parts: &request::Parts| {
        Place::of(parts.uri.path()) == Place::Api
            && listed.iter().any(|known| known.as_bytes() == origin.as_bytes())
    };
    Some(
        CorsLayer::new()
            .allow_origin(AllowOrigin::predicate(allowed))
            .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
            .allow_headers([AUTHORIZATION, CONTENT_TYPE, IF_MATCH, idempotency::HEADER])
            .expose_headers([ETAG, LOCATION, RETRY_AFTER, request_id::HEADER, RATE_LIMIT])
            .max_age(Duration::from_secs(600)),
    )
}

const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
