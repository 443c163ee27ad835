//! Confirming the address of a new account.

use axum::{extract::State, http::StatusCode};
use axum_extra::routing::TypedPath as _;
use edge::{Cx, error::ApiError, identity::Claim, routes::api::EmailConfirmations};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    json::Json,
    text::{Password, Token},
};

/// The token of the mail, with the account's password or a new one.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmEmail {
    /// The end of the link in the mail.
    #[schema(value_type = String, max_length = 128, example = "8h2k9m4x7q1c5v3b6n0s2d8f4g7j1k5p9r3t6w0y2z4a8b1c5d9e")]
    token: Token,
    /// The password that the account was made with.
    #[schema(value_type = Option<String>, format = Password, max_length = 128, example = "violet harbour sings early")]
    password: Option<Password>,
    /// A new password instead, for an account that somebody else made with your address.
    #[schema(value_type = Option<String>, format = Password, max_length = 128)]
    new_password: Option<Password>,
}

/// Confirm the address of a new account
///
/// Send the token of the mail with `password`, or with `new_password` if you do not know it. Then open tokens.
#[utoipa::path(
    post,
    path = EmailConfirmations::PATH,
    tag = "Sign-up",
    responses((status = 204, description = "The account is active.")),
    security(()),
    extensions(("x-errors" = json!(["link_over", "proof_missing", "rate_limited", "busy"]))),
)]
pub(crate) async fn confirm_email(
    _: EmailConfirmations,
    State(cx): State<Cx>,
    Json(body): Json<ConfirmEmail>,
) -> Result<StatusCode, ApiError> {
    let claim = match (body.new_password, body.password) {
        (Some(new), _) => Claim::NewPassword(new.0),
        (None, Some(password)) => Claim::Password(password.0),
        (None, None) => Claim::Browser,
    };
    edge::identity::confirm_email(&cx, body.token.0, claim).await?;
    Ok(StatusCode::NO_CONTENT)
}
