//! The queue of jobs.

use app::staff::jobs;
use axum_extra::routing::TypedPath as _;
use domain::{
    Time,
    staff::{self, QueueView},
};
use edge::{Bearer, error::ApiError, routes::api::StaffJobs};
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::Json;

/// The queue of jobs.
#[derive(Serialize, ToSchema)]
pub(crate) struct JobQueue {
    /// Kinds of which there are any, by name.
    #[schema(max_items = 100)]
    kinds: Vec<JobKind>,
    /// Timers that should have fired a minute ago.
    #[schema(example = 0)]
    timers_overdue: i64,
    /// When a worker last said that it lives; null when none ever did.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    worker_seen: Option<String>,
}

/// Jobs of one kind.
#[derive(Serialize, ToSchema)]
pub(crate) struct JobKind {
    /// Which.
    #[schema(max_length = 60, example = "mail.closing")]
    kind: String,
    /// How many wait or are being done.
    #[schema(example = 2)]
    ready: i64,
    /// When the first of these is, or was, to be done.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    oldest: Option<String>,
    /// How many were given up.
    #[schema(example = 0)]
    dead: i64,
}

impl From<QueueView> for JobQueue {
    fn from(queue: QueueView) -> Self {
        Self {
            kinds: queue.kinds.into_iter().map(JobKind::from).collect(),
            timers_overdue: queue.timers_overdue,
            worker_seen: queue.worker_seen.map(Time::rfc3339),
        }
    }
}

impl From<staff::QueueKind> for JobKind {
    fn from(of: staff::QueueKind) -> Self {
        Self { kind: of.kind, ready: of.ready, oldest: of.oldest.map(Time::rfc3339), dead: of.dead }
    }
}

/// Show the queue of jobs
///
/// How many jobs of each kind wait or were given up, and what is late.
#[utoipa::path(
    get,
    path = StaffJobs::PATH,
    tag = "Staff",
    responses((status = 200, description = "The queue.", body = JobQueue)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn show_jobs(_: StaffJobs, who: Bearer) -> Result<Json<JobQueue>, ApiError> {
    let (actor, now) = (who.actor(), who.cx.app().now());
    let queue = who.cx.read(move |db| jobs::queue(db, &actor, now)).await?;
    Ok(Json(queue.into()))
}
