//! Opening a project again.

use app::projects::close;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectReopening};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Reopen a project
///
/// Opens a closed or expired project again, within 30 days of its end.
#[utoipa::path(
    post,
    path = ProjectReopening::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The open project.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_restricted", "account_suspended", "account_closing", "reopen_over", "no_place_free"
    ]))),
)]
pub(crate) async fn reopen_project(
    path: ProjectReopening,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "reopen_project", &path.id);
    moved(&who, id, key, close::reopen).await
}
