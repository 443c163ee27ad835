//! A panic in a handler becomes a 500 and a log line; the process and the connection live on.

use std::any::Any;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tower_http::catch_panic::CatchPanicLayer;

/// The layer that catches.
pub(super) fn layer() -> CatchPanicLayer<fn(Box<dyn Any + Send>) -> Response> {
    CatchPanicLayer::custom(caught as fn(Box<dyn Any + Send>) -> Response)
}

/// Whether an answer stands for a panic, so that it can be dressed for the place that was asked.
pub(super) fn happened(response: &Response) -> bool {
    response.extensions().get::<Panicked>().is_some()
}

#[derive(Clone, Copy)]
struct Panicked;

// By value, because the layer calls it so.
#[expect(clippy::needless_pass_by_value, reason = "the signature that the layer calls")]
fn caught(payload: Box<dyn Any + Send>) -> Response {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("not a text");
    tracing::error!(event = "integrity.panic", panic = text, "a handler panicked");
    metrics::counter!("http_panics_total").increment(1);
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Panicked);
    response
}
