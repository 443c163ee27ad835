//! Restricting a person.

use app::staff::restrict;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::staff;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PersonRestriction};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    staff::{
        moved::moved,
        person::{PersonParam, StaffPerson},
    },
    text::Text,
};

/// Why a person is restricted, and for how long.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RestrictPerson {
    /// In plain words, 10 to 1000 characters.
    #[schema(value_type = String, min_length = 10, max_length = 1000, example = "Sends the same letter to everybody.")]
    reason: Text<1000>,
    /// After how many days it lifts itself; left out, staff lift it.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 90, example = 7)]
    days: Option<u16>,
}

/// Restrict a person
///
/// They finish what is running and start nothing new. They are told the reason by mail.
#[utoipa::path(
    post,
    path = PersonRestriction::PATH,
    tag = "Staff",
    params(PersonParam, KeyHeader),
    responses((status = 200, description = "The person as they then are.", body = StaffPerson)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "step_up_required", "not_now", "staff_account"
    ]))),
)]
pub(crate) async fn restrict_person(
    path: PersonRestriction,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<RestrictPerson>,
) -> Result<Response, ApiError> {
    let id = path.person()?;
    let key = keyed(&key, &who, "restrict_person", &(&path.id, &body));
    let input = staff::Restrict { reason: body.reason.0, days: body.days };
    moved(&who, id, key, move |tx, stamp, actor| restrict::restrict(tx, stamp, actor, id, &input)).await
}
