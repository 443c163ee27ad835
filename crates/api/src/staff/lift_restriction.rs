//! Lifting a restriction.

use app::staff::restrict;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PersonRestrictionLifting};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    reason::Reason,
    staff::{
        moved::moved,
        person::{PersonParam, StaffPerson},
    },
};

/// Lift a restriction
///
/// The account is in good standing. The person is told the reason by mail.
#[utoipa::path(
    post,
    path = PersonRestrictionLifting::PATH,
    tag = "Staff",
    params(PersonParam, KeyHeader),
    responses((status = 200, description = "The person as they then are.", body = StaffPerson)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "step_up_required", "not_now", "staff_account", "suspension_proposed"
    ]))),
)]
pub(crate) async fn lift_restriction(
    path: PersonRestrictionLifting,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.person()?;
    let key = keyed(&key, &who, "lift_restriction", &(&path.id, &body));
    let input = projects::Reason::from(body);
    moved(&who, id, key, move |tx, stamp, actor| restrict::lift(tx, stamp, actor, id, &input)).await
}
