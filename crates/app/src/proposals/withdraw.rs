//! Taking a proposal back.

use domain::{
    Actor, ProposalId, Stamp,
    contracts::OfferGone,
    policy::WithdrawProposal,
    proposals::{Proposal, ProposalEvent, WithdrawnBy},
};
use store::Tx;

use super::{
    access,
    step::{self, Cause},
};
use crate::{error::Result, once::Outcome, projects};

/// Takes a proposal back. What it cost does not come back.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn withdraw(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProposalId) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<WithdrawProposal>(tx.as_read(), actor, id)?;
    let cause = Cause::freelancer(ProposalEvent::Withdraw, actor);
    take_back(tx, stamp, proposal, WithdrawnBy::Freelancer, &cause)
}

/// Takes a proposal back, for a given cause; its project has one less.
pub(super) fn take_back(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    proposal: Proposal,
    by: WithdrawnBy,
    cause: &Cause,
) -> Result<Outcome> {
    let from = proposal.state.name();
    let ended = proposal.withdraw(by, stamp.now())?;
    let project = access::project(tx.as_read(), ended.proposal.project)?;
    projects::system::count_proposal(tx, &project, -1)?;
    if ended.void_offer.is_some() {
        projects::touch_activity(tx, stamp, &project)?;
    }
    let gone = match by {
        WithdrawnBy::System => OfferGone::AccountClosed,
        WithdrawnBy::Freelancer | WithdrawnBy::Discarded => OfferGone::ProposalWithdrawn,
    };
    step::end(tx, stamp, from, &ended, cause, gone)
}
