//! The shortlist of a project, side by side.

use app::proposals::inbox;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::ProjectShortlist};

use crate::{json::Json, list::List, projects::parts::ProjectParam, proposals::card::ComparedProposal};

/// Compare the shortlist of a project
///
/// The latest five that its client keeps in sight, for the client and staff. The letters and answers are read one by
/// one.
#[utoipa::path(
    get,
    path = ProjectShortlist::PATH,
    tag = "Proposals",
    params(ProjectParam),
    responses((status = 200, description = "The shortlist, always whole.", body = List<ComparedProposal>)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn compare_proposals(
    path: ProjectShortlist,
    who: Bearer,
) -> Result<Json<List<ComparedProposal>>, ApiError> {
    let (id, actor) = (path.project()?, who.actor());
    let compared = who.cx.read(move |db| inbox::compare(db, &actor, id)).await?;
    Ok(Json(List::whole(compared.into_iter().map(ComparedProposal::from).collect())))
}
