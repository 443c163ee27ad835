//! Letting a contract go on.

use app::contracts::hold;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractHoldRelease};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    once::{KeyHeader, keyed},
};

/// Release a contract
///
/// It goes on where it stood; every clock has what was left of it.
#[utoipa::path(
    post,
    path = ContractHoldRelease::PATH,
    tag = "Staff",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "step_up_required", "not_now", "still_suspended"
    ]))),
)]
pub(crate) async fn release_hold(
    path: ContractHoldRelease,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "release_hold", &path.id);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| hold::release_hold(tx, stamp, actor, id))
        .await
}
