//! Jobs that were given up.

use app::staff::jobs;
use axum_extra::routing::TypedPath as _;
use domain::staff;
use edge::{Bearer, error::ApiError, routes::api::StaffDeadJobs};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    json::Json,
    list::List,
    query::{Paging, Query},
};

/// A job that was given up. What it carries is not shown: it may hold addresses.
#[derive(Serialize, ToSchema)]
pub(crate) struct DeadJob {
    /// Its id.
    #[schema(max_length = 17, pattern = "^job_[0-9a-hjkmnp-tv-z]{13}$", example = "job_02q8v3m1k7x4d")]
    id: String,
    /// Which work it is.
    #[schema(max_length = 60, example = "mail.account_restricted")]
    kind: String,
    /// How often it was tried.
    #[schema(example = 8)]
    tries: i64,
    /// What went wrong last.
    #[schema(max_length = 1000, example = "451 come back later")]
    error: Option<String>,
    /// When the last try was due.
    #[schema(format = DateTime, example = "2026-03-02T08:15:00.000Z")]
    tried_at: String,
    /// When it was asked for.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    asked_at: String,
}

impl From<staff::DeadJob> for DeadJob {
    fn from(job: staff::DeadJob) -> Self {
        Self {
            id: job.id.to_string(),
            kind: job.kind,
            tries: job.tries,
            error: job.error,
            tried_at: job.tried_at.rfc3339(),
            asked_at: job.asked_at.rfc3339(),
        }
    }
}

/// The address of a job in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct JobParam {
    /// The job's id.
    #[param(max_length = 17, pattern = "^job_[0-9a-hjkmnp-tv-z]{13}$", example = "job_02q8v3m1k7x4d")]
    id: String,
}

/// List dead jobs
///
/// Those that failed at every try, the latest try first.
#[utoipa::path(
    get,
    path = StaffDeadJobs::PATH,
    tag = "Staff",
    params(Paging),
    responses((status = 200, description = "A page of dead jobs.", body = List<DeadJob>)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn list_dead_jobs(
    _: StaffDeadJobs,
    who: Bearer,
    Query(paging): Query<Paging>,
) -> Result<Json<List<DeadJob>>, ApiError> {
    let (actor, request) = (who.actor(), paging.page());
    let listed = who.cx.read(move |db| jobs::dead(db, &actor, request)).await?;
    Ok(Json(listed.into()))
}
