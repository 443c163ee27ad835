//! Saying that a payment did not arrive.

use app::contracts::paying;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PaymentContradiction};

use crate::{
    contracts::{contract::Contract, moved::moved, parts::PaymentParam},
    once::{KeyHeader, keyed},
};

/// Contradict a payment
///
/// The freelancer does not have what the client says was paid. It is owed again.
#[utoipa::path(
    post,
    path = PaymentContradiction::PATH,
    tag = "Payments",
    params(PaymentParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "answer_over", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn contradict_payment(
    path: PaymentContradiction,
    who: Bearer,
    key: RequiredKey,
) -> Result<Response, ApiError> {
    let id = path.payment()?;
    let key = keyed(&key, &who, "contradict_payment", &path.id);
    moved(&who, Thing::Payment(id), key, move |tx, stamp, actor| paying::contradict(tx, stamp, actor, id))
        .await
}
