//! Doing a thing once: the key of a request, and the mark on an answer that was given before.

use app::once::{Done, Once};
use axum::{
    http::HeaderValue,
    response::{IntoResponse, Response},
};
use edge::{Bearer, http::idempotency::REPLAYED, once::RequiredKey};
use serde::Serialize;
use utoipa::IntoParams;

/// The key together with whose it is, for which verb and which body. Passwords write themselves out as nothing, so no
/// hash of one is kept.
pub(crate) fn keyed(key: &RequiredKey, who: &Bearer, verb: &'static str, body: &impl Serialize) -> Once {
    let canonical = serde_json::to_vec(body).unwrap_or_default();
    key.of(who.actor().user, verb, &canonical)
}

/// An answer that says whether it was given before.
pub(crate) fn marked(done: Done, answer: impl IntoResponse) -> Response {
    let mut response = answer.into_response();
    if done.replayed {
        response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    }
    response
}

/// The header in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct KeyHeader {
    /// Your name for this attempt, new for each thing you ask for. Sent again with the same body it does nothing more
    /// and answers the same, with `Idempotent-Replayed: true`.
    #[param(
        rename = "Idempotency-Key",
        min_length = 16,
        max_length = 255,
        example = "0d7f6a52-6c1e-4a5f-9a53-5f1d6f0b2c11"
    )]
    idempotency_key: String,
}
