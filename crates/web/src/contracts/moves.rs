//! What can be done with a contract by one button, with or without words.

use app::{
    Error, Read, Tx,
    contracts::{answer, cancel, course, offer, paying, review, show, work},
    once::Outcome,
};
use domain::{
    Actor, ContractId, DeliverableId, MilestoneId, PaymentId, Stamp,
    contracts::{ClaimPayment, DeclineOffer, Digest, RequestChanges},
};
use serde::Deserialize;

/// A button, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    Accept(ContractId),
    Decline(ContractId),
    Withdraw(ContractId),
    Pause(ContractId),
    Resume(ContractId),
    EndAtOnce(ContractId),
    EndRequest(ContractId),
    CancelEndRequest(ContractId),
    Fund(MilestoneId),
    Approve(MilestoneId),
    PayEarly(MilestoneId),
    RequestChanges(MilestoneId),
    ExtendReview(MilestoneId),
    Cancel(MilestoneId),
    AskCancel(MilestoneId),
    Discard(DeliverableId),
    Claim(PaymentId),
    Confirm(PaymentId),
    Contradict(PaymentId),
    WriteOff(PaymentId),
}

/// What goes with it, as the form sent it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    pub once: String,
    /// The version that the person saw, where it matters.
    pub version: i64,
    /// The hash of the terms that the person saw.
    pub terms: String,
    pub note: String,
    pub text: String,
    pub reference: String,
}

impl Move {
    /// The contract that it is about.
    pub(super) fn contract(self, db: &mut dyn Read, actor: &Actor) -> app::Result<ContractId> {
        match self {
            Self::Accept(id)
            | Self::Decline(id)
            | Self::Withdraw(id)
            | Self::Pause(id)
            | Self::Resume(id)
            | Self::EndAtOnce(id)
            | Self::EndRequest(id)
            | Self::CancelEndRequest(id) => Ok(id),
            Self::Fund(id)
            | Self::Approve(id)
            | Self::PayEarly(id)
            | Self::RequestChanges(id)
            | Self::ExtendReview(id)
            | Self::Cancel(id)
            | Self::AskCancel(id) => show::of_milestone(db, actor, id),
            Self::Discard(id) => show::of_version(db, actor, id),
            Self::Claim(id) | Self::Confirm(id) | Self::Contradict(id) | Self::WriteOff(id) => {
                show::of_payment(db, actor, id)
            }
        }
    }

    /// Whether words go with it, which must not be lost.
    pub(super) const fn has_words(self) -> bool {
        matches!(self, Self::Decline(_) | Self::RequestChanges(_) | Self::Claim(_))
    }

    /// The word under which it is done once, which also says what was done; see [`crate::notice`].
    pub(super) const fn done(self) -> &'static str {
        match self {
            Self::Accept(_) => "accepted",
            Self::Decline(_) => "offer-declined",
            Self::Withdraw(_) => "offer-withdrawn",
            Self::Pause(_) => "contract-paused",
            Self::Resume(_) => "contract-resumed",
            Self::EndAtOnce(_) => "ended",
            Self::EndRequest(_) => "end-requested",
            Self::CancelEndRequest(_) => "goes-on",
            Self::Fund(_) => "started",
            Self::Approve(_) | Self::PayEarly(_) => "approved",
            Self::RequestChanges(_) => "changes-requested",
            Self::ExtendReview(_) => "extended",
            Self::Cancel(_) => "cancelled",
            Self::AskCancel(_) => "cancel-asked",
            Self::Discard(_) => "discarded",
            Self::Claim(_) => "claimed",
            Self::Confirm(_) => "received",
            Self::Contradict(_) => "contradicted",
            Self::WriteOff(_) => "written-off",
        }
    }

    /// Does it.
    pub(super) fn act(
        self,
        tx: &mut dyn Tx,
        stamp: &Stamp,
        actor: &Actor,
        said: &Said,
    ) -> app::Result<Outcome> {
        match self {
            Self::Accept(id) => answer::accept(tx, stamp, actor, id, seen(said)?),
            Self::Decline(id) => {
                answer::decline(tx, stamp, actor, id, &DeclineOffer { note: said.note.clone() })
            }
            Self::Withdraw(id) => offer::withdraw(tx, stamp, actor, id),
            Self::Pause(id) => course::pause(tx, stamp, actor, id),
            Self::Resume(id) => course::resume(tx, stamp, actor, id),
            Self::EndAtOnce(id) => course::end_at_once(tx, stamp, actor, id),
            Self::EndRequest(id) => course::end_request(tx, stamp, actor, id),
            Self::CancelEndRequest(id) => course::cancel_end_request(tx, stamp, actor, id),
            Self::Fund(id) => review::fund(tx, stamp, actor, id),
            Self::Approve(id) => review::approve(tx, stamp, actor, id, said.version),
            Self::PayEarly(id) => review::pay_early(tx, stamp, actor, id),
            Self::RequestChanges(id) => {
                let input = RequestChanges { text: said.text.clone() };
                review::request_changes(tx, stamp, actor, id, &input, said.version)
            }
            Self::ExtendReview(id) => review::extend_review(tx, stamp, actor, id, said.version),
            Self::Cancel(id) => cancel::cancel(tx, stamp, actor, id),
            Self::AskCancel(id) => cancel::ask_cancel(tx, stamp, actor, id),
            Self::Discard(id) => work::discard_work(tx, stamp, actor, id),
            Self::Claim(id) => {
                paying::claim(tx, stamp, actor, id, &ClaimPayment { reference: said.reference.clone() })
            }
            Self::Confirm(id) => paying::confirm(tx, stamp, actor, id),
            Self::Contradict(id) => paying::contradict(tx, stamp, actor, id),
            Self::WriteOff(id) => paying::write_off(tx, stamp, actor, id),
        }
    }
}

fn seen(said: &Said) -> app::Result<Digest> {
    Digest::parse(&said.terms)
        .ok_or_else(|| Error::field("terms", "Open the offer again, and accept it there."))
}
