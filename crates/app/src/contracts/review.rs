//! What the client does with milestones: starts them, looks at what was handed in, sends it back, approves it.

use domain::{
    Actor, MilestoneId, Refusal, Stamp,
    contracts::{Agreement, Outcome as Decided, RequestChanges, Thing},
    policy::DirectMilestone,
    text,
};
use garde::Validate as _;
use store::Tx;

use super::{
    access,
    step::{self, Decider},
};
use crate::{error::Result, once::Outcome};

/// Starts a milestone: under direct terms, the client's word.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn fund(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: MilestoneId) -> Result<Outcome> {
    moved(tx, stamp, actor, id, None, |agreement| agreement.fund(id, stamp.now()))
}

/// Approves what was handed in, as the milestone was at `version`: its payment is due.
///
/// # Errors
/// Not found, forbidden, not now; stale, when something else was handed in meanwhile.
pub fn approve(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: MilestoneId,
    version: i64,
) -> Result<Outcome> {
    moved(tx, stamp, actor, id, Some(version), |agreement| agreement.approve(id, stamp))
}

/// Sends work back, as the milestone was at `version`, with words on what to change.
///
/// # Errors
/// Not found, invalid, forbidden, not now; conflict, when it is too late; stale.
pub fn request_changes(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: MilestoneId,
    input: &RequestChanges,
    version: i64,
) -> Result<Outcome> {
    access::of_milestone::<DirectMilestone>(tx.as_read(), actor, id)?;
    input.validate()?;
    let words = text::tidy(&input.text);
    moved(tx, stamp, actor, id, Some(version), |agreement| agreement.request_changes(id, words, stamp.now()))
}

/// Takes 7 more days to look at what was handed in, once for each version of it.
///
/// # Errors
/// Not found, forbidden, not now; conflict, when it was done or is too late; stale.
pub fn extend_review(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: MilestoneId,
    version: i64,
) -> Result<Outcome> {
    moved(tx, stamp, actor, id, Some(version), |agreement| agreement.extend_review(id, stamp.now()))
}

/// Approves before anything is handed in, or in the place of changes that were asked for.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn pay_early(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: MilestoneId) -> Result<Outcome> {
    moved(tx, stamp, actor, id, None, |agreement| agreement.pay_early(id, stamp))
}

fn moved(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: MilestoneId,
    version: Option<i64>,
    decide: impl FnOnce(Agreement) -> std::result::Result<Decided, Refusal>,
) -> Result<Outcome> {
    let (_, mut before) = access::of_milestone::<DirectMilestone>(tx.as_read(), actor, id)?;
    if let Some(version) = version {
        before.milestones.iter_mut().filter(|m| m.id == id).for_each(|m| m.version = version);
    }
    let decided = decide(before.clone())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Milestone(id), &before, &decided.agreement)
}
