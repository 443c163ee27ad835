//! Asking to use another address.

use axum::{http::StatusCode, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::identity;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MyEmailChanges};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed, marked},
    text::{Email, Password},
};

/// The present password and the new address.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeEmail {
    /// The present password.
    #[schema(value_type = String, format = Password, max_length = 128, example = "violet harbour sings early")]
    current: Password,
    /// The new address.
    #[schema(value_type = String, max_length = 254, example = "ayesha@studio.example")]
    email: Email,
}

/// Ask to use another address
///
/// Sends a mail to the new address with a token that confirms it; until then the old one stays. The answer is the same
/// whether the new address has an account.
#[utoipa::path(
    post,
    path = MyEmailChanges::PATH,
    tag = "Account",
    params(KeyHeader),
    responses((status = 202, description = "Look at the mail of the new address.")),
    extensions(("x-errors" = json!(["too_many_attempts", "rate_limited", "account_closing", "stale", "busy"]))),
)]
pub(crate) async fn change_email(
    _: MyEmailChanges,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<ChangeEmail>,
) -> Result<Response, ApiError> {
    let key = keyed(&key, &who, "change_email", &body);
    let input = identity::ChangeEmail { current: body.current.0, email: body.email.0 };
    let done = edge::identity::change_email(&who.cx, who.actor(), input, Some(key)).await?;
    Ok(marked(done, StatusCode::ACCEPTED))
}
