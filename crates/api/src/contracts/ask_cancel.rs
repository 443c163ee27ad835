//! Asking the freelancer to call a milestone off.

use app::contracts::cancel;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneCancellationRequest};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::MilestoneParam},
    once::{KeyHeader, keyed},
};

/// Ask to cancel a milestone
///
/// For the client, where `may_ask_cancel` says so. The freelancer is told by mail and cancels it, or hands work in
/// again. Asking twice changes nothing.
#[utoipa::path(
    post,
    path = MilestoneCancellationRequest::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "cancel_needs_nobody", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn ask_cancel(
    path: MilestoneCancellationRequest,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "ask_cancel", &path.id);
    moved(&who, Thing::Milestone(id), key, move |tx, stamp, actor| cancel::ask_cancel(tx, stamp, actor, id))
        .await
}
