//! Asking for a mail to set a new password.

use axum::{extract::State, http::StatusCode};
use axum_extra::routing::TypedPath as _;
use domain::identity;
use edge::{Cx, error::ApiError, routes::api::PasswordResetRequests, visitor::Origin};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{json::Json, text::Email};

/// Whose password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequestReset {
    /// The account's address.
    #[schema(value_type = String, max_length = 254, example = "ayesha@example.com")]
    email: Email,
}

/// Ask to set a new password
///
/// Sends a mail with a token that is good for 30 minutes. The answer is the same whether the address has an account.
#[utoipa::path(
    post,
    path = PasswordResetRequests::PATH,
    tag = "Password",
    responses((status = 202, description = "Look at your mail.")),
    security(()),
    extensions(("x-errors" = json!(["rate_limited"]))),
)]
pub(crate) async fn request_reset(
    _: PasswordResetRequests,
    State(cx): State<Cx>,
    from: Origin,
    Json(body): Json<RequestReset>,
) -> Result<StatusCode, ApiError> {
    let input = identity::RequestReset { email: body.email.0 };
    edge::identity::request_reset(&cx, input, from.ip).await?;
    Ok(StatusCode::ACCEPTED)
}
