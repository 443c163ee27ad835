//! The forms of offers and of work, filled with what is there.

use domain::{
    Actor, ContractId, Currency, DeliverableId, MilestoneId, Money, Party, ProjectId, ProposalId, Time,
    contracts::{
        Agreement, CONTRACT, ContractEvent, Digest, Milestone, MilestoneEvent, OfferTerms, WriteOffer,
        WriteWork,
    },
    policy::{AnswerOffer, DeliverMilestone, MakeOffer},
    proposals::{PROPOSAL, ProposalEvent},
};
use store::{Read, contracts::lists, proposals::lists as proposal_lists};

use super::access;
use crate::{
    error::{Error, Result},
    projects::access::brief,
    proposals,
};

/// A form for a new offer.
#[derive(Debug, Clone)]
pub struct New {
    /// The fields, filled with the proposal's plan and price and with the project's description.
    pub input: WriteOffer,
    /// The proposal.
    pub proposal: ProposalId,
    /// The project.
    pub project: ProjectId,
    /// The project's title.
    pub title: String,
    /// The freelancer's name.
    pub freelancer: String,
    /// The price that the freelancer asked for.
    pub asked: Money,
}

/// A form for other terms.
#[derive(Debug, Clone)]
pub struct Counter {
    /// The fields, filled with the newest terms.
    pub input: WriteOffer,
    /// These terms, to compare with.
    pub newest: OfferTerms,
    /// Their hash.
    pub hash: Digest,
    /// How often terms were countered.
    pub round: u16,
    /// How often they may be.
    pub rounds: u16,
    /// To send back with it.
    pub version: i64,
}

/// A form for handing work in.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// The fields, filled with what is being prepared, if anything is.
    pub input: WriteWork,
    /// What is being prepared, with its version to send back.
    pub draft: Option<(DeliverableId, i64)>,
    /// The contract.
    pub contract: ContractId,
    /// The project's title.
    pub title: String,
    /// What is delivered.
    pub milestone: String,
    /// Whether anything can be handed in now.
    pub open: bool,
    /// True when it takes the place of something that the client looks at.
    pub replaces: bool,
}

/// The form for an offer that answers a proposal.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn offer(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<New> {
    let (_, proposal) = proposals::access::permitted::<MakeOffer>(db, actor, id)?;
    PROPOSAL.step(proposal.state.name(), ProposalEvent::MakeOffer)?;
    let bid = proposals::access::bid(db, &proposal)?;
    let whole = proposal_lists::one(db, id)?.ok_or_else(Error::not_found)?;
    let brief = brief(db, proposal.project)?;
    let mut input = WriteOffer::answering(&bid, &brief.title, &brief.description);
    if input.currency != brief.budget.currency {
        // Nothing is converted: amounts of a proposal in another currency are left out.
        input.currency = brief.budget.currency;
        input.milestones.iter_mut().for_each(|line| line.amount.clear());
    }
    Ok(New {
        input,
        proposal: id,
        project: proposal.project,
        title: brief.title,
        freelancer: whole.freelancer.name,
        asked: bid.price,
    })
}

/// The currency of the form for an offer, also when one is out already.
///
/// # Errors
/// Not found, forbidden.
pub fn currency(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<Currency> {
    let (_, proposal) = proposals::access::permitted::<MakeOffer>(db, actor, id)?;
    Ok(brief(db, proposal.project)?.budget.currency)
}

/// The form for other terms than the newest ones.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn counter(db: &mut dyn Read, actor: &Actor, id: ContractId) -> Result<Counter> {
    let (_, agreement) = access::permitted::<AnswerOffer>(db, actor, id)?;
    let contract = agreement.contract;
    CONTRACT.step(contract.state.name(), ContractEvent::Counter)?;
    let newest = access::newest_terms(db, &contract)?;
    Ok(Counter {
        input: WriteOffer::of(&newest),
        newest,
        hash: contract.terms_hash,
        round: contract.offer().map_or(0, |offer| offer.round),
        rounds: contract.rules().rounds,
        version: contract.version,
    })
}

/// The form for handing work in.
///
/// # Errors
/// Not found, forbidden.
pub fn work(db: &mut dyn Read, actor: &Actor, id: MilestoneId, now: Time) -> Result<HandIn> {
    let (side, agreement) = access::of_milestone::<DeliverMilestone>(db, actor, id)?;
    let named = lists::one(db, agreement.contract.id)?.ok_or_else(Error::not_found)?;
    let draft = agreement.draft(id);
    let input = draft.map_or_else(
        || WriteWork { note: String::new(), links: Vec::new() },
        |draft| WriteWork {
            note: draft.work.note.clone(),
            links: draft.work.links.iter().map(ToString::to_string).collect(),
        },
    );
    Ok(HandIn {
        input,
        draft: draft.map(|draft| (draft.id, draft.version)),
        contract: agreement.contract.id,
        title: named.title,
        milestone: agreement.milestone(id)?.title.clone(),
        open: hands_in(&agreement, agreement.milestone(id)?, side, now),
        replaces: agreement.handed_in(id).is_some(),
    })
}

fn hands_in(agreement: &Agreement, milestone: &Milestone, side: Party, now: Time) -> bool {
    let events = agreement.allowed_milestone(milestone, side, now);
    [MilestoneEvent::Submit, MilestoneEvent::Resubmit].iter().any(|event| events.contains(event))
}
