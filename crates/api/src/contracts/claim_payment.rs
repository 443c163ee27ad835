//! Saying that a payment was made.

use app::contracts::paying;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::{self, Thing};
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::PaymentClaim};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{contract::Contract, moved::moved, parts::PaymentParam},
    json::Json,
    once::{KeyHeader, keyed},
    text::Text,
};

/// How it was paid.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClaimPayment {
    /// For example what stands on the transfer; may be empty.
    #[serde(default)]
    #[schema(value_type = String, max_length = 200, example = "Transfer 2027-03-04, HOTEL 1")]
    reference: Text<200>,
}

/// Say that it is paid
///
/// The client paid outside of the program. The freelancer has 7 days to answer, after which it counts as received.
#[utoipa::path(
    post,
    path = PaymentClaim::PATH,
    tag = "Payments",
    params(PaymentParam, KeyHeader),
    responses((status = 200, description = "The contract.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn claim_payment(
    path: PaymentClaim,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<ClaimPayment>,
) -> Result<Response, ApiError> {
    let id = path.payment()?;
    let key = keyed(&key, &who, "claim_payment", &(&path.id, &body));
    let input = contracts::ClaimPayment { reference: body.reference.0 };
    moved(&who, Thing::Payment(id), key, move |tx, stamp, actor| paying::claim(tx, stamp, actor, id, &input))
        .await
}
