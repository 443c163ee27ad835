//! Addresses and methods that the API does not have.

use app::Error;
use axum::http::{Method, StatusCode};
use edge::{error::ApiError, http::Problem};

/// There is nothing at this address.
pub(crate) async fn address() -> ApiError {
    Error::not_found().into()
}

/// The address exists and does not answer this method; `Allow`, which the router adds, lists those that it does.
pub(crate) async fn method(method: Method) -> Problem {
    let detail = format!("{method} does nothing here. The Allow header lists what does.");
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "Not this method", detail)
}
