//! Taking new proposals again.

use app::projects::pause;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectResumption};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Resume a project
///
/// It is in the list again and takes new proposals.
#[utoipa::path(
    post,
    path = ProjectResumption::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The open project.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_restricted", "account_suspended", "account_closing", "paused_by_other"
    ]))),
)]
pub(crate) async fn resume_project(
    path: ProjectResumption,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "resume_project", &path.id);
    moved(&who, id, key, pause::resume).await
}
