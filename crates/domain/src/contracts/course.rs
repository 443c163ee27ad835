//! The course of an accepted contract: paused, held, and ended.

use crate::{
    Refusal,
    contracts::{
        agreement::Agreement,
        cancel::Alone,
        contract::{ContractState, EndReason, Ending, Held, HeldBy, Running},
        drawing::{CONTRACT, ContractEvent as E, MilestoneStateName},
        milestone::{CancelledBy, MilestoneState},
        outcome::Outcome,
        payment::PaymentState,
    },
    machine::By,
    proposals::Party,
    time::Time,
};

impl Agreement {
    /// Starts nothing new for a while. What is handed in is still approved by silence.
    ///
    /// # Errors
    /// Not now.
    pub fn pause(self, now: Time) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        done.move_contract(E::Pause, By::Client, ContractState::Paused { since: now })?;
        Ok(done)
    }

    /// Goes on.
    ///
    /// # Errors
    /// Not now.
    pub fn resume(self) -> Result<Outcome, Refusal> {
        let mut done = Outcome::of(self);
        done.move_contract(E::Resume, By::Client, ContractState::Active)?;
        Ok(done)
    }

    /// Stands still because an account was suspended, `by` the system with the suspension or a moderator by hand.
    ///
    /// # Errors
    /// Not now.
    pub fn hold(self, by: By, now: Time) -> Result<Outcome, Refusal> {
        CONTRACT.step(self.contract.state.name(), E::Hold)?;
        let origin = match self.contract.state {
            ContractState::Ending(ending) => Held::Ending(ending),
            ContractState::Paused { since } => Held::Running(Running::Paused { since }),
            _ => Held::Running(Running::Active),
        };
        let mut done = Outcome::of(self);
        let held_by = if by == By::System { HeldBy::Suspension } else { HeldBy::Staff };
        done.move_contract(E::Hold, by, ContractState::OnHold { origin, by: held_by, since: now })?;
        Ok(done)
    }

    /// Goes on where it stood; every clock has what was left of it. `suspended` tells whether an account of either side
    /// is still suspended.
    ///
    /// # Errors
    /// Not now; conflict, while an account is suspended.
    pub fn release_hold(self, by: By, suspended: bool, now: Time) -> Result<Outcome, Refusal> {
        CONTRACT.step(self.contract.state.name(), E::ReleaseHold)?;
        let ContractState::OnHold { origin, since, .. } = self.contract.state else {
            return Ok(Outcome::of(self));
        };
        if suspended {
            let message = "An account of this contract is still suspended. Reinstate it first.";
            return Err(Refusal::conflict("still_suspended", message));
        }
        let stood = |clock: Time| clock + now.since(since);
        let state = match origin {
            Held::Running(running) => running.into(),
            Held::Ending(ending) => ContractState::Ending(Ending { clock: stood(ending.clock), ..ending }),
        };
        let mut done = Outcome::of(self);
        done.move_contract(E::ReleaseHold, by, state)?;
        done.agreement.move_clocks(stood);
        Ok(done)
    }

    /// Ends it while nothing is under way; what is planned is cancelled.
    ///
    /// # Errors
    /// Not now; conflict, while a milestone is under way.
    pub fn end_at_once(self, by: Party, now: Time) -> Result<Outcome, Refusal> {
        self.may_end_at_once()?;
        let mut done = Outcome::of(self);
        done.cancel_planned(now)?;
        let ended = ContractState::Ended { reason: by.into(), at: now };
        done.move_contract(E::EndAtOnce, by.by(), ended)?;
        Ok(done)
    }

    /// Asks to end it. What is planned is cancelled, and what this side may cancel alone; what was handed in keeps its
    /// clock. When nothing is left the contract ends in the same breath.
    ///
    /// # Errors
    /// Not now.
    pub fn end_request(self, by: Party, now: Time) -> Result<Outcome, Refusal> {
        CONTRACT.step(self.contract.state.name(), E::EndRequest)?;
        let origin = match self.contract.state {
            ContractState::Paused { since } => Running::Paused { since },
            _ => Running::Active,
        };
        let mut done = Outcome::of(self);
        done.cancel_planned(now)?;
        done.cancel_own(by, now)?;
        let ending = Ending { requested_by: by, origin, clock: now };
        done.move_contract(E::EndRequest, by.by(), ContractState::Ending(ending))?;
        done.end_if_over(by.into(), now)
    }

    /// Takes that back. What was cancelled stays so.
    ///
    /// # Errors
    /// Not now; denied, to whoever did not ask.
    pub fn cancel_end_request(self, by: Party) -> Result<Outcome, Refusal> {
        CONTRACT.step(self.contract.state.name(), E::CancelEndRequest)?;
        let origin = match &self.contract.state {
            ContractState::Ending(ending) if ending.requested_by == by => ending.origin,
            _ => {
                let message = "The other side asked to end this, so only they can take it back.";
                return Err(Refusal::Denied { code: "not_requester", message });
            }
        };
        let mut done = Outcome::of(self);
        done.move_contract(E::CancelEndRequest, by.by(), origin.into())?;
        Ok(done)
    }

    pub(super) fn may_end_at_once(&self) -> Result<(), Refusal> {
        CONTRACT.step(self.contract.state.name(), E::EndAtOnce)?;
        let planned = |m: &super::Milestone| m.state.name() == MilestoneStateName::Planned;
        if self.milestones.iter().all(|m| planned(m) || m.is_over()) {
            return Ok(());
        }
        let message = "A milestone is under way. Finish or cancel it first, or ask to end the contract.";
        Err(Refusal::conflict("milestone_under_way", message))
    }

    fn move_clocks(&mut self, stood: impl Fn(Time) -> Time) {
        for milestone in &mut self.milestones {
            if let MilestoneState::Submitted { clock, .. } | MilestoneState::ChangesRequested { clock } =
                &mut milestone.state
            {
                *clock = stood(*clock);
            }
        }
        for payment in &mut self.payments {
            if let PaymentState::Due { clock }
            | PaymentState::Claimed { clock }
            | PaymentState::Contradicted { clock } = &mut payment.state
            {
                *clock = stood(*clock);
            }
        }
    }
}

impl Outcome {
    fn cancel_planned(&mut self, now: Time) -> Result<(), Refusal> {
        let planned = |m: &&super::Milestone| m.state.name() == MilestoneStateName::Planned;
        let ids: Vec<_> = self.agreement.milestones.iter().filter(planned).map(|m| m.id).collect();
        ids.into_iter().try_for_each(|id| self.call_off(id, CancelledBy::System, now))
    }

    fn cancel_own(&mut self, by: Party, now: Time) -> Result<(), Refusal> {
        let own = |m: &&super::Milestone| Alone::of(m, by) == Alone::May;
        let ids: Vec<_> = self.agreement.milestones.iter().filter(own).map(|m| m.id).collect();
        let by = match by {
            Party::Client => CancelledBy::Client,
            Party::Freelancer => CancelledBy::Freelancer,
        };
        ids.into_iter().try_for_each(|id| self.call_off(id, by, now))
    }
}

/// How the last milestone's calling off ends a contract.
impl From<CancelledBy> for EndReason {
    fn from(by: CancelledBy) -> Self {
        match by {
            CancelledBy::Client => Self::Client,
            CancelledBy::Freelancer => Self::Freelancer,
            CancelledBy::Both => Self::Mutual,
            CancelledBy::System => Self::Platform,
        }
    }
}
