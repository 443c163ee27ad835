//! Calling a milestone off, and asking the freelancer to.

use domain::{Actor, MilestoneId, Party, Refusal, Stamp, contracts::Thing, policy::CancelMilestone};
use store::Tx;

use super::{
    access,
    mails::Note,
    step::{self, Decider},
    told,
};
use crate::{error::Result, once::Outcome};

/// Calls a milestone off. The last one ends the contract.
///
/// # Errors
/// Not found, forbidden, not now; conflict, when the client must ask the freelancer.
pub fn cancel(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: MilestoneId) -> Result<Outcome> {
    let (side, before) = access::of_milestone::<CancelMilestone>(tx.as_read(), actor, id)?;
    let decided = before.clone().cancel(id, side, stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Milestone(id), &before, &decided.agreement)
}

/// Asks the freelancer to call a milestone off. Asking twice changes nothing.
///
/// # Errors
/// Not found, forbidden to the freelancer, not now; conflict, when the client needs nobody.
pub fn ask_cancel(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: MilestoneId) -> Result<Outcome> {
    let (side, before) = access::of_milestone::<CancelMilestone>(tx.as_read(), actor, id)?;
    if side != Party::Client {
        let message = "You can cancel this yourself.";
        return Err(Refusal::Denied { code: "not_allowed", message }.into());
    }
    let decided = before.clone().ask_cancel(id, stamp.now())?;
    if decided.agreement != before {
        step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
        let payload = format!(r#"{{"milestone":"{id}"}}"#);
        told::happened(tx, stamp, &before.contract, "milestone.cancel_asked", &payload)?;
        told::mail(tx, stamp, &before.contract, Party::Freelancer, Note::CancelAsked, id.get())?;
    }
    step::outcome(Thing::Milestone(id), &before, &decided.agreement)
}
