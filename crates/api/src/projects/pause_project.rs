//! Stopping new proposals.

use app::projects::pause;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectPause};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Pause a project
///
/// It leaves the list and takes no new proposals; those that are there stay.
#[utoipa::path(
    post,
    path = ProjectPause::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The paused project.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn pause_project(
    path: ProjectPause,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "pause_project", &path.id);
    moved(&who, id, key, pause::pause).await
}
