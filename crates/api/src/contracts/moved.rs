//! A step of a contract or of one of its parts: taken once, and answered with the whole contract, because one step may
//! move several things.

use app::{
    Error, Read, Tx,
    contracts::show::{self, Opened},
    once::{Once, Outcome, once},
};
use axum::response::Response;
use domain::{
    Actor, ContractId, Stamp, Time,
    contracts::{ContractView, DeliverableView, MilestoneView, PaymentView, Thing},
};
use edge::{Bearer, error::ApiError};

use crate::{
    contracts::{
        contract::Contract,
        event::{ContractEvent, DeliverableEvent, MilestoneEvent, PaymentEvent},
        terms::named,
    },
    if_match::Basis,
    once::marked,
};

/// Takes a step of the thing that the address names, under its key, and answers with the contract.
pub(super) async fn moved(
    who: &Bearer,
    thing: Thing,
    key: Once,
    mut step: impl FnMut(&mut dyn Tx, &Stamp, &Actor) -> app::Result<Outcome> + Send + 'static,
) -> Result<Response, ApiError> {
    let actor = who.actor();
    let taken = who.cx.write(move |tx, stamp| {
        let id = contract(tx.as_read(), &actor, thing)?;
        let done = once(tx, stamp, Some(&key), |tx| step(tx, stamp, &actor));
        let done = done.map_err(|error| explained(tx.as_read(), &actor, thing, stamp.now(), error))?;
        Ok((done, show::show(tx.as_read(), &actor, id, stamp.now())?))
    });
    let (done, opened) = taken.await?;
    Ok(marked(done, Contract::from(opened)))
}

/// The contract to which a thing belongs.
pub(super) fn contract(db: &mut dyn Read, actor: &Actor, thing: Thing) -> app::Result<ContractId> {
    match thing {
        Thing::Contract(id) => Ok(id),
        Thing::Milestone(id) => show::of_milestone(db, actor, id),
        Thing::Payment(id) => show::of_payment(db, actor, id),
        Thing::Deliverable(id) => show::of_version(db, actor, id),
    }
}

/// The version of a thing that a step starts from.
pub(super) fn based_on(
    db: &mut dyn Read,
    actor: &Actor,
    thing: Thing,
    now: Time,
    basis: Basis,
) -> app::Result<i64> {
    match basis {
        Basis::Version(version) => Ok(version),
        Basis::Any => part(&opened(db, actor, thing, now)?.view, thing).map(|(version, _)| version),
    }
}

/// An error in the words of the API: fields by their names here, and for "not now" what this person may do instead with
/// the thing that the address names.
pub(super) fn explained(db: &mut dyn Read, actor: &Actor, thing: Thing, now: Time, error: Error) -> Error {
    let mut error = named(error);
    if let Some((state, _)) = error.state
        && let Ok(opened) = opened(db, actor, thing, now)
        && let Ok((_, events)) = part(&opened.view, thing)
    {
        error.state = Some((state, events));
    }
    error
}

fn opened(db: &mut dyn Read, actor: &Actor, thing: Thing, now: Time) -> app::Result<Opened> {
    let id = contract(db, actor, thing)?;
    show::show(db, actor, id, now)
}

/// The version of a thing in its contract, and what may be done with it.
fn part(view: &ContractView, thing: Thing) -> app::Result<(i64, Vec<&'static str>)> {
    let mut milestones = view.milestones.iter();
    let mut versions = view.milestones.iter().flat_map(|m| &m.deliverables);
    let mut payments = view.milestones.iter().filter_map(|m| m.payment.as_ref());
    let of_milestone = |m: &MilestoneView| (m.version, MilestoneEvent::words(&m.allowed));
    let of_version = |d: &DeliverableView| (d.version, DeliverableEvent::words(&d.allowed));
    let of_payment = |p: &PaymentView| (p.version, PaymentEvent::words(&p.allowed));
    let found = match thing {
        Thing::Contract(_) => Some((view.version, ContractEvent::words(&view.allowed))),
        Thing::Milestone(id) => milestones.find(|m| m.id == id).map(of_milestone),
        Thing::Deliverable(id) => versions.find(|d| d.id == id).map(of_version),
        Thing::Payment(id) => payments.find(|p| p.id == id).map(of_payment),
    };
    found.ok_or_else(Error::not_found)
}
