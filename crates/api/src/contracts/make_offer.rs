//! Offering a contract to whoever wrote a proposal.

use app::{
    Tx,
    contracts::{forms, offer, show},
    once::{Outcome, once},
};
use axum::{
    http::{StatusCode, header::LOCATION},
    response::Response,
};
use axum_extra::routing::TypedPath as _;
use domain::{Actor, ContractId, ProposalId, Stamp};
use edge::{
    Bearer,
    error::ApiError,
    once::RequiredKey,
    routes::api::{self, ProposalOffers},
};

use crate::{
    contracts::{
        contract::Contract,
        terms::{Terms, named},
    },
    json::Json,
    once::{KeyHeader, keyed, marked},
    proposals::{moved::possible, parts::ProposalParam},
};

/// Make an offer
///
/// The client of the project offers a contract on these terms. The freelancer has 7 days to accept, to counter or to
/// decline; the project stays open to others. The amounts are in the project's currency.
#[utoipa::path(
    post,
    path = ProposalOffers::PATH,
    tag = "Offers",
    params(ProposalParam, KeyHeader),
    responses((status = 201, description = "The offer; `Location` is its address.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "project_not_hiring", "no_place_free", "other_side_suspended",
        "account_restricted", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn make_offer(
    path: ProposalOffers,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<Terms>,
) -> Result<Response, ApiError> {
    let (proposal, actor) = (path.proposal()?, who.actor());
    let key = keyed(&key, &who, "make_offer", &(&path.id, &body));
    let made = who.cx.write(move |tx, stamp| {
        let done = once(tx, stamp, Some(&key), |tx| make(tx, stamp, &actor, proposal, &body));
        let done = done.map_err(|error| possible(tx.as_read(), &actor, proposal, named(error)))?;
        let id = ContractId::new(done.outcome.id);
        Ok((done, show::show(tx.as_read(), &actor, id, stamp.now())?))
    });
    let (done, opened) = made.await?;
    let place = [(LOCATION, api::Contract::of(ContractId::new(done.outcome.id)).to_string())];
    Ok(marked(done, (StatusCode::CREATED, place, Contract::from(opened))))
}

fn make(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    proposal: ProposalId,
    terms: &Terms,
) -> app::Result<Outcome> {
    let currency = forms::offer(tx.as_read(), actor, proposal)?.input.currency;
    offer::make_offer(tx, stamp, actor, proposal, &terms.command(currency)?)
}
