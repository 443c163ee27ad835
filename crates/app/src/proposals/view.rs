//! Noting that the client has opened a proposal.

use domain::{
    Actor, ProposalId, Stamp,
    policy::ReviewProposal,
    proposals::{PROPOSAL, ProposalEvent},
};
use store::{
    Tx,
    proposals::{inbox, rows},
};

use super::{
    access,
    step::{self, Cause},
};
use crate::{error::Result, once::Outcome, projects};

/// Notes that the client opened the proposal's own page. To be called after the page was answered, never for HEAD or a
/// prefetch. Only the first time counts, and only while something can come of the proposal; otherwise nothing happens.
///
/// # Errors
/// Not found; forbidden to everybody but the client.
pub fn view(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProposalId) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<ReviewProposal>(tx.as_read(), actor, id)?;
    let (from, version) = (proposal.state.name(), proposal.version);
    let outcome = Outcome { id: id.get(), version };
    if proposal.first_viewed_at.is_some() || !PROPOSAL.allows(from, ProposalEvent::View) {
        return Ok(outcome);
    }
    let seen = proposal.view(stamp.now())?;
    if rows::view(tx, id, stamp.now())? {
        inbox::put(tx, &seen)?;
        let project = access::project(tx.as_read(), seen.project)?;
        projects::touch_activity(tx, stamp, &project)?;
        step::note(tx, stamp, from, &seen, &Cause::client(ProposalEvent::View, actor))?;
    }
    Ok(outcome)
}
