//! Changing the terms of a proposal that was sent.

use domain::{
    Actor, ProposalId, Stamp,
    policy::ReviseProposal,
    proposals::{Proposal, ProposalEvent, WriteProposal},
};
use garde::Validate as _;
use store::{Tx, proposals::words};

use super::{
    access,
    step::{self, Cause},
};
use crate::{error::Result, once::Outcome, projects::access as projects};

/// Takes changed terms as the next revision, as the proposal was at `version`. Once the client has read it, the letter
/// and the answers stay.
///
/// # Errors
/// Not found; the fields that are wrong; forbidden; not now; conflict, when nothing changed; stale.
pub fn revise(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProposalId,
    input: &WriteProposal,
    version: i64,
) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<ReviseProposal>(tx.as_read(), actor, id)?;
    let from = proposal.state.name();
    input.validate()?;
    let (before, after) = (access::bid(tx.as_read(), &proposal)?, input.bid()?);
    let brief = projects::brief(tx.as_read(), proposal.project)?;
    let asks = (brief.budget.currency, brief.questions.len());
    let revised = Proposal { version, ..proposal }.revise(&before, &after, asks, stamp.now())?;
    words::put(tx, id, revised.revision, &after, stamp.now())?;
    step::save(tx, stamp, from, &revised, &Cause::freelancer(ProposalEvent::Revise, actor))
}
