//! Letting a project be published.

use app::projects::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectApproval};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Approve a project
///
/// Publishes a project that waits for a look.
#[utoipa::path(
    post,
    path = ProjectApproval::PATH,
    tag = "Staff",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The open project.", body = Project)),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required", "not_now", "client_suspended"]))),
)]
pub(crate) async fn approve_project(
    path: ProjectApproval,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "approve_project", &path.id);
    moved(&who, id, key, review::approve).await
}
