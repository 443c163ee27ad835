//! Keeping a proposal in sight no longer.

use app::proposals::shortlist;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProposalShortlistRemoval};

use crate::{
    once::{KeyHeader, keyed},
    proposals::{moved::moved, parts::ProposalParam, received::ReceivedProposal},
};

/// Take a proposal off the shortlist
///
/// Its freelancer does not learn of that either.
#[utoipa::path(
    post,
    path = ProposalShortlistRemoval::PATH,
    tag = "Proposals",
    params(ProposalParam, KeyHeader),
    responses((status = 200, description = "The proposal, undecided again.", body = ReceivedProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn unshortlist_proposal(
    path: ProposalShortlistRemoval,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.proposal()?;
    let key = keyed(&key, &who, "unshortlist_proposal", &path.id);
    moved(&who, id, key, shortlist::unshortlist).await
}
