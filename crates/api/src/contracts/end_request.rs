//! Asking to end a contract.

use app::contracts::course;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractEndRequest};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// Ask to end a contract
///
/// For either side. What is planned is cancelled, and what your side may cancel alone; what was handed in is still
/// looked at, and what is owed is still paid. When nothing is left the contract has ended.
#[utoipa::path(
    post,
    path = ContractEndRequest::PATH,
    tag = "Contracts",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract that is being ended.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn end_request(
    path: ContractEndRequest,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "end_request", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| course::end_request(tx, stamp, actor, id))
        .await
}
