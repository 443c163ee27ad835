//! A pair of tokens on the wire.

use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::Json;

/// An access token for the next minutes, and a refresh token for the next pair.
#[derive(Serialize, ToSchema)]
pub(crate) struct Tokens {
    /// Send it as `Authorization: Bearer ...`.
    #[schema(
        max_length = 4096,
        example = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1c3IifQ.c2ln"
    )]
    access_token: String,
    /// Always `Bearer`.
    token_type: TokenType,
    /// Seconds that the access token is good.
    #[schema(example = 600)]
    expires_in: u64,
    /// Good for one refresh within 14 days.
    #[schema(max_length = 128, example = "fmr_4Qx9Zk2LmP7vRtYb8NcW1dFgHjK3sA5eU6iO0pXqCzV2nM4b7T1uK9")]
    refresh_token: String,
}

/// How an access token is sent.
#[derive(Serialize, ToSchema)]
pub(crate) enum TokenType {
    /// In the `Authorization` header.
    Bearer,
}

impl From<edge::identity::Tokens> for Tokens {
    fn from(tokens: edge::identity::Tokens) -> Self {
        Self {
            access_token: tokens.access,
            token_type: TokenType::Bearer,
            expires_in: tokens.expires_in,
            refresh_token: tokens.refresh,
        }
    }
}

impl IntoResponse for Tokens {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}
