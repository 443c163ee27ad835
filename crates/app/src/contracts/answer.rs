//! Answering an offer: yes to exactly the terms that were seen, or no.

use domain::{
    Actor, ContractId, Stamp,
    contracts::{DeclineOffer, Digest, Thing, said},
    policy::{AnswerOffer, EndOffer},
};
use garde::Validate as _;
use store::Tx;

use super::{
    access, hold,
    step::{self, Decider},
};
use crate::{error::Result, once::Outcome};

/// Agrees to the newest terms, whose hash the person saw as `seen`: the contract begins and its first milestone starts.
/// The last place fills the project.
///
/// # Errors
/// Not found, forbidden (also out of turn), not now; conflict, when it is too late, the terms are others than were seen,
/// the project hires nobody, or the other side is suspended.
pub fn accept(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ContractId,
    seen: Digest,
) -> Result<Outcome> {
    let (side, before) = access::permitted::<AnswerOffer>(tx.as_read(), actor, id)?;
    hold::not_suspended(tx.as_read(), before.contract.sides())?;
    let terms = access::newest_terms(tx.as_read(), &before.contract)?;
    let (_, vacancy) = access::vacancy(tx.as_read(), before.contract.project)?;
    let decided = before.clone().accept(side, &terms, seen, &vacancy, stamp)?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Contract(id), &before, &decided.agreement)
}

/// Says no, with words if there are any.
///
/// # Errors
/// Not found, invalid, forbidden (also out of turn), not now.
pub fn decline(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ContractId,
    input: &DeclineOffer,
) -> Result<Outcome> {
    let (side, before) = access::permitted::<EndOffer>(tx.as_read(), actor, id)?;
    input.validate()?;
    let decided = before.clone().decline(side, said(&input.note), stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Contract(id), &before, &decided.agreement)
}
