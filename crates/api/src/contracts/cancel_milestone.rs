//! Calling a milestone off.

use app::contracts::cancel;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneCancellation};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::MilestoneParam},
    once::{KeyHeader, keyed},
};

/// Cancel a milestone
///
/// For either side while it is planned. Later for the freelancer while nothing is looked at, and for the client while
/// nothing was ever handed in. The last one ends the contract.
#[utoipa::path(
    post,
    path = MilestoneCancellation::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "cancel_needs_both", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn cancel_milestone(
    path: MilestoneCancellation,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "cancel_milestone", &path.id);
    moved(&who, Thing::Milestone(id), key, move |tx, stamp, actor| cancel::cancel(tx, stamp, actor, id)).await
}
