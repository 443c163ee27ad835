//! Keeping a proposal in sight.

use app::proposals::shortlist;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProposalShortlisting};

use crate::{
    once::{KeyHeader, keyed},
    proposals::{moved::moved, parts::ProposalParam, received::ReceivedProposal},
};

/// Put a proposal on the shortlist
///
/// Its freelancer does not learn of it. The shortlist of a project is compared side by side.
#[utoipa::path(
    post,
    path = ProposalShortlisting::PATH,
    tag = "Proposals",
    params(ProposalParam, KeyHeader),
    responses((status = 200, description = "The proposal on the shortlist.", body = ReceivedProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn shortlist_proposal(
    path: ProposalShortlisting,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.proposal()?;
    let key = keyed(&key, &who, "shortlist_proposal", &path.id);
    moved(&who, id, key, shortlist::shortlist).await
}
