//! A project.

use app::projects::show;
use axum_extra::routing::TypedPath as _;
use edge::{error::ApiError, routes::api};

use crate::{
    anyone::Anyone,
    projects::{parts::ProjectParam, project::Project},
};

/// Show a project
///
/// Open, paused and filled projects are for everybody, or for whoever is signed in; those in other states for their
/// client and staff. `ETag` is the version; send it as `If-Match` with an edit.
#[utoipa::path(
    get,
    path = api::Project::PATH,
    tag = "Projects",
    params(ProjectParam),
    responses((status = 200, description = "The project.", body = Project)),
    security((), ("bearer" = [])),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_project(path: api::Project, anyone: Anyone) -> Result<Project, ApiError> {
    let (id, actor, now) = (path.project()?, anyone.actor, anyone.cx.app().now());
    let view = anyone.cx.read(move |db| show::show(db, actor.as_ref(), id, now)).await?;
    Ok(view.into())
}
