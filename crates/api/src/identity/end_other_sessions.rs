//! Ending all other sessions.

use app::identity::sessions;
use axum::http::StatusCode;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::MySessions};

/// End all other sessions
///
/// The one that asks goes on.
#[utoipa::path(
    delete,
    path = MySessions::PATH,
    tag = "Sessions",
    responses((status = 204, description = "All other sessions have ended.")),
)]
pub(crate) async fn end_other_sessions(_: MySessions, who: Bearer) -> Result<StatusCode, ApiError> {
    let actor = who.actor();
    who.cx.write(move |tx, stamp| sessions::end_others(tx, stamp, &actor)).await?;
    Ok(StatusCode::NO_CONTENT)
}
