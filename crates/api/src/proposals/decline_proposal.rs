//! Saying no to a proposal.

use app::proposals::decline;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::proposals;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ProposalDeclining};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    json::Json,
    once::{KeyHeader, keyed},
    proposals::{moved::moved, parts::ProposalParam, received::ReceivedProposal, words::DeclineReason},
};

/// Why you say no.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeclineProposal {
    /// One of the reasons; the freelancer reads it.
    reason: DeclineReason,
}

/// Decline a proposal
///
/// For good. Its freelancer is told the reason by mail.
#[utoipa::path(
    post,
    path = ProposalDeclining::PATH,
    tag = "Proposals",
    params(ProposalParam, KeyHeader),
    responses((status = 200, description = "The declined proposal.", body = ReceivedProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn decline_proposal(
    path: ProposalDeclining,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<DeclineProposal>,
) -> Result<Response, ApiError> {
    let id = path.proposal()?;
    let key = keyed(&key, &who, "decline_proposal", &(&path.id, &body));
    let input = proposals::DeclineProposal { reason: body.reason.into() };
    moved(&who, id, key, move |tx, stamp, actor, id| decline::decline(tx, stamp, actor, id, &input)).await
}
