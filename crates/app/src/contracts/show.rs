//! A contract or an offer on its own page, for both sides and for staff.

use domain::{
    Actor, ContractId, DeliverableId, MilestoneId, NextAction, Party, PaymentId, Time, UserId,
    contracts::{
        Agreement, ContractEvent, ContractView, Deliverable, DeliverableView, Milestone, MilestoneView,
        Payment, PaymentView, Thing,
    },
};
use store::{
    Read,
    contracts::{agreements, deliverables, history, lists, milestones, payments, terms},
    transitions::Transition,
};

use super::{
    access,
    allowed::{Look, viewer},
    hold,
};
use crate::error::{Error, Result};

/// More steps of one kind of thing than anybody reads; older ones are kept all the same.
const MOST_STEPS: i64 = 300;

/// A contract as this person sees it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The contract, its terms, milestones, versions and payments, and what may be done with each.
    pub view: ContractView,
    /// What happened, the latest first.
    pub activity: Vec<Happening>,
}

/// Something that happened to a contract or to one of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// What it happened to: the contract, a milestone or a payment.
    pub thing: Thing,
    /// The milestone that it is about, when there is one.
    pub milestone: Option<MilestoneId>,
    /// The event, such as `submit`; at birth `offer`, `plan` or `open`.
    pub event: String,
    /// The state before; nothing at birth.
    pub from: Option<String>,
    /// The state after.
    pub to: String,
    /// In which role: `client`, `freelancer`, `both`, `system`, `moderator`.
    pub role: String,
    /// On which side the person stood who did it.
    pub by: Option<Party>,
    /// Why, where a reason was given: the words of a refusal, or the word for an ending.
    pub reason: Option<String>,
    /// When.
    pub at: Time,
}

/// A contract from the side on which this person stands.
///
/// # Errors
/// Not found, when it is not there or not for these eyes.
pub fn show(db: &mut dyn Read, actor: &Actor, id: ContractId, now: Time) -> Result<Opened> {
    access::seen(db, actor, id)?;
    let named = lists::one(db, id)?.ok_or_else(Error::not_found)?;
    let agreement = agreements::whole(db, id)?.ok_or_else(Error::not_found)?;
    let mut versions = terms::between(db, id, 1, agreement.contract.terms_version)?.into_iter();
    let newest = versions.next().ok_or_else(|| Error::internal(format!("contract {id} has no terms")))?;
    let activity = activity(db, actor, &agreement)?;
    let contract = &agreement.contract;
    let suspended = contract.offer().is_some() && hold::is_suspended(db, contract.sides())?;
    let look = Look { actor, agreement: &agreement, now, suspended };
    let view = ContractView {
        id,
        project: contract.project,
        title: named.title,
        proposal: contract.proposal,
        client: named.client,
        freelancer: named.freelancer,
        side: look.side(),
        state: contract.state.clone(),
        payment: contract.payment,
        fee: contract.fee,
        terms: newest,
        earlier: versions.collect(),
        signatures: contract.signatures,
        milestones: agreement.milestones.iter().map(|m| milestone(&look, m)).collect(),
        allowed: look.contract(),
        next: agreement.next_action(viewer(actor, contract)),
        version: contract.version,
    };
    Ok(Opened { view, activity })
}

/// Whose turn it is in an offer or contract, for a proposal's page.
pub(crate) fn next(db: &mut dyn Read, actor: &Actor, id: ContractId) -> Result<Option<NextAction>> {
    let agreement = access::loaded(db, id)?;
    Ok(agreement.next_action(viewer(actor, &agreement.contract)))
}

/// The canonical text of a version of the terms, whose SHA-256 is its hash.
///
/// # Errors
/// Not found.
pub fn canonical(db: &mut dyn Read, actor: &Actor, id: ContractId, version: u32) -> Result<String> {
    access::seen(db, actor, id)?;
    terms::canonical(db, id, version)?.ok_or_else(Error::not_found)
}

/// The contract of a milestone, for addresses that name the milestone alone.
///
/// # Errors
/// Not found, also for whoever may not see the contract.
pub fn of_milestone(db: &mut dyn Read, actor: &Actor, id: MilestoneId) -> Result<ContractId> {
    let contract = milestones::contract(db, id)?.ok_or_else(Error::not_found)?;
    Ok(access::seen(db, actor, contract)?.id)
}

/// The contract of a payment.
///
/// # Errors
/// Not found, also for whoever may not see the contract.
pub fn of_payment(db: &mut dyn Read, actor: &Actor, id: PaymentId) -> Result<ContractId> {
    let contract = payments::contract(db, id)?.ok_or_else(Error::not_found)?;
    Ok(access::seen(db, actor, contract)?.id)
}

/// The contract of a version of what is handed in.
///
/// # Errors
/// Not found, also for whoever may not see the version.
pub fn of_version(db: &mut dyn Read, actor: &Actor, id: DeliverableId) -> Result<ContractId> {
    let contract = deliverables::contract(db, id)?.ok_or_else(Error::not_found)?;
    let seen = access::seen(db, actor, contract)?;
    match seen.party(actor.user) {
        // Also of what was thrown away, so that doing so twice leads back alike.
        Some(Party::Freelancer) => Ok(seen.id),
        _ => Ok(access::with_version(db, actor, id)?.contract.id),
    }
}

fn milestone(look: &Look<'_>, milestone: &Milestone) -> MilestoneView {
    let (agreement, side) = (look.agreement, look.side());
    let rules = agreement.contract.rules();
    let versions = agreement.deliverables.iter();
    let versions = versions.filter(|d| d.milestone == milestone.id && access::shows(d, side));
    let payment = agreement.payments.iter().find(|p| p.milestone == milestone.id);
    MilestoneView {
        id: milestone.id,
        position: milestone.position,
        title: milestone.title.clone(),
        amount: milestone.amount,
        due: milestone.due,
        state: milestone.state,
        changes: milestone.changes,
        beyond_included: milestone.beyond_included(agreement.contract.revisions),
        review_ends_at: milestone.review_ends_at(&rules),
        cancel_asked_at: milestone.cancel_asked_at,
        may_ask_cancel: look.ask_cancel(milestone),
        deliverables: versions.map(|d| version(look, d)).collect(),
        payment: payment.map(|p| owed(look, p)),
        allowed: look.milestone(milestone),
        next: agreement.next_in_milestone(milestone, side),
        version: milestone.version,
    }
}

fn version(look: &Look<'_>, version: &Deliverable) -> DeliverableView {
    DeliverableView {
        id: version.id,
        number: version.number,
        state: version.state,
        work: version.work.clone(),
        handed_in: version.handed_in,
        feedback: version.feedback.clone(),
        allowed: look.version(version),
        version: version.version,
    }
}

fn owed(look: &Look<'_>, payment: &Payment) -> PaymentView {
    PaymentView {
        id: payment.id,
        amount: payment.amount,
        state: payment.state,
        reference: payment.reference.clone(),
        opened_at: payment.opened_at,
        write_off_from: payment.write_off_from(&look.agreement.contract.rules()),
        allowed: look.payment(payment),
        next: look.agreement.next_in_payment(payment, look.side()),
        version: payment.version,
    }
}

fn activity(db: &mut dyn Read, actor: &Actor, agreement: &Agreement) -> Result<Vec<Happening>> {
    let steps = history::of(db, agreement.contract.id, MOST_STEPS)?;
    let mut happened: Vec<_> = steps.into_iter().filter_map(|step| happening(agreement, step)).collect();
    if agreement.contract.party(actor.user).is_some() {
        // Why staff hold a contract may be about the other side, so it is between staff and whom it is about.
        let held = happened.iter_mut().filter(|h| h.event == ContractEvent::Hold.as_str());
        held.for_each(|held| held.reason = None);
    }
    Ok(happened)
}

fn happening(agreement: &Agreement, step: Transition) -> Option<Happening> {
    let thing = Thing::parse(&step.entity, step.entity_id)?;
    let milestone = match thing {
        Thing::Milestone(id) => Some(id),
        Thing::Payment(id) => Some(agreement.payment(id).ok()?.milestone),
        Thing::Contract(_) | Thing::Deliverable(_) => None,
    };
    Some(Happening {
        thing,
        milestone,
        event: step.event_name,
        from: step.from_state,
        to: step.to_state,
        role: step.actor_role,
        by: step.actor_id.and_then(|user| agreement.contract.party(UserId::new(user))),
        reason: step.reason,
        at: Time::from_micros(step.at),
    })
}
