//! Finds a proposal through the person who asks, and says how a person stands to a project that takes proposals.

use domain::{
    Actor, ProjectId, ProposalId, Refusal, Time,
    policy::{Action, Permit, ReadProposal, Relation, SubmitProposal, permit},
    projects::Project,
    proposals::{Bid, Bidder, Posting, Proposal, ProposalStateName as S, may_propose},
};
use store::{
    Read,
    contracts::rows as contracts,
    projects::rows as projects,
    proposals::{rows, words},
};

use super::allowance;
use crate::{
    error::{Error, Result},
    projects::access::brief,
};

/// A proposal that this person may see: their own, one to their project, or any that was sent, for staff.
pub(crate) fn seen(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<Proposal> {
    let proposal = rows::by_id(db, id)?.ok_or_else(Error::not_found)?;
    // A draft is its writer's alone, and one that was thrown away is nobody's.
    let own_draft = proposal.freelancer == actor.user && proposal.state.name() == S::Draft;
    let there = proposal.submitted_at.is_some() || own_draft;
    if there && permit::<ReadProposal>(actor, proposal.relation(actor)).is_ok() {
        Ok(proposal)
    } else {
        Err(Error::not_found())
    }
}

/// A proposal with the permit for an action on it.
pub(crate) fn permitted<A: Action>(
    db: &mut dyn Read,
    actor: &Actor,
    id: ProposalId,
) -> Result<(Permit<A>, Proposal)> {
    let proposal = seen(db, actor, id)?;
    let permit = permit::<A>(actor, proposal.relation(actor))?;
    Ok((permit, proposal))
}

/// The project of a proposal, whoever may see it.
pub(crate) fn project(db: &mut dyn Read, id: ProjectId) -> Result<Project> {
    projects::by_id(db, id)?.ok_or_else(Error::not_found)
}

/// A project whose proposals this person may look through: its client, and staff.
pub(crate) fn looked_through(db: &mut dyn Read, actor: &Actor, id: ProjectId) -> Result<Project> {
    let project = crate::projects::access::seen(db, Some(actor), id)?;
    let relation = if actor.user == project.owner { Relation::Client } else { Relation::Stranger };
    match permit::<ReadProposal>(actor, relation) {
        Ok(_) => Ok(project),
        Err(_) => Err(Error::not_found()),
    }
}

/// What a proposal says now.
pub(crate) fn bid(db: &mut dyn Read, proposal: &Proposal) -> Result<Bid> {
    words::find(db, proposal.id, proposal.revision)?
        .ok_or_else(|| Error::internal(format!("proposal {} says nothing", proposal.id)))
}

/// What the project says to those who propose, and how this person stands to it. `draft` is the one that is being sent.
pub(crate) fn standing(
    db: &mut dyn Read,
    actor: &Actor,
    project: &Project,
    draft: Option<ProposalId>,
    now: Time,
) -> Result<(Posting, Bidder)> {
    let posting = Posting::of(project, &brief(db, project.id)?);
    let live = rows::live(db, project.id, actor.user)?.filter(|live| Some(live.id) != draft);
    let earlier = match live {
        Some(live) => Some(live),
        None => rows::newest_sent(db, project.id, actor.user)?,
    };
    let bidder = Bidder {
        user: actor.user,
        freelancer: actor.market.freelancer,
        earlier: earlier.map(|earlier| earlier.state.name()),
        // Nobody is, until there are invitations.
        invited: false,
        rehired: contracts::worked_together(db, project.owner, actor.user)?,
        allowance: allowance::of(db, actor.user, now)?,
    };
    Ok((posting, bidder))
}

/// Asks whether this person may propose: first what they are, then the policy, then the project.
pub(crate) fn may_submit(
    actor: &Actor,
    posting: &Posting,
    bidder: &Bidder,
) -> Result<Permit<SubmitProposal>> {
    let verdict = may_propose(posting, bidder);
    if let Err(refusal @ Refusal::Denied { .. }) = verdict {
        return Err(refusal.into());
    }
    let permit = permit::<SubmitProposal>(actor, Relation::Stranger)?;
    verdict?;
    Ok(permit)
}
