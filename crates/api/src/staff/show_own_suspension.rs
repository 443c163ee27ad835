//! A suspension of the own account.

use app::{Error, staff::suspensions};
use axum_extra::routing::TypedPath as _;
use domain::{Time, staff};
use edge::{Bearer, error::ApiError, routes::api::MySuspension};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{json::Json, staff::words::SuspensionState};

/// What the person may know of a suspension of the own account.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnSuspension {
    /// Proposed, or in force.
    state: SuspensionState,
    /// The statement of reasons.
    #[schema(max_length = 1000, example = "Two accounts of one person bid on the same projects.")]
    reasons: String,
    /// Since when it is so.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    since: String,
    /// When a proposal lapses that nobody confirms; null once it is in force.
    #[schema(format = DateTime, example = "2026-03-08T12:00:00.000Z")]
    lapses_at: Option<String>,
}

impl From<staff::OwnSuspension> for OwnSuspension {
    fn from(own: staff::OwnSuspension) -> Self {
        Self {
            state: own.state.into(),
            reasons: own.reasons,
            since: own.since.rfc3339(),
            lapses_at: own.lapses_at.map(Time::rfc3339),
        }
    }
}

/// Show a suspension of the own account
///
/// One that is proposed or in force, with the reasons. There is none for an account in good standing.
#[utoipa::path(
    get,
    path = MySuspension::PATH,
    tag = "Account",
    responses((status = 200, description = "The suspension.", body = OwnSuspension)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_own_suspension(
    _: MySuspension,
    who: Bearer,
) -> Result<Json<OwnSuspension>, ApiError> {
    let actor = who.actor();
    let own = who.cx.read(move |db| suspensions::own(db, &actor)?.ok_or_else(Error::not_found)).await?;
    Ok(Json(own.into()))
}
