//! Whether somebody reads.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
};

/// True for a GET; false for a HEAD or a prefetch, which may leave no trace.
pub(crate) struct Reading(pub(crate) bool);

impl<S: Sync> FromRequestParts<S> for Reading {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.method == Method::GET && !parts.headers.contains_key("sec-purpose")))
    }
}
