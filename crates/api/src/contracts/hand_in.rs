//! Handing work in.

use app::contracts::work;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::{self, Thing};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::MilestoneSubmission};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::MilestoneParam, work::WriteWork},
    json::Json,
    once::{KeyHeader, keyed},
};

/// Hand work in
///
/// The client has 14 days to look, after which silence approves. What was being prepared gives way to it, and what the
/// client looks at is replaced. It cannot be changed any more.
#[utoipa::path(
    post,
    path = MilestoneSubmission::PATH,
    tag = "Milestones",
    params(MilestoneParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn hand_in(
    path: MilestoneSubmission,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<WriteWork>,
) -> Result<Response, ApiError> {
    let id = path.milestone()?;
    let key = keyed(&key, &who, "hand_in", &(&path.id, &body));
    let input = contracts::WriteWork::from(body);
    moved(&who, Thing::Milestone(id), key, move |tx, stamp, actor| {
        work::hand_in(tx, stamp, actor, id, &input)
    })
    .await
}
