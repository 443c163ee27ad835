//! Payments outside of the program: said to be made, confirmed, contradicted, given up.

use domain::{
    Actor, PaymentId, Refusal, Stamp,
    contracts::{Agreement, ClaimPayment, Outcome as Decided, Thing, said},
    policy::{self, Action, AnswerPayment},
};
use garde::Validate as _;
use store::Tx;

use super::{
    access,
    step::{self, Decider},
};
use crate::{error::Result, once::Outcome};

/// The client says that it is paid, and how, if they like. The freelancer then has 7 days to answer.
///
/// # Errors
/// Not found, invalid, forbidden, not now.
pub fn claim(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: PaymentId,
    input: &ClaimPayment,
) -> Result<Outcome> {
    access::of_payment::<policy::ClaimPayment>(tx.as_read(), actor, id)?;
    input.validate()?;
    moved::<policy::ClaimPayment>(tx, stamp, actor, id, |agreement| {
        agreement.claim(id, said(&input.reference), stamp.now())
    })
}

/// The freelancer says that it arrived. The milestone ends, and the contract with the last of them.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn confirm(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: PaymentId) -> Result<Outcome> {
    moved::<AnswerPayment>(tx, stamp, actor, id, |agreement| agreement.confirm(id, stamp.now()))
}

/// The freelancer says that it did not arrive.
///
/// # Errors
/// Not found, forbidden, not now; conflict, when it is too late.
pub fn contradict(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: PaymentId) -> Result<Outcome> {
    moved::<AnswerPayment>(tx, stamp, actor, id, |agreement| agreement.contradict(id, stamp.now()))
}

/// The freelancer gives up waiting; the milestone is unpaid for good.
///
/// # Errors
/// Not found, forbidden, not now; conflict, before it was owed for 30 days.
pub fn write_off(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: PaymentId) -> Result<Outcome> {
    moved::<AnswerPayment>(tx, stamp, actor, id, |agreement| agreement.write_off(id, stamp.now()))
}

fn moved<A: Action>(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: PaymentId,
    decide: impl FnOnce(Agreement) -> std::result::Result<Decided, Refusal>,
) -> Result<Outcome> {
    let (_, before) = access::of_payment::<A>(tx.as_read(), actor, id)?;
    let decided = decide(before.clone())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Payment(id), &before, &decided.agreement)
}
