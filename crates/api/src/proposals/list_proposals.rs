//! The proposals to a project, for its client.

use app::proposals::inbox::{self, Sort, Tab};
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::ProjectProposals};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    json::Json,
    list::List,
    projects::parts::ProjectParam,
    proposals::{
        card::{ProposalTabCount, ReceivedCard},
        words::{ProposalSort, ProposalTab},
    },
    query::{At, Limit, Query, page},
};

/// Which of them, in which order, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those in this tab; all when left out.
    #[param(inline)]
    tab: Option<ProposalTab>,
    /// The order; `newest` when left out.
    #[param(inline)]
    sort: Option<ProposalSort>,
    /// `newer` or `older` of an earlier answer, with the same tab and order.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// A page of the proposals to a project.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReceivedProposals {
    /// The proposals of this page.
    items: Vec<ReceivedCard>,
    /// Send this as `cursor` for the page before; null on the first page.
    #[schema(max_length = 40)]
    newer: Option<String>,
    /// Send this as `cursor` for the page after; null on the last page.
    #[schema(max_length = 40)]
    older: Option<String>,
    /// How many there are in each tab, the empty ones too.
    #[schema(max_items = 4)]
    counts: Vec<ProposalTabCount>,
}

/// List the proposals to a project
///
/// For its client and staff. Listing is not reading.
#[utoipa::path(
    get,
    path = ProjectProposals::PATH,
    tag = "Proposals",
    params(ProjectParam, Wanted),
    responses((status = 200, description = "A page of proposals.", body = ReceivedProposals)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn list_proposals(
    path: ProjectProposals,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<ReceivedProposals>, ApiError> {
    let (id, actor, request) = (path.project()?, who.actor(), page(wanted.cursor, wanted.limit));
    let tab = wanted.tab.map_or(Tab::All, Into::into);
    let sort = wanted.sort.map_or(Sort::Newest, Into::into);
    let read = who.cx.read(move |db| {
        Ok((inbox::list(db, &actor, id, tab, sort, request)?, inbox::counts(db, &actor, id)?))
    });
    let (listed, counts) = read.await?;
    let List { items, newer, older } = List::from(listed);
    let counts = counts.into_iter().map(ProposalTabCount::from).collect();
    Ok(Json(ReceivedProposals { items, newer, older, counts }))
}
