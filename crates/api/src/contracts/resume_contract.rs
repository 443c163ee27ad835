//! Going on after a pause.

use app::contracts::course;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractResumption};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// Resume a contract
///
/// It goes on as before.
#[utoipa::path(
    post,
    path = ContractResumption::PATH,
    tag = "Contracts",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn resume_contract(
    path: ContractResumption,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "resume_contract", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| course::resume(tx, stamp, actor, id)).await
}
