//! Taking an offer back.

use app::contracts::offer;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractWithdrawal};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// Withdraw an offer
///
/// For the side that wrote the newest terms. The proposal goes back to where it was.
#[utoipa::path(
    post,
    path = ContractWithdrawal::PATH,
    tag = "Offers",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The offer that is gone.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "not_author", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn withdraw_offer(
    path: ContractWithdrawal,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "withdraw_offer", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| offer::withdraw(tx, stamp, actor, id)).await
}
