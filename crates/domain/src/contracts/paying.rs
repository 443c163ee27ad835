//! Paying outside of the program: the client says that it is paid, the freelancer that it arrived, or not.

use crate::{
    PaymentId, Refusal,
    contracts::{
        agreement::Agreement,
        by_state,
        contract::EndReason,
        drawing::{DIRECT_PAYMENT, MilestoneEvent, PaymentEvent as E},
        milestone::MilestoneState,
        outcome::Outcome,
        payment::{ConfirmedBy, Payment, PaymentState},
    },
    machine::By,
    time::Time,
};

impl Agreement {
    /// The client says that it is paid, and how, if they like.
    ///
    /// # Errors
    /// Not now.
    pub fn claim(self, payment: PaymentId, reference: Option<String>, now: Time) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        let owed = done.agreement.payment(payment)?.owed_until(now);
        done.move_payment(payment, E::Claim, By::Client, PaymentState::Claimed { clock: now }, |p| {
            p.owed = owed;
            p.reference = reference;
        })?;
        Ok(done)
    }

    /// The freelancer says that it arrived, at any time. The milestone ends, and the contract with the last of them.
    ///
    /// # Errors
    /// Not now.
    pub fn confirm(self, payment: PaymentId, now: Time) -> Result<Outcome, Refusal> {
        self.confirmed(payment, E::Confirm, ConfirmedBy::Freelancer, now)
    }

    /// The freelancer's silence says so.
    ///
    /// # Errors
    /// Not now; conflict, while there is time.
    pub fn confirm_by_silence(self, payment: PaymentId, now: Time) -> Result<Outcome, Refusal> {
        let found = self.payment(payment)?;
        self.has_room_for(found, E::ConfirmBySilence)?;
        if found.confirmed_from(&self.contract.rules()).is_none_or(|at| now < at) {
            return Err(Refusal::conflict("not_due", "The freelancer still has time to answer."));
        }
        self.confirmed(payment, E::ConfirmBySilence, ConfirmedBy::Silence, now)
    }

    /// The freelancer says that it did not arrive.
    ///
    /// # Errors
    /// Not now; conflict, when it is too late.
    pub fn contradict(self, payment: PaymentId, now: Time) -> Result<Outcome, Refusal> {
        self.may_contradict(self.payment(payment)?, now)?;
        let mut done = Outcome::of(self);
        let state = PaymentState::Contradicted { clock: now };
        done.move_payment(payment, E::Contradict, By::Freelancer, state, |_| ())?;
        Ok(done)
    }

    /// The freelancer gives up waiting. The milestone is unpaid for good.
    ///
    /// # Errors
    /// Not now; conflict, before it was owed for long enough.
    pub fn write_off(self, payment: PaymentId, now: Time) -> Result<Outcome, Refusal> {
        let found = self.payment(payment)?;
        self.may_write_off(found, now)?;
        let milestone = found.milestone;
        let mut done = Outcome::of(self);
        done.move_payment(
            payment,
            E::WriteOff,
            By::Freelancer,
            PaymentState::WrittenOff { at: now },
            |_| (),
        )?;
        let unpaid = MilestoneState::Unpaid { at: now };
        done.move_milestone(milestone, MilestoneEvent::WriteOff, By::Freelancer, unpaid, |_| ())?;
        done.end_if_over(EndReason::Completed, now)
    }

    pub(super) fn has_room_for(&self, payment: &Payment, event: E) -> Result<(), Refusal> {
        DIRECT_PAYMENT.step(payment.state.name(), event)?;
        let contract = self.contract.state.name();
        if by_state::permits_payments(contract) { Ok(()) } else { Err(by_state::stands_still(contract)) }
    }

    pub(super) fn may_contradict(&self, payment: &Payment, now: Time) -> Result<(), Refusal> {
        self.has_room_for(payment, E::Contradict)?;
        if payment.confirmed_from(&self.contract.rules()).is_some_and(|at| now < at) {
            return Ok(());
        }
        Err(Refusal::conflict("answer_over", "The time to answer is over, so this counts as received."))
    }

    pub(super) fn may_write_off(&self, payment: &Payment, now: Time) -> Result<(), Refusal> {
        self.has_room_for(payment, E::WriteOff)?;
        match payment.write_off_from(&self.contract.rules()) {
            Some(from) if now < from => {
                let day = from.date_utc();
                let message =
                    format!("The client has time to pay until {day}. You can write it off after that.");
                Err(Refusal::conflict("write_off_early", message))
            }
            _ => Ok(()),
        }
    }

    fn confirmed(self, payment: PaymentId, event: E, by: ConfirmedBy, now: Time) -> Result<Outcome, Refusal> {
        let milestone = self.payment(payment)?.milestone;
        let role = match by {
            ConfirmedBy::Freelancer => By::Freelancer,
            ConfirmedBy::Silence => By::System,
        };
        let mut done = Outcome::of(self);
        done.move_payment(payment, event, role, PaymentState::Confirmed { by, at: now }, |_| ())?;
        let released = MilestoneState::Released { at: now };
        done.move_milestone(milestone, MilestoneEvent::Release, By::System, released, |_| ())?;
        done.end_if_over(EndReason::Completed, now)
    }
}

impl Payment {
    /// How long it was owed in all until now.
    fn owed_until(&self, now: Time) -> std::time::Duration {
        match self.state {
            PaymentState::Due { clock } | PaymentState::Contradicted { clock } => {
                self.owed.saturating_add(now.since(clock))
            }
            _ => self.owed,
        }
    }
}
