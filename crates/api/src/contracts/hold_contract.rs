//! Making a contract stand still.

use app::contracts::hold;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{contracts::Thing, projects::Reason};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractHold};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{contract::Contract, moved::moved, parts::ContractParam},
    json::Json,
    once::{KeyHeader, keyed},
    text::Text,
};

/// Why a contract is held.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HoldContract {
    /// In plain words, 10 to 1000 characters.
    #[schema(value_type = String, min_length = 10, max_length = 1000, example = "The account was taken over.")]
    reason: Text<1000>,
}

/// Hold a contract
///
/// Nothing moves and every clock stands, until it is released. The reason is kept for staff.
#[utoipa::path(
    post,
    path = ContractHold::PATH,
    tag = "Staff",
    params(ContractParam, KeyHeader),
    responses((status = 200, description = "The contract that stands still.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now"
    ]))),
)]
pub(crate) async fn hold_contract(
    path: ContractHold,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<HoldContract>,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "hold_contract", &(&path.id, &body));
    let input = Reason { reason: body.reason.0 };
    moved(&who, Thing::Contract(id), key, move |tx, stamp, actor| hold::hold(tx, stamp, actor, id, &input))
        .await
}
