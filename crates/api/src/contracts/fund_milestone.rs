//! Starting a milestone.

use app::contracts::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneStart};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::MilestoneParam},
    once::{KeyHeader, keyed},
};

/// Start a milestone
///
/// The client's word that work on it may begin. The first one starts when the offer is accepted.
#[utoipa::path(
    post,
    path = MilestoneStart::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn fund_milestone(
    path: MilestoneStart,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "fund_milestone", &path.id);
    moved(&who, Thing::Milestone(id), key, move |tx, stamp, actor| review::fund(tx, stamp, actor, id)).await
}
