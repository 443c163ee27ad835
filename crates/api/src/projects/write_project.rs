//! Writing a project, as a draft.

use app::{once::once, projects::draft};
use axum::{
    http::{StatusCode, header::LOCATION},
    response::Response,
};
use axum_extra::routing::TypedPath as _;
use domain::ProjectId;
use edge::{
    Bearer,
    error::ApiError,
    once::RequiredKey,
    routes::api::{self, Projects},
};

use crate::{
    json::Json,
    once::{KeyHeader, keyed, marked},
    projects::{
        brief::{Brief, named},
        moved,
        project::Project,
    },
};

/// Write a project
///
/// Makes a draft, which nobody but you sees until it is published. Needs the client's role.
#[utoipa::path(
    post,
    path = Projects::PATH,
    tag = "Projects",
    params(KeyHeader),
    responses((status = 201, description = "The draft; `Location` is its address.", body = Project)),
    extensions(("x-errors" = json!([
        "client_role_missing", "account_restricted", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn write_project(
    _: Projects,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Brief>,
) -> Result<Response, ApiError> {
    let key = keyed(&key, &who, "write_project", &body);
    let (actor, input) = (who.actor(), body.command()?);
    let written = who.cx.write(move |tx, stamp| {
        let done =
            once(tx, stamp, Some(&key), |tx| draft::create(tx, stamp, &actor, &input)).map_err(named)?;
        Ok((done, moved::after(tx.as_read(), &actor, done, stamp.now())?))
    });
    let (done, view) = written.await?;
    let place = [(LOCATION, api::Project::of(ProjectId::new(done.outcome.id)).to_string())];
    Ok(match view {
        Some(view) => marked(done, (StatusCode::CREATED, place, Project::from(view))),
        None => marked(done, (StatusCode::CREATED, place)),
    })
}
