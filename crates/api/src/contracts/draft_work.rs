//! Preparing work.

use app::contracts::work;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::{self, Thing};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneDraft};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::MilestoneParam, work::WriteWork},
    json::Json,
    once::{KeyHeader, keyed},
};

/// Prepare work
///
/// Keeps work that the client does not see, wherever work may be handed in. There is one such version for a milestone.
#[utoipa::path(
    post,
    path = MilestoneDraft::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader),
    responses((status = 200, description = "The contract, with the draft.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "draft_exists", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn draft_work(
    path: MilestoneDraft,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<WriteWork>,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "draft_work", &(&path.id, &body));
    let input = contracts::WriteWork::from(body);
    moved(&who, Thing::Milestone(id), key, move |tx, stamp, actor| {
        work::draft_work(tx, stamp, actor, id, &input)
    })
    .await
}
