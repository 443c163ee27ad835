//! Sending a draft.

use app::proposals::submit;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, once::RequiredKey, proposals::Sending, routes::api::ProposalSubmission};

use crate::{
    once::{KeyHeader, keyed},
    proposals::{moved::moved, own::OwnProposal, parts::ProposalParam},
};

/// Send a proposal
///
/// Sends a complete draft to the client. An account sends 3 in 10 minutes and 20 in 24 hours, and each costs one of the
/// allowance unless `fare` says why not.
#[utoipa::path(
    post,
    path = ProposalSubmission::PATH,
    tag = "Proposals",
    params(ProposalParam, KeyHeader),
    responses((status = 200, description = "The proposal that was sent.", body = OwnProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "invalid", "not_a_freelancer", "project_not_open", "proposal_cap",
        "already_proposed", "already_hired",
        "allowance_empty", "proposal_limit", "account_restricted", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn submit_proposal(
    path: ProposalSubmission,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.proposal()?;
    let key = keyed(&key, &who, "submit_proposal", &path.id);
    let mut sending = Sending::of(&who.cx, &who.actor());
    let send = move |tx: &mut dyn app::Tx, stamp: &_, actor: &_, id| {
        let done = submit::submit(tx, stamp, actor, id)?;
        sending.count()?;
        Ok(done)
    };
    moved(&who, id, key, send).await
}
