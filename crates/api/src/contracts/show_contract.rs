//! A contract.

use app::contracts::show;
use axum_extra::routing::TypedPath as _;
use edge::{Bearer, error::ApiError, routes::api};

use crate::contracts::{contract::Contract, parts::ContractParam};

/// Show a contract
///
/// A contract or the offer of one: its terms, milestones, work, payments and what happened. For both sides and for
/// staff; to everybody else there is nothing here. The `ETag` is of the contract itself; each milestone, version of the
/// work and payment has a `version` of its own.
#[utoipa::path(
    get,
    path = api::Contract::PATH,
    tag = "Contracts",
    params(ContractParam),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!(["not_found"]))),
)]
pub(crate) async fn show_contract(path: api::Contract, who: Bearer) -> Result<Contract, ApiError> {
    let (id, actor, now) = (path.contract()?, who.actor(), who.cx.app().now());
    let opened = who.cx.read(move |db| show::show(db, &actor, id, now)).await?;
    Ok(opened.into())
}
