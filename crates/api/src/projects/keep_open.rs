//! The answer to the idle reminder.

use app::projects::pause;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectStillOpen};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Say that a project is still open
///
/// Starts its 30 days anew, after which it would end by itself. The version stays.
#[utoipa::path(
    post,
    path = ProjectStillOpen::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The project with its new end.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn keep_open(
    path: ProjectStillOpen,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "keep_open", &path.id);
    moved(&who, id, key, pause::still_open).await
}
