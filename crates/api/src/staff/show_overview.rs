//! What waits for staff.

use app::staff::overview;
use axum_extra::routing::TypedPath as _;
use domain::{Time, staff};
use edge::{Bearer, error::ApiError, routes::api::StaffOverview};
use serde::Serialize;
use utoipa::ToSchema;

use crate::json::Json;

/// How much waits for staff, and whether the machinery runs.
#[derive(Serialize, ToSchema)]
pub(crate) struct Overview {
    /// Suspensions that wait for a second member of staff.
    #[schema(example = 1)]
    suspensions: i64,
    /// Projects that wait for a look before they are published.
    #[schema(example = 2)]
    reviews: i64,
    /// Jobs that wait or are being done.
    #[schema(example = 3)]
    jobs_ready: i64,
    /// Jobs that were given up.
    #[schema(example = 0)]
    jobs_dead: i64,
    /// Timers that should have fired a minute ago.
    #[schema(example = 0)]
    timers_overdue: i64,
    /// When a worker last said that it lives; null when none ever did.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    worker_seen: Option<String>,
}

impl From<staff::Overview> for Overview {
    fn from(seen: staff::Overview) -> Self {
        Self {
            suspensions: seen.suspensions,
            reviews: seen.reviews,
            jobs_ready: seen.jobs_ready,
            jobs_dead: seen.jobs_dead,
            timers_overdue: seen.timers_overdue,
            worker_seen: seen.worker_seen.map(Time::rfc3339),
        }
    }
}

/// Show what waits for staff
///
/// Numbers only; the lists are at addresses of their own.
#[utoipa::path(
    get,
    path = StaffOverview::PATH,
    tag = "Staff",
    responses((status = 200, description = "What waits.", body = Overview)),
    extensions(("x-errors" = json!(["not_allowed"]))),
)]
pub(crate) async fn show_overview(_: StaffOverview, who: Bearer) -> Result<Json<Overview>, ApiError> {
    let (actor, now) = (who.actor(), who.cx.app().now());
    let seen = who.cx.read(move |db| overview::overview(db, &actor, now)).await?;
    Ok(Json(seen.into()))
}
