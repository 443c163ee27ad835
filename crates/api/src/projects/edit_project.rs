//! Changing a project.

use app::projects::{draft, show};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api};

use crate::{
    if_match::{Basis, IfMatchHeader},
    json::Json,
    projects::{brief::Brief, moved::explained, parts::ProjectParam, project::Project},
};

/// Edit a project
///
/// Replaces the whole brief of a draft, or of a project that is open or paused; what is left out becomes empty. Changed
/// terms of a published one leave a dated addendum that everybody sees.
#[utoipa::path(
    put,
    path = api::Project::PATH,
    tag = "Projects",
    params(ProjectParam, IfMatchHeader),
    responses((status = 200, description = "The project after the change.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn edit_project(
    path: api::Project,
    who: Bearer,
    basis: Basis,
    Json(body): Json<Brief>,
) -> Result<Project, ApiError> {
    let (id, actor, input) = (path.project()?, who.actor(), body.command()?);
    let edited = who.cx.write(move |tx, stamp| {
        let now = stamp.now();
        let version = basis.or(show::show(tx.as_read(), Some(&actor), id, now)?.version);
        let done = draft::edit(tx, stamp, &actor, id, &input, version);
        done.map_err(|error| explained(tx.as_read(), &actor, id, now, error))?;
        show::show(tx.as_read(), Some(&actor), id, now)
    });
    Ok(edited.await?.into())
}
