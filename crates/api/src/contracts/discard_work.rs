//! Throwing work away that is being prepared.

use app::contracts::{show, work};
use axum_extra::routing::TypedPath as _;
use domain::contracts::Thing;
use edge::{Bearer, error::ApiError, routes::api};

use crate::contracts::{
    contract::Contract,
    moved::{contract, explained},
    parts::DeliverableParam,
};

/// Discard prepared work
///
/// The draft is gone, and its words with it; a second time there is nothing here. What was handed in stays.
#[utoipa::path(
    delete,
    path = api::Deliverable::PATH,
    tag = "Milestones",
    params(DeliverableParam),
    responses((status = 200, description = "The contract, without the draft.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn discard_work(path: api::Deliverable, who: Bearer) -> Result<Contract, ApiError> {
    let (id, actor) = (path.deliverable()?, who.actor());
    let thing = Thing::Deliverable(id);
    let discarded = who.cx.write(move |tx, stamp| {
        let contract = contract(tx.as_read(), &actor, thing)?;
        let done = work::discard_work(tx, stamp, &actor, id);
        done.map_err(|error| explained(tx.as_read(), &actor, thing, stamp.now(), error))?;
        show::show(tx.as_read(), &actor, contract, stamp.now())
    });
    Ok(discarded.await?.into())
}
