//! Suspensions that wait for a second member of staff.

use app::staff::suspensions;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::StaffSuspensions};

use crate::{
    json::Json,
    list::List,
    query::{Paging, Query},
    staff::suspension::WaitingSuspension,
};

/// List suspensions that wait
///
/// Those that are proposed, newest first. Each lapses when nobody confirms it within 7 days.
#[utoipa::path(
    get,
    path = StaffSuspensions::PATH,
    tag = "Staff",
    params(Paging),
    responses((status = 200, description = "A page of suspensions.", body = List<WaitingSuspension>)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn list_suspensions(
    _: StaffSuspensions,
    who: Bearer,
    Query(paging): Query<Paging>,
) -> Result<Json<List<WaitingSuspension>>, ApiError> {
    let (actor, request) = (who.actor(), paging.page());
    let listed = who.cx.read(move |db| suspensions::waiting(db, &actor, request)).await?;
    Ok(Json(listed.into()))
}
