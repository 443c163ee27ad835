//! Confirming another address with the token of its mail.

use app::identity::credentials;
use axum::{extract::State, http::StatusCode};
use axum_extra::routing::TypedPath as _;
use edge::{Cx, error::ApiError, routes::api::EmailChangeConfirmations};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{json::Json, text::Token};

/// The token of the mail.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmEmailChange {
    /// The end of the link in the mail to the new address.
    #[schema(value_type = String, max_length = 128, example = "8h2k9m4x7q1c5v3b6n0s2d8f4g7j1k5p9r3t6w0y2z4a8b1c5d9e")]
    token: Token,
}

/// Confirm another address
///
/// The account uses the new address from now on; the old one is told by mail. No access token is needed: the mailbox
/// is the proof.
#[utoipa::path(
    post,
    path = EmailChangeConfirmations::PATH,
    tag = "Account",
    responses((status = 204, description = "The address is changed.")),
    security(()),
    extensions(("x-errors" = json!(["link_over", "address_taken"]))),
)]
pub(crate) async fn confirm_email_change(
    _: EmailChangeConfirmations,
    State(cx): State<Cx>,
    Json(body): Json<ConfirmEmailChange>,
) -> Result<StatusCode, ApiError> {
    let token = body.token.0;
    cx.write(move |tx, stamp| credentials::confirm_email_change(tx, stamp, &token)).await?;
    Ok(StatusCode::NO_CONTENT)
}
