//! Approving what was handed in.

use app::contracts::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneApproval};

use crate::{
    contracts::{
        contract::Contract,
        moved::{based_on, moved},
        parts::MilestoneParam,
    },
    if_match::{Basis, PartIfMatchHeader},
    once::{KeyHeader, keyed},
};

/// Approve a milestone
///
/// Its payment is due. Names the version of the milestone that was looked at, so that nothing newer is approved unseen.
#[utoipa::path(
    post,
    path = MilestoneApproval::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader, PartIfMatchHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn approve_milestone(
    path: MilestoneApproval,
    who: Bearer,
    key: RequiredKey,
    basis: Basis,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "approve_milestone", &(&path.id, basis));
    let thing = Thing::Milestone(id);
    moved(&who, thing, key, move |tx, stamp, actor| {
        let version = based_on(tx.as_read(), actor, thing, stamp.now(), basis)?;
        review::approve(tx, stamp, actor, id, version)
    })
    .await
}
