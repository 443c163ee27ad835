//! What follows every step of a proposal: saved, in the lists where it belongs, recorded for those whom it concerns.

use domain::{
    Actor, Stamp, UserId,
    contracts::OfferGone,
    proposals::{Ended, Proposal, ProposalEvent as E, ProposalStateName as S},
};
use store::{
    Tx,
    proposals::{inbox, rows},
};

use super::allowance;
use crate::{
    contracts,
    error::Result,
    once::Outcome,
    record::{self, Step},
};

/// Who takes a step, and why.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cause {
    /// The event.
    pub(crate) event: E,
    /// Who; nobody when another change forces it.
    pub(crate) by: Option<UserId>,
    /// In which role.
    pub(crate) role: &'static str,
    /// Why, where a reason is asked for.
    pub(crate) reason: Option<&'static str>,
}

impl Cause {
    /// Its freelancer does it.
    pub(crate) const fn freelancer(event: E, actor: &Actor) -> Self {
        Self { event, by: Some(actor.user), role: "freelancer", reason: None }
    }

    /// The project's client does it.
    pub(crate) const fn client(event: E, actor: &Actor) -> Self {
        Self { event, by: Some(actor.user), role: "client", reason: None }
    }

    /// Another change does it.
    pub(crate) const fn system(event: E) -> Self {
        Self { event, by: None, role: "system", reason: None }
    }

    /// With a reason.
    pub(crate) const fn because(self, reason: &'static str) -> Self {
        Self { reason: Some(reason), ..self }
    }
}

/// Saves a decision and everything that follows from it.
pub(crate) fn save(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    from: S,
    proposal: &Proposal,
    cause: &Cause,
) -> Result<Outcome> {
    rows::save(tx, from, proposal, stamp.now())?;
    inbox::put(tx, proposal)?;
    note(tx, stamp, from, proposal, cause)?;
    Ok(Outcome { id: proposal.id.get(), version: proposal.version + 1 })
}

/// Saves what only the client may know of: the freelancer sees neither another version nor an event.
pub(crate) fn save_quietly(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    from: S,
    proposal: &Proposal,
    cause: &Cause,
) -> Result<Outcome> {
    rows::move_quietly(tx, from, proposal, stamp.now())?;
    inbox::put(tx, proposal)?;
    note(tx, stamp, from, proposal, cause)?;
    Ok(Outcome { id: proposal.id.get(), version: proposal.version })
}

/// Saves an end: what it cost comes back if the rules say so, and an offer that was out is void, for the reason `gone`.
pub(crate) fn end(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    from: S,
    ended: &Ended,
    cause: &Cause,
    gone: OfferGone,
) -> Result<Outcome> {
    let outcome = save(tx, stamp, from, &ended.proposal, cause)?;
    if ended.gives_back {
        allowance::give_back(tx, ended.proposal.freelancer, stamp.now())?;
    }
    if let Some(contract) = ended.void_offer {
        let withdrawn = ended.proposal.state.name() == S::Withdrawn;
        contracts::system::void(tx, stamp, contract, gone, withdrawn)?;
    }
    Ok(outcome)
}

/// Records a step for those whom it concerns.
pub(crate) fn note(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    from: S,
    proposal: &Proposal,
    cause: &Cause,
) -> Result<()> {
    let step = Step {
        entity: "proposal",
        id: proposal.id.get(),
        from: Some(from.as_str()),
        to: proposal.state.name().as_str(),
        event: cause.event.as_str(),
        by: cause.by,
        role: cause.role,
        reason: cause.reason,
    };
    record::step(tx, stamp, &step)?;
    let (kind, for_client, for_freelancer) = concerns(cause.event);
    for (audience, told) in [(proposal.client, for_client), (proposal.freelancer, for_freelancer)] {
        if told {
            record::event(tx, stamp, kind, "proposal", proposal.id.get(), audience, "{}")?;
        }
    }
    Ok(())
}

/// The kind as the activity feeds name it, and whether it stands in the client's and in the freelancer's.
const fn concerns(event: E) -> (&'static str, bool, bool) {
    match event {
        E::Edit => ("proposal.edited", false, true),
        E::Submit => ("proposal.submitted", true, true),
        E::Discard => ("proposal.discarded", false, true),
        E::Revise => ("proposal.revised", true, true),
        E::View => ("proposal.viewed", false, true),
        E::Shortlist => ("proposal.shortlisted", true, false),
        E::Unshortlist => ("proposal.unshortlisted", true, false),
        E::OpenRoom => ("proposal.room_opened", true, true),
        E::MakeOffer => ("proposal.offered", true, true),
        E::OfferEnded => ("proposal.offer_ended", true, true),
        E::Hire => ("proposal.hired", true, true),
        E::Decline => ("proposal.declined", true, true),
        E::Withdraw => ("proposal.withdrawn", true, true),
        E::NotSelected => ("proposal.not_selected", false, true),
    }
}
