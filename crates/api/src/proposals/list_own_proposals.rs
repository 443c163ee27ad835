//! The own proposals.

use app::proposals::mine;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api::MyProposals};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    json::Json,
    list::List,
    proposals::{
        own::{OwnProposalCard, OwnProposalCount},
        words::OwnState,
    },
    query::{At, Limit, Query, page},
};

/// Which of them, and which page.
#[derive(Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Those in this state; all but discarded drafts when left out.
    #[param(inline)]
    state: Option<OwnState>,
    /// `newer` or `older` of an earlier answer.
    #[param(value_type = Option<String>, max_length = 40)]
    cursor: Option<At>,
    /// How many on a page; 20 when left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100, example = 20)]
    limit: Option<Limit>,
}

/// A page of the own proposals, newest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnProposals {
    /// The proposals of this page.
    items: Vec<OwnProposalCard>,
    /// Send this as `cursor` for the page of newer proposals; null on the first page.
    #[schema(max_length = 40)]
    newer: Option<String>,
    /// Send this as `cursor` for the page of older proposals; null on the last page.
    #[schema(max_length = 40)]
    older: Option<String>,
    /// How many there are in each state that is not empty.
    #[schema(max_items = 8)]
    counts: Vec<OwnProposalCount>,
}

/// List the own proposals
///
/// Newest first, drafts among them.
#[utoipa::path(
    get,
    path = MyProposals::PATH,
    tag = "Proposals",
    params(Wanted),
    responses((status = 200, description = "A page of the own proposals.", body = OwnProposals)),
)]
pub(crate) async fn list_own_proposals(
    _: MyProposals,
    who: Bearer,
    Query(wanted): Query<Wanted>,
) -> Result<Json<OwnProposals>, ApiError> {
    let (actor, request) = (who.actor(), page(wanted.cursor, wanted.limit));
    let state = wanted.state.map(Into::into);
    let read =
        who.cx.read(move |db| Ok((mine::list(db, &actor, state, request)?, mine::counts(db, &actor)?)));
    let (listed, counts) = read.await?;
    let List { items, newer, older } = List::from(listed);
    let counts = counts.into_iter().map(OwnProposalCount::from).collect();
    Ok(Json(OwnProposals { items, newer, older, counts }))
}
