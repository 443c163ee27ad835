//! Calling a milestone off: who may alone, and who must be asked.

use crate::{
    MilestoneId, Refusal,
    contracts::{
        agreement::Agreement,
        contract::ContractState,
        deliverable::DeliverableState,
        drawing::{DeliverableEvent, MilestoneEvent as E, MilestoneStateName as S},
        milestone::{CancelledBy, Milestone, MilestoneState},
        outcome::Outcome,
    },
    machine::By,
    proposals::Party,
    time::Time,
};

/// Whether a side may call a milestone off without the other, under direct terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alone {
    /// It may.
    May,
    /// The other side must do it.
    AskFirst,
    /// Nobody may now.
    Never,
}

impl Alone {
    pub(super) fn of(milestone: &Milestone, by: Party) -> Self {
        match (milestone.state.name(), by) {
            (S::Planned, _) | (S::Funded | S::ChangesRequested, Party::Freelancer) => Self::May,
            (S::Funded | S::ChangesRequested, Party::Client) if milestone.submissions == 0 => Self::May,
            (S::Funded | S::ChangesRequested, Party::Client) => Self::AskFirst,
            _ => Self::Never,
        }
    }
}

impl Agreement {
    /// Calls a milestone off. The freelancer may do it alone while nothing waits for the client, and the client while
    /// nothing was ever handed in. When the client had asked, it counts as agreed by both.
    ///
    /// # Errors
    /// Not now; conflict, when the client must ask first.
    pub fn cancel(self, milestone: MilestoneId, by: Party, now: Time) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.has_room(found, E::Cancel)?;
        if Alone::of(found, by) != Alone::May {
            let message =
                "Work was handed in for this, so it takes the freelancer too. Ask them to cancel it.";
            return Err(Refusal::conflict("cancel_needs_both", message));
        }
        let by = match by {
            Party::Client => CancelledBy::Client,
            Party::Freelancer if found.cancel_asked_at.is_some() => CancelledBy::Both,
            Party::Freelancer => CancelledBy::Freelancer,
        };
        let mut done = Outcome::of(self);
        done.call_off(milestone, by, now)?;
        done.end_if_over(by.into(), now)
    }

    /// The client asks the freelancer to call a milestone off. No step is recorded; asking twice changes nothing.
    ///
    /// # Errors
    /// Not now; conflict, when the client needs nobody.
    pub fn ask_cancel(mut self, milestone: MilestoneId, now: Time) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.has_room(found, E::Cancel)?;
        if Alone::of(found, Party::Client) != Alone::AskFirst {
            return Err(Refusal::conflict("cancel_needs_nobody", "You can cancel this yourself."));
        }
        for asked in self.milestones.iter_mut().filter(|m| m.id == milestone) {
            asked.cancel_asked_at = asked.cancel_asked_at.or(Some(now));
        }
        Ok(Outcome::of(self))
    }

    /// Calls off a milestone that waits for the freelancer while the contract is ending and who stayed silent.
    ///
    /// # Errors
    /// Not now; conflict, while there is time.
    pub fn cancel_by_silence(self, milestone: MilestoneId, now: Time) -> Result<Outcome, Refusal> {
        let found = self.milestone(milestone)?;
        self.has_room(found, E::Cancel)?;
        if self.silence_cancels_at(found).is_none_or(|at| now < at) {
            return Err(Refusal::conflict("not_due", "The freelancer still has time to answer."));
        }
        let mut done = Outcome::of(self);
        done.call_off(milestone, CancelledBy::System, now)?;
        done.end_if_over(CancelledBy::System.into(), now)
    }

    /// When the freelancer's silence calls a milestone off, which is only while the contract is ending.
    #[must_use]
    pub fn silence_cancels_at(&self, milestone: &Milestone) -> Option<Time> {
        match (&self.contract.state, milestone.state) {
            (ContractState::Ending(ending), MilestoneState::ChangesRequested { clock }) => {
                Some(ending.clock.max(clock) + self.contract.rules().ending)
            }
            _ => None,
        }
    }
}

impl Outcome {
    /// Calls a milestone off, and with it what was handed in.
    pub(super) fn call_off(&mut self, id: MilestoneId, by: CancelledBy, now: Time) -> Result<(), Refusal> {
        let role = match by {
            CancelledBy::Client => By::Client,
            CancelledBy::Freelancer => By::Freelancer,
            CancelledBy::Both => By::Both,
            CancelledBy::System => By::System,
        };
        self.move_milestone(id, E::Cancel, role, MilestoneState::Cancelled { by, at: now }, |_| ())?;
        self.close_versions(id, now)
    }

    /// Closes what was handed in for a milestone that ended otherwise than by its approval.
    pub(super) fn close_versions(&mut self, id: MilestoneId, now: Time) -> Result<(), Refusal> {
        let Some(version) = self.agreement.handed_in(id).map(|d| d.id) else { return Ok(()) };
        let closed = DeliverableState::Superseded { at: now };
        self.move_deliverable(version, DeliverableEvent::Close, By::System, closed, |_| ())
    }
}
