//! Sending a proposal.

use std::time::Duration;

use domain::{
    Actor, ProjectId, ProposalId, Stamp, Time, UserId,
    policy::ReviseProposal,
    proposals::{Proposal, ProposalEvent, Rules, Submitted, WriteProposal},
    time::{DAY, MINUTE},
};
use garde::Validate as _;
use store::{
    Tx,
    proposals::{rows, words},
};

use super::{
    access, allowance, draft,
    step::{self, Cause},
};
use crate::{
    error::{Error, Result},
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    projects,
};

/// The client gets one mail for everything that arrives within this span.
const GATHER: Duration = Duration::from_secs(10 * MINUTE.as_secs());

/// Sends a draft.
///
/// # Errors
/// Not found; the fields that are wrong; forbidden to the project's client, without the freelancer's role, or by the
/// policy; conflict, when the project takes no more or the allowance is empty; too many at once.
pub fn submit(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProposalId) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<ReviseProposal>(tx.as_read(), actor, id)?;
    let project = access::project(tx.as_read(), proposal.project)?;
    let now = stamp.now();
    let (posting, bidder) = access::standing(tx.as_read(), actor, &project, Some(id), now)?;
    let (from, rules) = (proposal.state.name(), &Rules::NOW);
    let bid = access::bid(tx.as_read(), &proposal)?;
    let permit = access::may_submit(actor, &posting, &bidder)?;
    let Submitted { proposal, allowance } = proposal.submit(&bid, &posting, &bidder, rules, now)?;
    not_too_often(tx, permit.actor().user, rules, now)?;
    words::forget_draft(tx, id)?;
    words::put(tx, id, proposal.revision, &bid, now)?;
    allowance::keep(tx, actor.user, allowance)?;
    projects::system::count_proposal(tx, &project, 1)?;
    let mail = Mail::ProposalReceived { user: project.owner.get(), project: project.id.get() };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, now + GATHER)?;
    step::save(tx, stamp, from, &proposal, &Cause::freelancer(ProposalEvent::Submit, actor))
}

/// Writes a proposal and sends it.
///
/// # Errors
/// Those of both; then nothing is written.
pub fn submit_new(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    project: ProjectId,
    input: &WriteProposal,
) -> Result<Outcome> {
    let seen = projects::access::seen(tx.as_read(), Some(actor), project)?;
    let (posting, bidder) = access::standing(tx.as_read(), actor, &seen, None, stamp.now())?;
    access::may_submit(actor, &posting, &bidder)?;
    input.validate()?;
    let written = draft::start(tx, stamp, actor, project, input)?;
    submit(tx, stamp, actor, ProposalId::new(written.id))
}

/// Changes a draft and sends it.
///
/// # Errors
/// Those of both; then nothing is changed.
pub fn submit_edited(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProposalId,
    input: &WriteProposal,
    version: i64,
) -> Result<Outcome> {
    let (_, proposal): (_, Proposal) = access::permitted::<ReviseProposal>(tx.as_read(), actor, id)?;
    proposal.edit()?;
    input.validate()?;
    draft::edit(tx, stamp, actor, id, input, version)?;
    submit(tx, stamp, actor, id)
}

fn not_too_often(tx: &mut dyn Tx, user: UserId, rules: &Rules, now: Time) -> Result<()> {
    let most = i64::try_from(rules.a_day).unwrap_or(i64::MAX);
    let recent = rows::sent_since(tx.as_read(), user, now - DAY, most)?;
    rules.may_submit(&recent, now).map_err(|until| {
        let message = format!(
            "You can send {} proposals in {} minutes and {most} in 24 hours. Keep this one as a draft and send it later.",
            rules.burst,
            rules.burst_span.as_secs() / MINUTE.as_secs()
        );
        Error::too_many("proposal_limit", message, until.since(now).as_secs() + 1)
    })
}
