//! Making a contract stand still.

use app::contracts::hold;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{contracts::Thing, projects};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractHold};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    json::Json,
    once::{KeyHeader, keyed},
    reason::Reason,
};

/// Hold a contract
///
/// Nothing moves and every clock stands, until it is released. The reason is kept for staff.
#[utoipa::path(
    post,
    path = ContractHold::PATH,
    tag = "Staff",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract that stands still.", body = Contract)),
    extensions(("x-errors" = json!(["not_found", "not_allowed", "step_up_required", "not_now"]))),
)]
pub(crate) async fn hold_contract(
    path: ContractHold,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Reason>,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "hold_contract", &(&path.id, &body));
    let input = projects::Reason::from(body);
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| hold::hold(tx, stamp, actor, id, &input))
        .await
}
