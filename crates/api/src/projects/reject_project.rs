//! Sending a project back to its client.

use app::projects::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectRejection};

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
    reason::Reason,
};

/// Send a project back
///
/// It is a draft again, with the reason; its client is told by mail and may change it and ask once more.
#[utoipa::path(
    post,
    path = ProjectRejection::PATH,
    tag = "Staff",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The draft.", body = Project)),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required", "not_now"]))),
)]
pub(crate) async fn reject_project(
    path: ProjectRejection,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "reject_project", &(&path.id, &body));
    let input = projects::Reason::from(body);
    moved(&who, id, key, move |tx, stamp, actor, id| review::reject(tx, stamp, actor, id, &input)).await
}
