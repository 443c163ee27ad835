//! Writing a proposal: as a draft that nobody else sees, changing it, throwing it away.

use domain::{
    Actor, FieldError, Money, ProjectId, ProposalId, Refusal, Stamp,
    policy::{ReviseProposal, WithdrawProposal},
    proposals::{Bid, MAX_LINES, Proposal, ProposalEvent, WriteProposal},
};
use garde::Validate as _;
use store::{
    Tx,
    proposals::{rows, words},
};

use super::{
    access,
    step::{self, Cause},
};
use crate::{
    error::Result,
    once::Outcome,
    projects::access as projects,
    record::{self, Step},
};

/// Begins a proposal as a draft, which may be incomplete.
///
/// # Errors
/// Not found; forbidden to the project's client, without the freelancer's role, or by the policy; conflict, when the
/// project takes none or there is one already; invalid.
pub fn start(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    project: ProjectId,
    input: &WriteProposal,
) -> Result<Outcome> {
    let project = projects::seen(tx.as_read(), Some(actor), project)?;
    let (posting, bidder) = access::standing(tx.as_read(), actor, &project, None, stamp.now())?;
    let permit = access::may_submit(actor, &posting, &bidder)?;
    let bid = incomplete(input, posting.questions)?;
    let proposal = Proposal::draft(stamp.id(), project.id, project.owner, permit.actor().user);
    rows::insert(tx, &proposal, posting.currency, stamp.now())?;
    words::put(tx, proposal.id, words::DRAFT, &bid, stamp.now())?;
    let step = Step {
        entity: "proposal",
        id: proposal.id.get(),
        from: None,
        to: proposal.state.name().as_str(),
        event: "write",
        by: Some(actor.user),
        role: "freelancer",
        reason: None,
    };
    record::step(tx, stamp, &step)?;
    record::event(tx, stamp, "proposal.written", "proposal", proposal.id.get(), actor.user, "{}")?;
    Ok(Outcome { id: proposal.id.get(), version: proposal.version })
}

/// Changes a draft, as it was at `version`.
///
/// # Errors
/// Not found, invalid, forbidden, not now, stale.
pub fn edit(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProposalId,
    input: &WriteProposal,
    version: i64,
) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<ReviseProposal>(tx.as_read(), actor, id)?;
    let from = proposal.state.name();
    let edited = Proposal { version, ..proposal }.edit()?;
    let questions = projects::brief(tx.as_read(), edited.project)?.questions.len();
    let bid = incomplete(input, questions)?;
    words::forget_draft(tx, id)?;
    words::put(tx, id, words::DRAFT, &bid, stamp.now())?;
    step::save(tx, stamp, from, &edited, &Cause::freelancer(ProposalEvent::Edit, actor))
}

/// Throws a draft away, and its words with it.
///
/// # Errors
/// Not found, forbidden, not now.
pub fn discard(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProposalId) -> Result<Outcome> {
    let (_, proposal) = access::permitted::<WithdrawProposal>(tx.as_read(), actor, id)?;
    throw_away(tx, stamp, proposal, &Cause::freelancer(ProposalEvent::Discard, actor))
}

/// Throws a draft away, for a given cause.
pub(super) fn throw_away(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    proposal: Proposal,
    cause: &Cause,
) -> Result<Outcome> {
    let from = proposal.state.name();
    let discarded = proposal.discard(stamp.now())?;
    words::forget_draft(tx, discarded.id)?;
    step::save(tx, stamp, from, &discarded, cause)
}

/// What an input says that may still be incomplete: what is empty is fine, what is there must be well formed.
fn incomplete(input: &WriteProposal, questions: usize) -> Result<Bid> {
    let wrong: Vec<FieldError> = input.validate().err().map_or(vec![], |report| {
        let all = report.iter().map(|(path, e)| FieldError::new(path.to_string(), e.message()));
        all.filter(|error| !may_wait(input, &error.field)).collect()
    });
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong).into());
    }
    let mut input = input.clone();
    if input.price.trim().is_empty() {
        input.price = Money::new(0, input.currency).plain();
    }
    let mut bid = input.bid()?;
    if let Some(extra) = (questions..bid.answers.len()).find(|i| !bid.answers[*i].is_empty()) {
        let message = "Leave this out; the project does not ask it.";
        return Err(Refusal::field(format!("answers[{extra}]"), message).into());
    }
    bid.answers.resize(questions, String::new());
    Ok(bid)
}

/// Whether a fault only says that something is missing, which a draft may leave open: a field without text, or lines
/// that do not add up yet.
fn may_wait(input: &WriteProposal, field: &str) -> bool {
    match field {
        "letter" => input.letter.trim().is_empty(),
        "price" => input.price.trim().is_empty(),
        "plan" => input.plan.len() <= MAX_LINES,
        _ => (0..)
            .zip(&input.answers)
            .any(|(i, answer): (usize, _)| answer.trim().is_empty() && field == format!("answers[{i}]")),
    }
}
