//! Saying that a payment arrived.

use app::contracts::paying;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PaymentConfirmation};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::PaymentParam},
    once::{KeyHeader, keyed},
};

/// Confirm a payment
///
/// The freelancer has it. The milestone ends, and with the last of them the contract.
#[utoipa::path(
    post,
    path = PaymentConfirmation::PATH,
    tag = "Payments",
    params(PaymentParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn confirm_payment(
    path: PaymentConfirmation,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.payment()?;
    let key = keyed(&key, &who, "confirm_payment", &path.id);
    moved(&who, Thing::Payment(id), key, move |tx, stamp, actor| paying::confirm(tx, stamp, actor, id)).await
}
