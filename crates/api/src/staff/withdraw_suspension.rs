//! Taking the proposal of a suspension back.

use app::staff::suspend;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{id::kind, projects};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PersonSuspensionWithdrawal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    staff::{
        moved::moved,
        person::{PersonParam, StaffPerson},
    },
    text::{IdOf, Text},
};

/// Which suspension is not to be, and why.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawSuspension {
    /// `id` of the suspension that you looked at.
    #[schema(value_type = String, max_length = 17, pattern = "^sus_[0-9a-hjkmnp-tv-z]{13}$", example = "sus_02q8v3m1k7x4d")]
    suspension: IdOf<kind::Suspension>,
    /// In plain words, 10 to 1000 characters.
    #[schema(value_type = String, min_length = 10, max_length = 1000, example = "They have explained it.")]
    reason: Text<1000>,
}

/// Take the proposal of a suspension back
///
/// The account is again what it was. The person is told the reason by mail.
#[utoipa::path(
    post,
    path = PersonSuspensionWithdrawal::PATH,
    tag = "Staff",
    params(PersonParam, KeyHeader),
    responses((status = 200, description = "The person as they then are.", body = StaffPerson)),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required", "not_now"]))),
)]
pub(crate) async fn withdraw_suspension(
    path: PersonSuspensionWithdrawal,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<WithdrawSuspension>,
) -> Result<Response, ApiError> {
    let (id, seen) = (path.person()?, body.suspension.0);
    let key = keyed(&key, &who, "withdraw_suspension", &(&path.id, &body));
    let input = projects::Reason { reason: body.reason.0 };
    moved(&who, id, key, move |tx, stamp, actor| suspend::withdraw(tx, stamp, actor, id, seen, &input)).await
}
