//! What happens by itself, and when: reminders, and deadlines whose passing moves something.
//!
//! The caller keeps the timers of an agreement as rows. After each change it drops those that have not fired and stores
//! the ones that [`Agreement::timers`] names; when one is due it calls [`Agreement::fire`], which looks again. While a
//! contract is held there are none: its clocks stand still, and come back with what was left of them.

use std::time::Duration;

use crate::{
    Refusal, Stamp,
    contracts::{
        agreement::Agreement,
        contract::ContractState,
        drawing::ContractStateName,
        milestone::{Milestone, MilestoneState},
        outcome::{Outcome, Thing},
        payment::{Payment, PaymentState},
        rules::Rules,
    },
    proposals::Party,
    time::Time,
    words,
};

words! {
    /// The timers of a contract and what hangs on it.
    TimerKind {
        /// The party in turn is reminded of an offer.
        OfferReminder1 = "offer_reminder_3d",
        /// Again.
        OfferReminder2 = "offer_reminder_6d",
        /// Nobody answered an offer.
        OfferExpires = "offer_expire_7d",
        /// The client is reminded of what was handed in.
        ReviewReminder1 = "review_reminder_3d",
        /// Again.
        ReviewReminder2 = "review_reminder_7d",
        /// Again.
        ReviewReminder3 = "review_reminder_10d",
        /// Again.
        ReviewReminder4 = "review_reminder_13d",
        /// Again, when the client took more time.
        ReviewReminder5 = "review_reminder_20d",
        /// Silence approves.
        AutoApprove = "auto_approve_14d",
        /// The freelancer was silent while the contract is ending.
        EndingSilence = "ending_silence_7d",
        /// The client is reminded of a payment.
        PaymentReminder1 = "payment_reminder_3d",
        /// Again.
        PaymentReminder2 = "payment_reminder_7d",
        /// Again.
        PaymentReminder3 = "payment_reminder_14d",
        /// The freelancer was silent about a payment.
        ConfirmBySilence = "confirm_7d",
    }
}

impl TimerKind {
    /// True when it only tells somebody; false when its passing moves something.
    #[must_use]
    pub const fn is_reminder(self) -> bool {
        !matches!(self, Self::OfferExpires | Self::AutoApprove | Self::EndingSilence | Self::ConfirmBySilence)
    }
}

/// A timer that a state needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// What it belongs to.
    pub thing: Thing,
    /// What it does.
    pub kind: TimerKind,
    /// When.
    pub due_at: Time,
}

/// What a timer that fired came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fired {
    /// Something moved.
    Moved(Box<Outcome>),
    /// This side is to be told.
    Remind(Party),
    /// Nothing: the world has moved on.
    Nothing,
}

impl Agreement {
    /// The timers to keep from now on. Reminders whose time has passed are not among them, so that none fires twice.
    #[must_use]
    pub fn timers(&self, now: Time) -> Vec<Timer> {
        let mut timers = self.clocks();
        timers.retain(|timer| timer.due_at > now || !timer.kind.is_reminder());
        timers
    }

    /// Fires a timer that was kept.
    ///
    /// # Errors
    /// Those of what it does.
    pub fn fire(self, thing: Thing, kind: TimerKind, stamp: &Stamp) -> Result<Fired, Refusal> {
        let now = stamp.now();
        let due = |timer: &Timer| timer.thing == thing && timer.kind == kind && timer.due_at <= now;
        if !self.clocks().iter().any(due) {
            return Ok(Fired::Nothing);
        }
        let moved = match (thing, kind) {
            (Thing::Contract(_), TimerKind::OfferExpires) => self.expire(now),
            (Thing::Milestone(id), TimerKind::AutoApprove) => self.auto_approve(id, stamp),
            (Thing::Milestone(id), TimerKind::EndingSilence) => self.cancel_by_silence(id, now),
            (Thing::Payment(id), TimerKind::ConfirmBySilence) => self.confirm_by_silence(id, now),
            (Thing::Contract(_), _) => {
                return Ok(self.contract.offer().map_or(Fired::Nothing, |offer| Fired::Remind(offer.turn)));
            }
            _ => return Ok(Fired::Remind(Party::Client)),
        };
        moved.map(|done| Fired::Moved(Box::new(done)))
    }

    /// Every clock that runs, past times included.
    fn clocks(&self) -> Vec<Timer> {
        let rules = self.contract.rules();
        let mut timers = Vec::new();
        if self.contract.state.name() != ContractStateName::OnHold {
            self.offer_clocks(&rules, &mut timers);
            self.milestones.iter().for_each(|m| self.milestone_clocks(m, &rules, &mut timers));
            self.payments.iter().for_each(|p| payment_clocks(p, &rules, &mut timers));
        }
        timers
    }

    fn offer_clocks(&self, rules: &Rules, timers: &mut Vec<Timer>) {
        let ContractState::Offered(offer) = &self.contract.state else { return };
        let thing = Thing::Contract(self.contract.id);
        let kinds = [TimerKind::OfferReminder1, TimerKind::OfferReminder2];
        remind(timers, thing, &kinds, offer.since, &rules.offer_reminders);
        timers.push(Timer { thing, kind: TimerKind::OfferExpires, due_at: offer.expires_at });
    }

    fn milestone_clocks(&self, milestone: &Milestone, rules: &Rules, timers: &mut Vec<Timer>) {
        let thing = Thing::Milestone(milestone.id);
        if let MilestoneState::Submitted { clock, extended } = milestone.state {
            let kinds = [
                TimerKind::ReviewReminder1,
                TimerKind::ReviewReminder2,
                TimerKind::ReviewReminder3,
                TimerKind::ReviewReminder4,
            ];
            remind(timers, thing, &kinds, clock, &rules.review_reminders);
            if extended {
                let last = rules.review + rules.extension - rules.extended_reminder;
                remind(timers, thing, &[TimerKind::ReviewReminder5], clock, &[last]);
            }
        }
        if let Some(due_at) = milestone.review_ends_at(rules) {
            timers.push(Timer { thing, kind: TimerKind::AutoApprove, due_at });
        }
        if let Some(due_at) = self.silence_cancels_at(milestone) {
            timers.push(Timer { thing, kind: TimerKind::EndingSilence, due_at });
        }
    }
}

fn payment_clocks(payment: &Payment, rules: &Rules, timers: &mut Vec<Timer>) {
    let thing = Thing::Payment(payment.id);
    if let PaymentState::Due { clock } | PaymentState::Contradicted { clock } = payment.state {
        let kinds = [TimerKind::PaymentReminder1, TimerKind::PaymentReminder2, TimerKind::PaymentReminder3];
        remind(timers, thing, &kinds, clock, &rules.payment_reminders);
    }
    if let Some(due_at) = payment.confirmed_from(rules) {
        timers.push(Timer { thing, kind: TimerKind::ConfirmBySilence, due_at });
    }
}

fn remind(timers: &mut Vec<Timer>, thing: Thing, kinds: &[TimerKind], from: Time, after: &[Duration]) {
    let timer = |(kind, span): (&TimerKind, &Duration)| Timer { thing, kind: *kind, due_at: from + *span };
    timers.extend(kinds.iter().zip(after).map(timer));
}
