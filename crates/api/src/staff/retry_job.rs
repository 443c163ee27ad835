//! Giving a dead job a new life.

use app::staff::jobs;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::JobRetry};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    reason::Reason,
    staff::{list_dead_jobs::JobParam, moved::settled},
};

/// Retry a dead job
///
/// It has all its tries again. For admins; the reason is kept for staff.
#[utoipa::path(
    post,
    path = JobRetry::PATH,
    tag = "Staff",
    params(JobParam, KeyHeader),
    responses((status = 204, description = "It waits for a worker.")),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required"]))),
)]
pub(crate) async fn retry_job(
    path: JobRetry,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.job()?;
    let key = keyed(&key, &who, "retry_job", &(&path.id, &body));
    let input = projects::Reason::from(body);
    settled(&who, key, move |tx, stamp, actor| jobs::retry(tx, stamp, actor, id, &input)).await
}
