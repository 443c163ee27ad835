//! Replacing a refresh token by a new pair.

use axum::extract::State;
use axum_extra::routing::TypedPath as _;
use edge::{Cx, error::ApiError, routes::api::TokenRefreshes, visitor::Origin};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{identity::tokens::Tokens, json::Json, text::Token};

/// The refresh token of the last pair.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refresh {
    /// It is good once.
    #[schema(value_type = String, max_length = 128, example = "fmr_4Qx9Zk2LmP7vRtYb8NcW1dFgHjK3sA5eU6iO0pXqCzV2nM4b7T1uK9")]
    refresh_token: Token,
}

/// Refresh tokens
///
/// Replaces both tokens. A refresh token that is shown twice was copied: the whole family ends and the owner is told
/// by mail. If the answer got lost, the same client may ask again within ten seconds.
#[utoipa::path(
    post,
    path = TokenRefreshes::PATH,
    tag = "Tokens",
    responses((status = 200, description = "A new pair of tokens.", body = Tokens)),
    security(()),
    extensions(("x-errors" = json!(["refresh_invalid", "rate_limited"]))),
)]
pub(crate) async fn refresh_tokens(
    _: TokenRefreshes,
    State(cx): State<Cx>,
    from: Origin,
    Json(body): Json<Refresh>,
) -> Result<Tokens, ApiError> {
    let tokens = edge::identity::refresh_tokens(&cx, body.refresh_token.0, from.client).await?;
    Ok(tokens.into())
}
