//! Taking a project down.

use app::projects::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectRemoval};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
    reason::Reason,
};

/// Take a project down
///
/// For good. Its client is told the reason by mail.
#[utoipa::path(
    post,
    path = ProjectRemoval::PATH,
    tag = "Staff",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The removed project.", body = Project)),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required", "not_now"]))),
)]
pub(crate) async fn remove_project(
    path: ProjectRemoval,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "remove_project", &(&path.id, &body));
    let input = projects::Reason::from(body);
    moved(&who, id, key, move |tx, stamp, actor, id| review::remove(tx, stamp, actor, id, &input)).await
}
