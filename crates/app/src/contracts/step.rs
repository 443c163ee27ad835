//! What follows every decision about a contract: saved, its clocks set anew, recorded, carried on to the proposal and
//! the project, told to both sides.

use domain::{
    Actor, ContractId, Stamp, UserId,
    contracts::{
        Agreement, CONTRACT, Consequence, Contract, ContractState, ContractStateName, Outcome as Decided,
        Thing, Timer,
    },
    machine::By,
    proposals::{Proposal, ProposalEvent},
};
use store::{
    Tx,
    contracts::agreements,
    proposals::rows as proposal_rows,
    timers::{self, NewTimer},
};

use super::told;
use crate::{
    error::{Error, Result},
    once::Outcome,
    projects,
    proposals::step::{self as proposals, Cause},
    record::{self, Step},
};

/// Who decides, and in which words, where there are any.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Decider<'a> {
    /// Who; nobody when a timer or another change does.
    pub(crate) user: Option<UserId>,
    /// Why, when that is not in the state itself.
    pub(crate) reason: Option<&'a str>,
}

impl Decider<'static> {
    /// A timer, or another change.
    pub(crate) const SYSTEM: Self = Self { user: None, reason: None };

    /// A person.
    pub(crate) const fn person(actor: &Actor) -> Self {
        Self { user: Some(actor.user), reason: None }
    }
}

/// Saves a decision about an agreement that was loaded as `before`, and everything that follows from it.
pub(crate) fn save(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    before: &Agreement,
    decided: &Decided,
    by: Decider<'_>,
) -> Result<()> {
    agreements::save(tx, before, &decided.agreement, stamp.now())?;
    follow(tx, stamp, Some(before), decided, by)
}

/// What follows, once the rows are saved; `before` is nothing at birth.
pub(crate) fn follow(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    before: Option<&Agreement>,
    decided: &Decided,
    by: Decider<'_>,
) -> Result<()> {
    set_clocks(tx, stamp, before, &decided.agreement)?;
    note(tx, stamp, decided, by)?;
    for consequence in &decided.consequences {
        carry_out(tx, stamp, decided.agreement.contract.id, *consequence, by)?;
    }
    told::tell(tx, stamp, decided)
}

/// What a verb answers about one of the things that it may have moved.
pub(crate) fn outcome(thing: Thing, before: &Agreement, after: &Agreement) -> Result<Outcome> {
    let version = |agreement: &Agreement| match thing {
        Thing::Contract(_) => Some(agreement.contract.version),
        Thing::Milestone(id) => agreement.milestone(id).ok().map(|m| m.version),
        Thing::Deliverable(id) => agreement.deliverable(id).ok().map(|d| d.version),
        Thing::Payment(id) => agreement.payment(id).ok().map(|p| p.version),
    };
    let changed = match thing {
        Thing::Contract(_) => after.contract != before.contract,
        Thing::Milestone(id) => after.milestone(id).ok() != before.milestone(id).ok(),
        Thing::Deliverable(id) => after.deliverable(id).ok() != before.deliverable(id).ok(),
        Thing::Payment(id) => after.payment(id).ok() != before.payment(id).ok(),
    };
    let kept = version(after).ok_or_else(|| Error::internal("what was moved is gone"))?;
    let moved = changed && version(before).is_some();
    Ok(Outcome { id: thing.id(), version: kept + i64::from(moved) })
}

/// The clocks of what changed are dropped and set anew; when the contract itself changed, all of them.
fn set_clocks(tx: &mut dyn Tx, stamp: &Stamp, before: Option<&Agreement>, after: &Agreement) -> Result<()> {
    let contract = Thing::Contract(after.contract.id);
    let whole = before.is_none_or(|before| before.contract != after.contract);
    let mut moved: Vec<Thing> = if whole { vec![contract] } else { Vec::new() };
    let old = |thing: Thing| before.is_some_and(|before| is_as_before(thing, before, after));
    let parts = after.milestones.iter().map(|m| Thing::Milestone(m.id));
    let parts = parts.chain(after.payments.iter().map(|p| Thing::Payment(p.id)));
    moved.extend(parts.filter(|thing| whole || !old(*thing)));
    for thing in &moved {
        timers::cancel_all(tx, thing.entity(), thing.id())?;
    }
    for Timer { thing, kind, due_at } in after.timers(stamp.now()) {
        if moved.contains(&thing) {
            let timer = NewTimer {
                id: stamp.id::<domain::id::kind::Log>().get(),
                entity: thing.entity(),
                entity_id: thing.id(),
                kind: kind.as_str(),
                due_at: due_at.micros(),
            };
            timers::set(tx, &timer)?;
        }
    }
    Ok(())
}

fn is_as_before(thing: Thing, before: &Agreement, after: &Agreement) -> bool {
    match thing {
        Thing::Milestone(id) => before.milestone(id).ok() == after.milestone(id).ok(),
        Thing::Payment(id) => before.payment(id).ok() == after.payment(id).ok(),
        Thing::Contract(_) | Thing::Deliverable(_) => false,
    }
}

fn note(tx: &mut dyn Tx, stamp: &Stamp, decided: &Decided, by: Decider<'_>) -> Result<()> {
    for step in &decided.steps {
        let step = Step {
            entity: step.thing.entity(),
            id: step.thing.id(),
            from: step.from,
            to: step.to,
            event: step.event,
            by: by.user.filter(|_| step.by != By::System),
            role: step.by.as_str(),
            reason: reason(step.to, &decided.agreement.contract, by)
                .filter(|_| step.thing.entity() == CONTRACT.entity),
        };
        record::step(tx, stamp, &step)?;
    }
    Ok(())
}

fn reason<'a>(to: &str, contract: &'a Contract, by: Decider<'a>) -> Option<&'a str> {
    let of_state = match &contract.state {
        ContractState::Ended { reason, .. } if to == ContractStateName::Ended.as_str() => {
            Some(reason.as_str())
        }
        ContractState::Declined { note, .. } => note.as_deref(),
        ContractState::Withdrawn { why, .. } => Some(why.as_str()),
        _ => None,
    };
    by.reason.or(of_state)
}

fn carry_out(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    contract: ContractId,
    consequence: Consequence,
    by: Decider<'_>,
) -> Result<()> {
    match consequence {
        Consequence::OfferProposal(id) => {
            let cause = Cause { event: ProposalEvent::MakeOffer, by: by.user, role: "client", reason: None };
            move_proposal(tx, stamp, id, &cause, |proposal| proposal.make_offer(contract))?;
        }
        Consequence::ReturnProposal(id) => {
            let cause = Cause::system(ProposalEvent::OfferEnded);
            let proposal = move_proposal(tx, stamp, id, &cause, Proposal::offer_ended)?;
            let project = crate::proposals::access::project(tx.as_read(), proposal.project)?;
            projects::touch_activity(tx, stamp, &project)?;
        }
        Consequence::HireProposal(id) => {
            let cause = Cause::system(ProposalEvent::Hire);
            move_proposal(tx, stamp, id, &cause, |proposal| proposal.hire(stamp.now()))?;
        }
        Consequence::TakePlace(id) => projects::system::take_place(tx, stamp, id)?,
        Consequence::FillProject(id) => projects::system::fill(tx, stamp, id)?,
    }
    Ok(())
}

fn move_proposal(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    id: domain::ProposalId,
    cause: &Cause,
    decide: impl FnOnce(Proposal) -> std::result::Result<Proposal, domain::Refusal>,
) -> Result<Proposal> {
    let proposal = proposal_rows::by_id(tx.as_read(), id)?;
    let proposal = proposal.ok_or_else(|| Error::internal(format!("no proposal {id}")))?;
    let from = proposal.state.name();
    let moved = decide(proposal)?;
    proposals::save(tx, stamp, from, &moved, cause)?;
    Ok(moved)
}
