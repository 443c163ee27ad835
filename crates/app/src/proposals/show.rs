//! A proposal on its own page, for whichever side looks at it.

use domain::{
    Actor, NextAction, ProposalId,
    policy::{MakeOffer, Relation, ReviewProposal, ReviseProposal, SubmitProposal, WithdrawProposal, permit},
    projects::ProjectStateName,
    proposals::{MyProposal, Party, Proposal, ProposalEvent as E, ProposalState, ProposalView, Revision},
};
use store::{
    Read,
    proposals::{lists, words},
};

use super::{access, mine};
use crate::{
    contracts,
    error::{Error, Result},
};

/// More revisions than anybody reads; older ones are kept all the same.
const MOST_REVISIONS: u32 = 50;

/// A proposal as this person sees it.
#[derive(Debug, Clone)]
pub enum Opened {
    /// To the client of its project, and to staff.
    Theirs(Box<ProposalView>),
    /// To its freelancer.
    Mine(Box<MyProposal>),
}

/// A proposal from the side on which this person stands.
///
/// # Errors
/// Not found, when it is not there or not for these eyes.
pub fn open(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<Opened> {
    let proposal = access::seen(db, actor, id)?;
    match proposal.party(actor.user) {
        Some(Party::Freelancer) => mine::one(db, actor, id).map(|mine| Opened::Mine(Box::new(mine))),
        _ => show(db, actor, id).map(|view| Opened::Theirs(Box::new(view))),
    }
}

/// A proposal for the project's client and for staff.
///
/// # Errors
/// Not found, for everybody else.
pub fn show(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<ProposalView> {
    let proposal = access::seen(db, actor, id)?;
    let side = proposal.party(actor.user);
    let submitted_at = proposal.submitted_at.filter(|_| side != Some(Party::Freelancer));
    let submitted_at = submitted_at.ok_or_else(Error::not_found)?;
    let whole = lists::one(db, id)?.ok_or_else(Error::not_found)?;
    let revisions = revisions(db, &proposal)?;
    let newest = revisions.first().ok_or_else(|| Error::internal(format!("proposal {id} says nothing")))?;
    Ok(ProposalView {
        id,
        freelancer: whole.freelancer,
        state: proposal.state,
        bid: newest.bid.clone(),
        submitted_at,
        first_viewed_at: proposal.first_viewed_at,
        allowed: allowed(actor, &proposal, whole.listed.project.state),
        next: next(db, actor, &proposal)?,
        version: proposal.version,
        project: whole.listed.project,
        revisions,
    })
}

/// The revisions of a proposal, the latest first; for a draft, the draft.
pub(super) fn revisions(db: &mut dyn Read, proposal: &Proposal) -> Result<Vec<Revision>> {
    let low = proposal.revision.saturating_sub(MOST_REVISIONS - 1);
    Ok(words::between(db, proposal.id, low, proposal.revision)?)
}

/// Whose turn it is: in the offer, while one is out.
pub(super) fn next(db: &mut dyn Read, actor: &Actor, proposal: &Proposal) -> Result<Option<NextAction>> {
    match proposal.state {
        ProposalState::Offered { contract, .. } => contracts::show::next(db, actor, contract),
        _ => Ok(proposal.next_action(proposal.party(actor.user))),
    }
}

/// The events that this person may fire now: what the drawing allows, and the policy too.
pub(super) fn allowed(actor: &Actor, proposal: &Proposal, project: ProjectStateName) -> Vec<E> {
    let Some(side) = proposal.party(actor.user) else { return Vec::new() };
    let relation = proposal.relation(actor);
    let mut events = proposal.allowed(side);
    events.retain(|event| match event {
        E::Edit | E::Revise => permit::<ReviseProposal>(actor, relation).is_ok(),
        E::Submit => {
            let may = permit::<SubmitProposal>(actor, Relation::Stranger).is_ok();
            may && actor.market.freelancer && project == ProjectStateName::Open
        }
        E::Discard | E::Withdraw => permit::<WithdrawProposal>(actor, relation).is_ok(),
        E::View if proposal.first_viewed_at.is_some() => false,
        E::View | E::Shortlist | E::Unshortlist | E::Decline => {
            permit::<ReviewProposal>(actor, relation).is_ok()
        }
        E::MakeOffer => {
            let hires = matches!(project, ProjectStateName::Open | ProjectStateName::Paused);
            hires && permit::<MakeOffer>(actor, relation).is_ok()
        }
        // Nobody can, until there are rooms.
        E::OpenRoom => false,
        E::OfferEnded | E::Hire | E::NotSelected => false,
    });
    events
}
