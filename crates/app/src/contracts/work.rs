//! What the freelancer does for a milestone: prepares work, changes it, throws it away, hands it in.

use domain::{
    Actor, DeliverableId, MilestoneId, Stamp,
    contracts::{Agreement, Thing, WriteWork},
    policy::DeliverMilestone,
};
use garde::Validate as _;
use store::{Tx, contracts::deliverables};

use super::{
    access,
    step::{self, Decider},
};
use crate::{
    error::{Error, Result},
    once::Outcome,
};

/// Hands work in. What was being prepared gives way to it, and what the client looks at is replaced. The outcome names
/// the milestone.
///
/// # Errors
/// Not found, invalid, forbidden, not now.
pub fn hand_in(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: MilestoneId,
    input: &WriteWork,
) -> Result<Outcome> {
    let (_, before) = access::of_milestone::<DeliverMilestone>(tx.as_read(), actor, id)?;
    input.validate()?;
    let decided = before.clone().hand_in(id, input.work()?, stamp)?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Milestone(id), &before, &decided.agreement)
}

/// Keeps work that is being prepared, which the client does not see. The outcome names the version.
///
/// # Errors
/// Not found, invalid, forbidden, not now; conflict, when another version is being prepared.
pub fn draft_work(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: MilestoneId,
    input: &WriteWork,
) -> Result<Outcome> {
    let (_, before) = access::of_milestone::<DeliverMilestone>(tx.as_read(), actor, id)?;
    input.validate()?;
    let decided = before.clone().draft_work(id, input.work()?, stamp)?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    let draft = decided.agreement.draft(id).map(|draft| draft.id);
    let draft = draft.ok_or_else(|| Error::internal(format!("milestone {id} has no draft")))?;
    step::outcome(Thing::Deliverable(draft), &before, &decided.agreement)
}

/// Changes work that is being prepared, as it was at `version`.
///
/// # Errors
/// Not found, invalid, forbidden, not now, stale.
pub fn edit_work(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: DeliverableId,
    input: &WriteWork,
    version: i64,
) -> Result<Outcome> {
    let (_, mut before) = access::of_version::<DeliverMilestone>(tx.as_read(), actor, id)?;
    input.validate()?;
    before.deliverables.iter_mut().filter(|d| d.id == id).for_each(|d| d.version = version);
    let decided = before.clone().edit_work(id, input.work()?)?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Deliverable(id), &before, &decided.agreement)
}

/// Throws work away that is being prepared, and its words with it.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn discard_work(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: DeliverableId) -> Result<Outcome> {
    let (_, before): (_, Agreement) = access::of_version::<DeliverMilestone>(tx.as_read(), actor, id)?;
    let decided = before.clone().discard_work(id, stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    deliverables::forget(tx, id)?;
    step::outcome(Thing::Deliverable(id), &before, &decided.agreement)
}
