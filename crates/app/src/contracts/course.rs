//! The course of a contract: paused, resumed, ended at once or by asking.

use domain::{
    Actor, ContractId, Party, Refusal, Stamp, Time,
    contracts::{Agreement, Outcome as Decided, Thing},
    policy::{Action, EndContract, RunContract},
};
use store::Tx;

use super::{
    access,
    step::{self, Decider},
};
use crate::{error::Result, once::Outcome};

/// Starts nothing new for a while; the client's clocks go on.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn pause(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    moved::<RunContract>(tx, stamp, actor, id, |agreement, _, now| agreement.pause(now))
}

/// Goes on.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn resume(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    moved::<RunContract>(tx, stamp, actor, id, |agreement, _, _| agreement.resume())
}

/// Ends it while nothing is under way.
///
/// # Errors
/// Not found, forbidden, not now; conflict, while a milestone is under way.
pub fn end_at_once(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    moved::<EndContract>(tx, stamp, actor, id, Agreement::end_at_once)
}

/// Asks to end it. It ends in the same breath when nothing is left.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn end_request(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    moved::<EndContract>(tx, stamp, actor, id, Agreement::end_request)
}

/// Takes that back. What was cancelled stays so.
///
/// # Errors
/// Not found, not now; forbidden, to whoever did not ask.
pub fn cancel_end_request(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    moved::<EndContract>(tx, stamp, actor, id, |agreement, side, _| agreement.cancel_end_request(side))
}

fn moved<A: Action>(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ContractId,
    decide: impl FnOnce(Agreement, Party, Time) -> std::result::Result<Decided, Refusal>,
) -> Result<Outcome> {
    let (side, before) = access::permitted::<A>(tx.as_read(), actor, id)?;
    let decided = decide(before.clone(), side, stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Contract(id), &before, &decided.agreement)
}
