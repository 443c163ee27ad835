//! Starting nothing new for a while.

use app::contracts::course;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractPause};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// Pause a contract
///
/// No milestone is started. What was handed in is still approved by silence.
#[utoipa::path(
    post,
    path = ContractPause::PATH,
    tag = "Contracts",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The paused contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn pause_contract(
    path: ContractPause,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "pause_contract", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| course::pause(tx, stamp, actor, id)).await
}
