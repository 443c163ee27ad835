//! Approving before anything is handed in.

use app::contracts::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneEarlyPayment};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::MilestoneParam},
    once::{KeyHeader, keyed},
};

/// Pay a milestone early
///
/// Approves before anything is handed in, or in the place of changes that were asked for. Its payment is due.
#[utoipa::path(
    post,
    path = MilestoneEarlyPayment::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn pay_early(
    path: MilestoneEarlyPayment,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "pay_early", &path.id);
    moved(&who, Thing::Milestone(id), key, move |tx, stamp, actor| review::pay_early(tx, stamp, actor, id))
        .await
}
