//! Ending a contract while nothing is under way.

use app::contracts::course;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractEnding};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// End a contract at once
///
/// For either side, while no milestone is under way. What is planned is cancelled.
#[utoipa::path(
    post,
    path = ContractEnding::PATH,
    tag = "Contracts",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The ended contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "milestone_under_way", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn end_at_once(
    path: ContractEnding,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "end_at_once", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| course::end_at_once(tx, stamp, actor, id))
        .await
}
