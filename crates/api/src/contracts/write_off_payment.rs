//! Giving up waiting for a payment.

use app::contracts::paying;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PaymentWriteOff};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::PaymentParam},
    once::{KeyHeader, keyed},
};

/// Write a payment off
///
/// For the freelancer, after it was owed for 30 days. The milestone is unpaid for good.
#[utoipa::path(
    post,
    path = PaymentWriteOff::PATH,
    tag = "Payments",
    params(PaymentParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "write_off_early", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn write_off_payment(
    path: PaymentWriteOff,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.payment()?;
    let key = keyed(&key, &who, "write_off_payment", &path.id);
    moved(&who, Thing::Payment(id), key, move |tx, stamp, actor| paying::write_off(tx, stamp, actor, id))
        .await
}
