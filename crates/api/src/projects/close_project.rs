//! Ending a project.

use app::projects::close;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProjectClosing};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project, words::CloseReason},
};

/// Why it ends.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloseProject {
    /// One of the reasons; not `account_closed`.
    reason: CloseReason,
}

/// Close a project
///
/// It can be opened again within 30 days.
#[utoipa::path(
    post,
    path = ProjectClosing::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The closed project.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn close_project(
    path: ProjectClosing,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<CloseProject>,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "close_project", &(&path.id, &body));
    let input = projects::CloseProject { reason: body.reason.into() };
    moved(&who, id, key, move |tx, stamp, actor, id| close::close(tx, stamp, actor, id, &input)).await
}
