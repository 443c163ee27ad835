//! Agreeing to a suspension.

use app::staff::suspend;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::id::kind;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PersonSuspensionConfirmation};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    staff::{
        moved::moved,
        person::{PersonParam, StaffPerson},
    },
    text::IdOf,
};

/// Which suspension you agree to.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmSuspension {
    /// `id` of the suspension whose reasons you read.
    #[schema(value_type = String, max_length = 17, pattern = "^sus_[0-9a-hjkmnp-tv-z]{13}$", example = "sus_02q8v3m1k7x4d")]
    suspension: IdOf<kind::Suspension>,
}

/// Confirm a suspension
///
/// Puts it in force: the person only reads, their open projects pause and their contracts stand still. It is not for
/// whoever proposed it, unless nobody else could; the answer and the audit log say so then.
#[utoipa::path(
    post,
    path = PersonSuspensionConfirmation::PATH,
    tag = "Staff",
    params(PersonParam, KeyHeader),
    responses((status = 200, description = "The person as they then are.", body = StaffPerson)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "step_up_required", "not_now", "staff_account", "second_member_needed",
        "suspension_lapsed"
    ]))),
)]
pub(crate) async fn confirm_suspension(
    path: PersonSuspensionConfirmation,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<ConfirmSuspension>,
) -> Result<Response, ApiError> {
    let (id, seen) = (path.person()?, body.suspension.0);
    let key = keyed(&key, &who, "confirm_suspension", &(&path.id, &body));
    moved(&who, id, key, move |tx, stamp, actor| suspend::confirm(tx, stamp, actor, id, seen)).await
}
