//! A proposal.

use app::proposals::{
    show::{Opened, open},
    view,
};
use axum_extra::routing::TypedPath as _;
use domain::proposals::ProposalEvent;
use edge::{Bearer, error::ApiError, routes::api};

use crate::proposals::{parts::ProposalParam, proposal::Proposal};

/// Show a proposal
///
/// `mine` tells the two answers apart: the client of its project and staff get a received proposal, its freelancer their
/// own, in the shape that writing one answers with. To everybody else there is nothing here. The first GET of the client
/// is noted as `first_viewed_at` after the answer; a HEAD and the lists are not reading.
#[utoipa::path(
    get,
    path = api::Proposal::PATH,
    tag = "Proposals",
    params(ProposalParam),
    responses((status = 200, description = "The proposal.", body = Proposal)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_proposal(path: api::Proposal, who: Bearer) -> Result<Proposal, ApiError> {
    let (id, actor) = (path.proposal()?, who.actor());
    let opened = who.cx.read(move |db| open(db, &actor, id)).await?;
    if who.counts_as_reading()
        && matches!(&opened, Opened::Theirs(view) if view.allowed.contains(&ProposalEvent::View))
    {
        // After the answer, by a write of its own: a GET may not change anything itself.
        drop(who.cx.app().write(move |tx, stamp| view::view(tx, stamp, &actor, id)));
    }
    Ok(opened.into())
}
