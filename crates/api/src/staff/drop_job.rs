//! Throwing a dead job away.

use app::staff::jobs;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::JobDropping};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    reason::Reason,
    staff::{list_dead_jobs::JobParam, moved::settled},
};

/// Drop a dead job
///
/// It is never done. For admins; the reason is kept for staff.
#[utoipa::path(
    post,
    path = JobDropping::PATH,
    tag = "Staff",
    params(JobParam, KeyHeader),
    responses((status = 204, description = "It is gone.")),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required"]))),
)]
pub(crate) async fn drop_job(
    path: JobDropping,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.job()?;
    let key = keyed(&key, &who, "drop_job", &(&path.id, &body));
    let input = projects::Reason::from(body);
    settled(&who, key, move |tx, stamp, actor| jobs::drop_dead(tx, stamp, actor, id, &input)).await
}
