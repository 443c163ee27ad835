//! Publishing a draft.

use app::projects::publish;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{
    Bearer, error::ApiError, once::RequiredKey, projects::Publication, routes::api::ProjectPublication,
};

use crate::{
    once::{KeyHeader, keyed},
    projects::{moved::moved, parts::ProjectParam, project::Project},
};

/// Publish a project
///
/// Puts a complete draft into the list, or before staff where projects are looked at first: `state` tells. An account
/// publishes 3 at once and 5 in 24 hours.
#[utoipa::path(
    post,
    path = ProjectPublication::PATH,
    tag = "Projects",
    params(ProjectParam, KeyHeader),
    responses((status = 200, description = "The published project.", body = Project)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "invalid", "publication_limit", "rate_limited",
        "account_restricted", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn publish_project(
    path: ProjectPublication,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.project()?;
    let key = keyed(&key, &who, "publish_project", &path.id);
    let mut publication = Publication::of(&who.cx, &who.actor());
    let publish = move |tx: &mut dyn app::Tx, stamp: &_, actor: &_, id| {
        let done = publish::publish(tx, stamp, actor, id)?;
        publication.count()?;
        Ok(done)
    };
    moved(&who, id, key, publish).await
}
