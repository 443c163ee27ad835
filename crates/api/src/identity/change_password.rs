//! Changing the own password.

use axum::{http::StatusCode, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::identity;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MyPasswordChanges};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed, marked},
    text::Password,
};

/// The present password and the new one.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePassword {
    /// The present password.
    #[schema(value_type = String, format = Password, max_length = 128, example = "violet harbour sings early")]
    current: Password,
    /// The new one: at least 15 characters, and not easy to guess.
    #[schema(value_type = String, format = Password, max_length = 128, example = "amber lantern drifts south")]
    new: Password,
}

/// Change the own password
///
/// All other sessions end, and every access token with them. The present session goes on: refresh its tokens, then ask
/// with the new ones.
#[utoipa::path(
    post,
    path = MyPasswordChanges::PATH,
    tag = "Account",
    params(KeyHeader),
    responses((status = 204, description = "The password is changed.")),
    extensions(("x-errors" = json!(["too_many_attempts", "account_closing", "stale", "busy"]))),
)]
pub(crate) async fn change_password(
    _: MyPasswordChanges,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<ChangePassword>,
) -> Result<Response, ApiError> {
    let key = keyed(&key, &who, "change_password", &body);
    let input = identity::ChangePassword { current: body.current.0, new: body.new.0 };
    let changed = edge::identity::change_password(&who.cx, who.actor(), input, Some(key)).await?;
    Ok(marked(changed.done, StatusCode::NO_CONTENT))
}
