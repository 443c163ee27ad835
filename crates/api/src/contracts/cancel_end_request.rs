//! Taking a request to end a contract back.

use app::contracts::course;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractEndRequestWithdrawal};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// Take a request to end back
///
/// For the side that asked. What was cancelled stays so.
#[utoipa::path(
    post,
    path = ContractEndRequestWithdrawal::PATH,
    tag = "Contracts",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract, where it was before.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "not_requester", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn cancel_end_request(
    path: ContractEndRequestWithdrawal,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "cancel_end_request", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| {
        course::cancel_end_request(tx, stamp, actor, id)
    })
    .await
}
