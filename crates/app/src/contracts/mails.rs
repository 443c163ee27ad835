//! What mails about offers and contracts say. Each is read anew when it is written, and is not sent when it is no longer
//! true.

use domain::{
    ContractId, MilestoneId, Party, UserId,
    contracts::{
        Agreement, ApprovedBy, ContractState as C, ContractStateName, EndReason, Milestone,
        MilestoneState as M, PaymentState as P, PaymentStateName,
    },
};
use serde::{Deserialize, Serialize};
use store::{Tx, contracts::lists};

use super::access;
use crate::{context::Links, error::Result, mail::day};

macro_rules! notes {
    ($($(#[$doc:meta])* $name:ident = $kind:literal;)*) => {
        /// What a mail about an offer or a contract is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Note { $($(#[$doc])* $name),* }

        impl Note {
            /// The kind as the operator sees it.
            #[must_use]
            pub const fn kind(self) -> &'static str {
                match self { $(Self::$name => $kind),* }
            }
        }
    };
}

notes! {
    /// An offer came.
    OfferMade = "mail.offer_made";
    /// Other terms came.
    OfferCountered = "mail.offer_countered";
    /// The own terms were accepted.
    OfferAccepted = "mail.offer_accepted";
    /// The own terms were declined.
    OfferDeclined = "mail.offer_declined";
    /// The other side took its terms back.
    OfferWithdrawn = "mail.offer_withdrawn";
    /// The freelancer's side ended what was offered for.
    OfferVoid = "mail.offer_void";
    /// Nobody answered.
    OfferExpired = "mail.offer_expired";
    /// An offer waits for an answer.
    OfferReminder = "mail.offer_reminder";
    /// The contract was paused.
    Paused = "mail.contract_paused";
    /// It goes on after a pause.
    Resumed = "mail.contract_resumed";
    /// It was held.
    Held = "mail.contract_held";
    /// It goes on after a hold.
    HoldReleased = "mail.contract_hold_released";
    /// The other side asks to end it.
    EndRequested = "mail.contract_end_requested";
    /// The other side took that back.
    GoesOn = "mail.contract_goes_on";
    /// It has ended.
    Ended = "mail.contract_ended";
    /// The client started a milestone.
    MilestoneStarted = "mail.milestone_started";
    /// A milestone was cancelled.
    MilestoneCancelled = "mail.milestone_cancelled";
    /// The client asks to cancel a milestone.
    CancelAsked = "mail.milestone_cancel_asked";
    /// Work was handed in.
    WorkSubmitted = "mail.work_submitted";
    /// Work waits for the client.
    ReviewReminder = "mail.review_reminder";
    /// The client takes more time.
    ReviewExtended = "mail.review_extended";
    /// The client asks for changes.
    ChangesRequested = "mail.changes_requested";
    /// The client approved.
    WorkApproved = "mail.work_approved";
    /// Silence approved.
    ApprovedBySilence = "mail.approved_by_silence";
    /// A payment is due.
    PaymentReminder = "mail.payment_reminder";
    /// The client says that it is paid.
    PaymentClaimed = "mail.payment_claimed";
    /// A payment counts as received.
    PaymentConfirmed = "mail.payment_confirmed";
    /// The freelancer says that it did not arrive.
    PaymentContradicted = "mail.payment_contradicted";
    /// The freelancer gave up waiting.
    WrittenOff = "mail.payment_written_off";
}

type Words = Option<(&'static str, String)>;

/// What a mail speaks of.
struct Facts<'a> {
    agreement: &'a Agreement,
    side: Party,
    title: &'a str,
    /// The other side's name.
    other: &'a str,
    milestone: Option<&'a Milestone>,
}

/// The subject and text of a mail; `None` when it is no longer true.
pub(crate) fn compose(
    tx: &mut dyn Tx,
    links: &Links,
    user: UserId,
    id: ContractId,
    note: Note,
    part: i64,
) -> Result<Words> {
    let Some(named) = lists::one(tx.as_read(), id)? else { return Ok(None) };
    let Some(side) = named.contract.party(user) else { return Ok(None) };
    let agreement = access::loaded(tx.as_read(), id)?;
    let other = match side {
        Party::Client => &named.freelancer.name,
        Party::Freelancer => &named.client.name,
    };
    let milestone = agreement.milestone(MilestoneId::new(part)).ok();
    let facts = Facts { agreement: &agreement, side, title: &named.title, other, milestone };
    let words = facts.of_offer(note).or_else(|| facts.of_course(note));
    let words = words.or_else(|| facts.of_work(note)).or_else(|| facts.of_payment(note));
    let link = (links.contract)(&id.to_string());
    Ok(words.map(|(subject, text)| (subject, format!("{text}\n\n{link}"))))
}

impl Facts<'_> {
    fn of_offer(&self, note: Note) -> Words {
        let (title, other) = (self.title, self.other);
        let my_turn = self.agreement.contract.offer().filter(|offer| offer.turn == self.side);
        let until = my_turn.map(|offer| day(offer.expires_at));
        match (note, &self.agreement.contract.state) {
            (Note::OfferMade, C::Offered(_)) => Some((
                "You have an offer",
                format!(
                    "{other} offers you a contract for \"{title}\". You can accept it, propose other terms, or decline \
                     it, until {}:",
                    until?
                ),
            )),
            (Note::OfferCountered, C::Offered(_)) => Some((
                "Other terms were proposed",
                format!("{other} proposes other terms for \"{title}\". You can answer until {}:", until?),
            )),
            (Note::OfferReminder, C::Offered(_)) => Some((
                "An offer waits for your answer",
                format!(
                    "the offer for \"{title}\" still waits for you. Without an answer it ends on {}:",
                    until?
                ),
            )),
            (Note::OfferAccepted, state) if state.name() != ContractStateName::Offered => Some((
                "Your terms were accepted",
                format!("{other} accepted your terms for \"{title}\". The contract has begun:"),
            )),
            (Note::OfferDeclined, C::Declined { .. }) => {
                Some(("An offer was declined", format!("{other} declined the offer for \"{title}\":")))
            }
            (Note::OfferWithdrawn, C::Withdrawn { .. }) => Some((
                "An offer was taken back",
                format!("{other} took the offer for \"{title}\" back. You need not do anything:"),
            )),
            (Note::OfferVoid, C::Withdrawn { .. }) => Some((
                "Your offer is no longer open",
                format!("{other} withdrew the proposal for \"{title}\", so your offer has ended:"),
            )),
            (Note::OfferExpired, C::Expired { .. }) => Some((
                "An offer has expired",
                format!(
                    "the offer for \"{title}\" was not answered in time and has ended. The client can make a new one:"
                ),
            )),
            _ => None,
        }
    }

    fn of_course(&self, note: Note) -> Words {
        let (title, other) = (self.title, self.other);
        match (note, &self.agreement.contract.state) {
            (Note::Paused, C::Paused { .. }) => Some((
                "A contract was paused",
                format!(
                    "{other} paused \"{title}\". Nothing new starts; what you handed in is still reviewed:"
                ),
            )),
            (Note::Resumed, C::Active) => {
                Some(("A contract goes on", format!("{other} resumed \"{title}\":")))
            }
            (Note::Held, C::OnHold { .. }) => Some((
                "A contract is on hold",
                format!("\"{title}\" is on hold while we look into something. All its clocks stand still:"),
            )),
            (Note::HoldReleased, state) if state.name() != ContractStateName::OnHold => Some((
                "A contract is no longer on hold",
                format!("\"{title}\" goes on. Every deadline moved by the time that it stood still:"),
            )),
            (Note::EndRequested, C::Ending(_)) => Some((
                "The other side wants to end a contract",
                format!(
                    "{other} asks to end \"{title}\". What has not begun is cancelled; look at what is left:"
                ),
            )),
            (Note::GoesOn, C::Active | C::Paused { .. }) => {
                Some(("A contract does not end", format!("{other} no longer asks to end \"{title}\":")))
            }
            (Note::Ended, C::Ended { reason, .. }) => Some((
                "A contract has ended",
                format!("\"{title}\" with {other} has ended. {}", why(*reason)),
            )),
            _ => None,
        }
    }

    fn of_work(&self, note: Note) -> Words {
        let (title, other, milestone) = (self.title, self.other, self.milestone?);
        let what = format!("\"{}\" ({title})", milestone.title);
        let ends = milestone.review_ends_at(&self.agreement.contract.rules()).map(day);
        match (note, milestone.state) {
            (Note::MilestoneStarted, M::Funded { .. }) => {
                Some(("A milestone has started", format!("{other} started {what}. You can begin:")))
            }
            (Note::MilestoneCancelled, M::Cancelled { .. }) => {
                Some(("A milestone was cancelled", format!("{what} was cancelled:")))
            }
            (Note::CancelAsked, M::Funded { .. } | M::ChangesRequested { .. }) => Some((
                "The client asks to cancel a milestone",
                format!("{other} asks you to cancel {what}. You can agree, or hand work in:"),
            )),
            (Note::WorkSubmitted, M::Submitted { .. }) => Some((
                "Work was handed in",
                format!(
                    "{other} handed in {what}. Look at it until {}; after that it counts as approved:",
                    ends?
                ),
            )),
            (Note::ReviewReminder, M::Submitted { .. }) => Some((
                "Work waits for you",
                format!(
                    "{what} still waits for you. Without a word from you it counts as approved on {}:",
                    ends?
                ),
            )),
            (Note::ReviewExtended, M::Submitted { .. }) => Some((
                "The client takes more time",
                format!("{other} takes more time to look at {what}, until {}:", ends?),
            )),
            (Note::ChangesRequested, M::ChangesRequested { .. }) => {
                Some(("Changes were requested", format!("{other} asks for changes to {what}:")))
            }
            (Note::WorkApproved, M::Approved { .. } | M::Released { .. }) => Some((
                "Your work was approved",
                format!("{other} approved {what}. The payment of {} is due:", milestone.amount.exact()),
            )),
            (Note::ApprovedBySilence, M::Approved { by: ApprovedBy::Silence, .. }) => Some((
                "Work counts as approved",
                format!(
                    "{what} was not answered in time, so it counts as approved. {} is due:",
                    milestone.amount.exact()
                ),
            )),
            (Note::WrittenOff, M::Unpaid { .. }) => Some((
                "A payment was given up",
                format!("{other} gave up waiting for the payment for {what}. The milestone stays unpaid:"),
            )),
            _ => None,
        }
    }

    fn of_payment(&self, note: Note) -> Words {
        let (title, other, milestone) = (self.title, self.other, self.milestone?);
        let payment = self.agreement.payments.iter().find(|p| p.milestone == milestone.id)?;
        let what = format!("{} for \"{}\" ({title})", payment.amount.exact(), milestone.title);
        match (note, payment.state) {
            (Note::PaymentReminder, state) if owed(state.name()) => Some((
                "A payment is due",
                format!("{other} still waits for {what}. Say so once you have paid:"),
            )),
            (Note::PaymentClaimed, P::Claimed { .. }) => {
                let until = payment.confirmed_from(&self.agreement.contract.rules()).map(day)?;
                Some((
                    "The client says that you were paid",
                    format!(
                        "{other} says that {what} is paid. Say whether it arrived until {until}; after that it counts as \
                         received:"
                    ),
                ))
            }
            (Note::PaymentConfirmed, P::Confirmed { .. }) => {
                Some(("A payment counts as received", format!("{what} counts as received:")))
            }
            (Note::PaymentContradicted, P::Contradicted { .. }) => Some((
                "A payment did not arrive",
                format!("{other} says that {what} did not arrive. Look into it, and say so once it is paid:"),
            )),
            _ => None,
        }
    }
}

fn owed(state: PaymentStateName) -> bool {
    matches!(state, PaymentStateName::Due | PaymentStateName::Contradicted)
}

const fn why(reason: EndReason) -> &'static str {
    match reason {
        EndReason::Completed => "Every milestone has come to its end:",
        EndReason::Mutual => "Both of you agreed to stop:",
        EndReason::Client => "The client ended it:",
        EndReason::Freelancer => "The freelancer ended it:",
        EndReason::Dispute => "A dispute was decided:",
        EndReason::Platform => "It was ended by the rules or by staff:",
    }
}
