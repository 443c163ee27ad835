//! Taking a proposal back.

use app::proposals::withdraw;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProposalWithdrawal};

use crate::{
    once::{KeyHeader, keyed},
    proposals::{moved::moved, own::OwnProposal, parts::ProposalParam},
};

/// Withdraw a proposal
///
/// What it cost does not come back. Another may be sent to the same project.
#[utoipa::path(
    post,
    path = ProposalWithdrawal::PATH,
    tag = "Proposals",
    params(ProposalParam, KeyHeader),
    responses((status = 200, description = "The proposal that was taken back.", body = OwnProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn withdraw_proposal(
    path: ProposalWithdrawal,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.proposal()?;
    let key = keyed(&key, &who, "withdraw_proposal", &path.id);
    moved(&who, id, key, withdraw::withdraw).await
}
