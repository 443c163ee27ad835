//! Proposing other terms.

use app::contracts::{forms, offer};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, once::RequiredKey, routes::api::ContractCounterOffers};

use crate::{
    contracts::{
        contract::Contract,
        moved::{based_on, moved},
        parts::ContractParam,
        terms::Terms,
    },
    if_match::{Basis, IfMatchHeader},
    json::Json,
    once::{KeyHeader, keyed},
};

/// Make a counter-offer
///
/// Other terms in the place of the newest ones, for the side whose turn it is; `If-Match` is the `ETag` of the contract
/// that held those. The other side then has 7 days. Terms are countered 10 times at most.
#[utoipa::path(
    post,
    path = ContractCounterOffers::PATH,
    tag = "Offers",
    params(ContractParam, KeyHeader, IfMatchHeader),
    responses((status = 200, description = "The offer with its new terms.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "not_your_turn", "offer_expired", "last_round", "account_restricted",
        "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn counter_offer(
    path: ContractCounterOffers,
    who: Bearer,
    key: RequiredKey,
    basis: Basis,
    Json(body): Json<Terms>,
) -> Result<Response, ApiError> {
    let id = path.contract()?;
    let key = keyed(&key, &who, "counter_offer", &(&path.id, basis, &body));
    let thing = Thing::Contract(id);
    moved(&who, thing, key, move |tx, stamp, actor| {
        let currency = forms::counter(tx.as_read(), actor, id)?.input.currency;
        let version = based_on(tx.as_read(), actor, thing, stamp.now(), basis)?;
        offer::counter(tx, stamp, actor, id, &body.command(currency)?, version)
    })
    .await
}
