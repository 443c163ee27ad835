//! Throwing a draft away.

use app::projects::draft;
use axum::http::StatusCode;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api};

use crate::projects::{moved::explained, parts::ProjectParam};

/// Discard a draft
///
/// It is gone for you; a second time there is nothing here. What was published is closed, not discarded.
#[utoipa::path(
    delete,
    path = api::Project::PATH,
    tag = "Projects",
    params(ProjectParam),
    responses((status = 204, description = "The draft is gone.")),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn discard_project(path: api::Project, who: Bearer) -> Result<StatusCode, ApiError> {
    let (id, actor) = (path.project()?, who.actor());
    let discarded = who.cx.write(move |tx, stamp| {
        let done = draft::discard(tx, stamp, &actor, id);
        done.map_err(|error| explained(tx.as_read(), &actor, id, stamp.now(), error))
    });
    discarded.await?;
    Ok(StatusCode::NO_CONTENT)
}
