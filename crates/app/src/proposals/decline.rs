//! Saying no to a proposal.

use domain::{
    Actor, ProposalId, Stamp,
    policy::ReviewProposal,
    proposals::{DeclineProposal, ProposalEvent},
};
use garde::Validate as _;
use store::Tx;

use super::{
    access,
    step::{self, Cause},
};
use crate::{
    error::Result,
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    projects,
};

/// Says no, for a reason that the freelancer is told.
///
/// # Errors
/// Not found, invalid, forbidden, not now.
pub fn decline(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProposalId,
    input: &DeclineProposal,
) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<ReviewProposal>(tx.as_read(), actor, id)?;
    input.validate()?;
    let from = proposal.state.name();
    let declined = proposal.decline(input.reason, stamp.now())?;
    let project = access::project(tx.as_read(), declined.project)?;
    projects::touch_activity(tx, stamp, &project)?;
    let mail = Mail::ProposalDeclined { user: declined.freelancer.get(), proposal: id.get() };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    let cause = Cause::client(ProposalEvent::Decline, actor).because(input.reason.as_str());
    step::save(tx, stamp, from, &declined, &cause)
}
