//! Keeping a proposal in sight. Only the client knows.

use domain::{
    Actor, ProposalId, Refusal, Stamp,
    policy::ReviewProposal,
    proposals::{Proposal, ProposalEvent},
};
use store::Tx;

use super::{
    access,
    step::{self, Cause},
};
use crate::{error::Result, once::Outcome, projects};

/// Keeps a proposal in sight.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn shortlist(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProposalId) -> Result<Outcome> {
    quietly(tx, stamp, actor, id, ProposalEvent::Shortlist, Proposal::shortlist)
}

/// Takes that back.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn unshortlist(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProposalId) -> Result<Outcome> {
    quietly(tx, stamp, actor, id, ProposalEvent::Unshortlist, Proposal::unshortlist)
}

fn quietly(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProposalId,
    event: ProposalEvent,
    decide: fn(Proposal) -> std::result::Result<Proposal, Refusal>,
) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<ReviewProposal>(tx.as_read(), actor, id)?;
    let from = proposal.state.name();
    let moved = decide(proposal)?;
    let project = access::project(tx.as_read(), moved.project)?;
    projects::touch_activity(tx, stamp, &project)?;
    step::save_quietly(tx, stamp, from, &moved, &Cause::client(event, actor))
}
