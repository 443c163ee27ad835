//! What waits for a person in offers and contracts, on both sides: what to do, by when, and what silence does.

use domain::{
    Actor, NextAction, Party, Time, Who,
    contracts::{
        Agreement, ContractEvent, Milestone, MilestoneState, PaymentState, Waiting, WaitingFor as Task,
    },
    page::{MAX_PAGE, PageRequest},
};
use store::{
    Read,
    contracts::lists::{self, Listed, Which},
};

use super::{allowed::viewer, mine};
use crate::error::Result;

/// Everything that waits for this person, the most urgent first; of each side the newest hundred offers and the newest hundred contracts.
///
/// # Errors
/// Those of the store.
pub fn list(db: &mut dyn Read, actor: &Actor) -> Result<Vec<Waiting>> {
    let request = PageRequest { cursor: None, size: MAX_PAGE };
    let mut waiting = Vec::new();
    for side in [Party::Client, Party::Freelancer] {
        for which in [Which::Offers, Which::Running] {
            let rows = lists::own(db, actor.user, side, which, request)?;
            for (listed, agreement) in mine::whole(db, actor, side, rows)? {
                let viewer = viewer(actor, &listed.contract);
                waiting.extend(of_contract((side, viewer), &listed, &agreement));
            }
        }
    }
    let far = Time::from_micros(i64::MAX);
    waiting.sort_by_key(|w| w.next.due.unwrap_or(far));
    Ok(waiting)
}

fn of_contract(
    (side, viewer): (Party, Option<Party>),
    listed: &Listed,
    agreement: &Agreement,
) -> Vec<Waiting> {
    let item = |task, milestone: Option<&Milestone>, next| Waiting {
        task,
        contract: listed.contract.id,
        title: listed.title.clone(),
        side,
        with: listed.with.clone(),
        milestone: milestone.map(|m| (m.id, m.title.clone())),
        amount: milestone.map_or(listed.total, |m| m.amount),
        next,
    };
    let yours = |next: &NextAction| next.who == Who::You;
    let mut found: Vec<Waiting> = agreement
        .milestones
        .iter()
        .filter_map(|m| {
            let next = agreement.next_in_milestone(m, Some(side)).filter(yours)?;
            Some(item(of_milestone(agreement, m)?, Some(m), next))
        })
        .collect();
    if found.is_empty() {
        let next = agreement.next_action(viewer).filter(yours);
        let task = |next: NextAction| match (&agreement.contract.offer(), next.verb) {
            (Some(_), _) => item(Task::AnswerOffer, None, next),
            (None, verb) if verb == ContractEvent::Resume.as_str() => item(Task::Resume, None, next),
            (None, _) => item(Task::StartMilestone, next_planned(agreement), next),
        };
        found.extend(next.map(task));
    }
    found
}

fn of_milestone(agreement: &Agreement, milestone: &Milestone) -> Option<Task> {
    match milestone.state {
        MilestoneState::Funded { .. } => Some(Task::Deliver),
        MilestoneState::Submitted { .. } => Some(Task::ReviewWork),
        MilestoneState::ChangesRequested { .. } if milestone.cancel_asked_at.is_some() => {
            Some(Task::AnswerCancel)
        }
        MilestoneState::ChangesRequested { .. } => Some(Task::Deliver),
        MilestoneState::Approved { .. } => {
            let payment = agreement.payments.iter().find(|p| p.milestone == milestone.id)?;
            match payment.state {
                PaymentState::Claimed { .. } => Some(Task::ConfirmPayment),
                _ => Some(Task::Pay),
            }
        }
        _ => None,
    }
}

fn next_planned(agreement: &Agreement) -> Option<&Milestone> {
    agreement.milestones.iter().find(|m| m.state == MilestoneState::Planned)
}
