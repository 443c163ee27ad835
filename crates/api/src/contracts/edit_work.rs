//! Changing work that is being prepared.

use app::contracts::{show, work};
use axum_extra::routing::TypedPath as _;
use domain::contracts::{self, Thing};
use edge::{Bearer, error::ApiError, routes::api};

use crate::{
    contracts::{
        contract::Contract,
        moved::{based_on, contract, explained},
        parts::DeliverableParam,
        work::WriteWork,
    },
    if_match::{Basis, PartIfMatchHeader},
    json::Json,
};

/// Edit prepared work
///
/// Replaces what a draft says; what was handed in stays. Names the version of the draft.
#[utoipa::path(
    put,
    path = api::Deliverable::PATH,
    tag = "Milestones",
    params(DeliverableParam, PartIfMatchHeader),
    responses((status = 200, description = "The contract, with the draft.", body = Contract)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn edit_work(
    path: api::Deliverable,
    who: Bearer,
    basis: Basis,
    Json(body): Json<WriteWork>,
) -> Result<Contract, ApiError> {
    let (id, actor) = (path.deliverable()?, who.actor());
    let (thing, input) = (Thing::Deliverable(id), contracts::WriteWork::from(body));
    let edited = who.cx.write(move |tx, stamp| {
        let now = stamp.now();
        let version = based_on(tx.as_read(), &actor, thing, now, basis)?;
        let done = work::edit_work(tx, stamp, &actor, id, &input, version);
        done.map_err(|error| explained(tx.as_read(), &actor, thing, now, error))?;
        let contract = contract(tx.as_read(), &actor, thing)?;
        show::show(tx.as_read(), &actor, contract, now)
    });
    Ok(edited.await?.into())
}
