//! Closing the own account.

use app::identity::account;
use axum::{
    http::{StatusCode, header::LOCATION},
    response::Response,
};
use axum_extra::routing::TypedPath as _;
use edge::{
    Bearer,
    error::ApiError,
    once::RequiredKey,
    routes::api::{Me, MyClosure},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    identity::account::Account,
    json::Json,
    once::{KeyHeader, keyed, marked},
    text::Password,
};

/// The password, once more.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloseAccount {
    /// The present password.
    #[schema(value_type = String, format = Password, max_length = 128, example = "violet harbour sings early")]
    password: Password,
}

/// Close the own account
///
/// All other sessions end. For 14 days it can be undone; then everything personal is erased.
#[utoipa::path(
    post,
    path = MyClosure::PATH,
    tag = "Account",
    params(KeyHeader),
    responses((status = 201, description = "The account, being closed.", body = Account)),
    extensions(("x-errors" = json!(["not_now", "staff_account", "account_closing", "too_many_attempts", "busy"]))),
)]
pub(crate) async fn close_account(
    _: MyClosure,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<CloseAccount>,
) -> Result<Response, ApiError> {
    let key = keyed(&key, &who, "close_account", &body);
    let (actor, now) = (who.actor(), who.cx.app().now());
    let done = edge::identity::close_account(&who.cx, actor, body.password.0, Some(key)).await?;
    let view = who.cx.read(move |db| account::show(db, &actor, now)).await?;
    Ok(marked(done, (StatusCode::CREATED, [(LOCATION, Me::PATH)], Account::from(view))))
}
