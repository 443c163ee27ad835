//! Setting a new password with the token of a mail.

use axum::{extract::State, http::StatusCode};
use axum_extra::routing::TypedPath as _;
use domain::identity::NewPassword;
use edge::{Cx, error::ApiError, routes::api::PasswordResets};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    json::Json,
    text::{Password, Token},
};

/// The token of the mail and the new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResetPassword {
    /// The end of the link in the mail.
    #[schema(value_type = String, max_length = 128, example = "8h2k9m4x7q1c5v3b6n0s2d8f4g7j1k5p9r3t6w0y2z4a8b1c5d9e")]
    token: Token,
    /// At least 15 characters, and not easy to guess.
    #[schema(value_type = String, format = Password, max_length = 128, example = "amber lantern drifts south")]
    password: Password,
}

/// Set a new password
///
/// Every session and token of the account ends. Then open tokens.
#[utoipa::path(
    post,
    path = PasswordResets::PATH,
    tag = "Password",
    responses((status = 204, description = "The password is set.")),
    security(()),
    extensions(("x-errors" = json!(["link_over", "busy"]))),
)]
pub(crate) async fn reset_password(
    _: PasswordResets,
    State(cx): State<Cx>,
    Json(body): Json<ResetPassword>,
) -> Result<StatusCode, ApiError> {
    let input = NewPassword { password: body.password.0 };
    edge::identity::reset_password(&cx, body.token.0, input).await?;
    Ok(StatusCode::NO_CONTENT)
}
