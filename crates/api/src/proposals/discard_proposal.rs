//! Throwing a draft away.

use app::proposals::draft;
use axum::http::StatusCode;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api};

use crate::proposals::{moved::explained, parts::ProposalParam};

/// Discard a draft of a proposal
///
/// It is gone, and its words with it; a second time there is nothing here. What was sent is withdrawn, not discarded.
#[utoipa::path(
    delete,
    path = api::Proposal::PATH,
    tag = "Proposals",
    params(ProposalParam),
    responses((status = 204, description = "The draft is gone.")),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn discard_proposal(path: api::Proposal, who: Bearer) -> Result<StatusCode, ApiError> {
    let (id, actor) = (path.proposal()?, who.actor());
    let discarded = who.cx.write(move |tx, stamp| {
        let done = draft::discard(tx, stamp, &actor, id);
        done.map_err(|error| explained(tx.as_read(), &actor, id, error))
    });
    discarded.await?;
    Ok(StatusCode::NO_CONTENT)
}
