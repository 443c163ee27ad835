//! Taking more time to look.

use app::contracts::review;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneReviewExtension};

use crate::{
    contracts::{
        contract::Contract,
        moved::{based_on, moved},
        parts::MilestoneParam,
    },
    if_match::{Basis, PartIfMatchHeader},
    once::{KeyHeader, keyed},
};

/// Take more time to look
///
/// 7 more days before silence approves, once for each version of the work. Names the version of the milestone.
#[utoipa::path(
    post,
    path = MilestoneReviewExtension::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader, PartIfMatchHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "already_extended", "review_over",
        "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn extend_review(
    path: MilestoneReviewExtension,
    who: Bearer,
    key: RequiredKey,
    basis: Basis,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "extend_review", &(&path.id, basis));
    let thing = Thing::Milestone(id);
    moved(&who, thing, key, move |tx, stamp, actor| {
        let version = based_on(tx.as_read(), actor, thing, stamp.now(), basis)?;
        review::extend_review(tx, stamp, actor, id, version)
    })
    .await
}
