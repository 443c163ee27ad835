//! One person, for staff.

use app::staff::people;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api};

use crate::{
    json::Json,
    staff::person::{PersonParam, StaffPerson},
};

/// Show a person
///
/// Everything that staff need to decide.
#[utoipa::path(
    get,
    path = api::StaffPerson::PATH,
    tag = "Staff",
    params(PersonParam),
    responses((status = 200, description = "The person.", body = StaffPerson)),
    extensions(("x-errors" = json!(["not_found", "not_allowed"]))),
)]
pub(crate) async fn show_person(path: api::StaffPerson, who: Bearer) -> Result<Json<StaffPerson>, ApiError> {
    let (id, actor, now) = (path.person()?, who.actor(), who.cx.app().now());
    let view = who.cx.read(move |db| people::show(db, &actor, id, now)).await?;
    Ok(Json(view.into()))
}
