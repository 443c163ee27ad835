//! A suspension: proposed by one member of staff with a statement of reasons, in force once a second one confirms.

use std::time::Duration;

use crate::{
    id::{SuspensionId, UserId},
    identity::Origin,
    machine::{By, Edge, Machine, To},
    next_action::{NextAction, Who},
    refusal::Refusal,
    time::{Time, days},
    words,
};

words! {
    /// The name of a suspension's state.
    SuspensionStateName {
        /// Waits for a second member of staff; the account is restricted.
        Proposed = "proposed",
        /// In force.
        Confirmed = "confirmed",
        /// Staff took the proposal back.
        Withdrawn = "withdrawn",
        /// Nobody confirmed it in time.
        Lapsed = "lapsed",
        /// Staff ended it.
        Reinstated = "reinstated",
        /// The account was closed for good before.
        AccountGone = "account_gone",
    }
}

words! {
    /// What happens to a suspension.
    SuspensionEvent {
        /// A second member of staff agrees, or the only one again.
        Confirm = "confirm",
        /// Staff take the proposal back.
        Withdraw = "withdraw",
        /// Seven days passed.
        Lapse = "lapse_7d",
        /// Staff end what is in force.
        Reinstate = "reinstate",
        /// The account is gone.
        AccountGone = "account_gone",
    }
}

use SuspensionEvent as E;
use SuspensionStateName as S;

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

/// The drawing.
pub static SUSPENSION: Machine<S, E> = Machine {
    entity: "suspension",
    initial: S::Proposed,
    terminal: &[S::Withdrawn, S::Lapsed, S::Reinstated, S::AccountGone],
    edges: &[
        edge(E::Confirm, &[S::Proposed], S::Confirmed, &[By::Moderator]),
        edge(E::Withdraw, &[S::Proposed], S::Withdrawn, &[By::Moderator]),
        edge(E::Lapse, &[S::Proposed], S::Lapsed, &[By::System]),
        edge(E::Reinstate, &[S::Confirmed], S::Reinstated, &[By::Moderator]),
        edge(E::AccountGone, &[S::Proposed, S::Confirmed], S::AccountGone, &[By::System]),
    ],
};

/// How long a proposal waits for a second member of staff.
pub const CONFIRM_WITHIN: Duration = days(7);

/// A suspension of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    /// Its id.
    pub id: SuspensionId,
    /// Whose account.
    pub user: UserId,
    /// Its state, with what belongs to it.
    pub state: SuspensionState,
    /// The statement of reasons, which the person reads.
    pub reasons: String,
    /// What the account was, and becomes again when nobody confirms.
    pub found: Origin,
    /// Who proposed it.
    pub proposed_by: UserId,
    /// When.
    pub proposed_at: Time,
    /// For compare-and-swap.
    pub version: i64,
}

/// The state of a suspension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuspensionState {
    /// Waits for a second member of staff.
    Proposed,
    /// In force.
    Confirmed(Confirmed),
    /// Taken back.
    Withdrawn(Ended),
    /// Not confirmed in time.
    Lapsed {
        /// When.
        at: Time,
    },
    /// Ended.
    Reinstated(Confirmed, Ended),
    /// The account is gone.
    AccountGone {
        /// When.
        at: Time,
    },
}

/// Who put a suspension in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmed {
    /// Who.
    pub by: UserId,
    /// When.
    pub at: Time,
}

/// Who ended a suspension or its proposal, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Who.
    pub by: UserId,
    /// When.
    pub at: Time,
    /// Why, in plain words.
    pub note: String,
}

impl Suspension {
    /// A fresh proposal for an account that was `found` so.
    #[must_use]
    pub fn propose(
        id: SuspensionId,
        user: UserId,
        found: Origin,
        by: UserId,
        reasons: &str,
        now: Time,
    ) -> Self {
        let (state, reasons) = (SuspensionState::Proposed, reasons.to_owned());
        Self { id, user, state, reasons, found, proposed_by: by, proposed_at: now, version: 1 }
    }

    /// When silence ends the proposal.
    #[must_use]
    pub fn lapses_at(&self) -> Time {
        self.proposed_at + CONFIRM_WITHIN
    }

    /// Puts it in force. `another` tells whether there is another member of staff who may confirm: then it is not for
    /// whoever proposed it.
    ///
    /// # Errors
    /// Not now; denied to whoever proposed it; conflict, when its time is over.
    pub fn confirm(self, by: UserId, another: bool, now: Time) -> Result<Self, Refusal> {
        SUSPENSION.step(self.state.name(), E::Confirm)?;
        if by == self.proposed_by && another {
            let message = "You proposed this, so another member of staff must confirm it.";
            return Err(Refusal::Denied { code: "second_member_needed", message });
        }
        if now >= self.lapses_at() {
            let message = "Nobody confirmed this within 7 days, so it has lapsed. Propose it again.";
            return Err(Refusal::conflict("suspension_lapsed", message));
        }
        Ok(Self { state: SuspensionState::Confirmed(Confirmed { by, at: now }), ..self })
    }

    /// Takes the proposal back.
    ///
    /// # Errors
    /// Not now.
    pub fn withdraw(self, by: UserId, note: &str, now: Time) -> Result<Self, Refusal> {
        SUSPENSION.step(self.state.name(), E::Withdraw)?;
        let ended = Ended { by, at: now, note: note.to_owned() };
        Ok(Self { state: SuspensionState::Withdrawn(ended), ..self })
    }

    /// Ends a proposal that nobody confirmed.
    ///
    /// # Errors
    /// Not now.
    pub fn lapse(self, now: Time) -> Result<Self, Refusal> {
        SUSPENSION.step(self.state.name(), E::Lapse)?;
        Ok(Self { state: SuspensionState::Lapsed { at: now }, ..self })
    }

    /// Ends what is in force.
    ///
    /// # Errors
    /// Not now.
    pub fn reinstate(self, by: UserId, note: &str, now: Time) -> Result<Self, Refusal> {
        SUSPENSION.step(self.state.name(), E::Reinstate)?;
        let SuspensionState::Confirmed(confirmed) = self.state else { return Ok(self) };
        let ended = Ended { by, at: now, note: note.to_owned() };
        Ok(Self { state: SuspensionState::Reinstated(confirmed, ended), ..self })
    }

    /// Ends with the account.
    ///
    /// # Errors
    /// Not now.
    pub fn account_gone(self, now: Time) -> Result<Self, Refusal> {
        SUSPENSION.step(self.state.name(), E::AccountGone)?;
        Ok(Self { state: SuspensionState::AccountGone { at: now }, ..self })
    }

    /// True when whoever proposed it also confirmed it, being the only one.
    #[must_use]
    pub fn alone(&self) -> bool {
        match &self.state {
            SuspensionState::Confirmed(c) | SuspensionState::Reinstated(c, _) => c.by == self.proposed_by,
            _ => false,
        }
    }

    /// Whose turn it is.
    #[must_use]
    pub fn next_action(&self) -> Option<NextAction> {
        let next = |verb: E, due, silence: Option<E>| NextAction {
            who: Who::Staff,
            verb: verb.as_str(),
            due,
            on_silence: silence.map(E::as_str),
        };
        match self.state {
            SuspensionState::Proposed => Some(next(E::Confirm, Some(self.lapses_at()), Some(E::Lapse))),
            SuspensionState::Confirmed(_) => Some(next(E::Reinstate, None, None)),
            _ => None,
        }
    }
}

impl SuspensionState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> S {
        match self {
            Self::Proposed => S::Proposed,
            Self::Confirmed(_) => S::Confirmed,
            Self::Withdrawn(_) => S::Withdrawn,
            Self::Lapsed { .. } => S::Lapsed,
            Self::Reinstated(..) => S::Reinstated,
            Self::AccountGone { .. } => S::AccountGone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MO: UserId = UserId::new(8);
    const FARAH: UserId = UserId::new(9);
    const NOW: Time = Time::from_micros(5);

    fn proposed() -> Suspension {
        Suspension::propose(SuspensionId::new(1), UserId::new(2), Origin::Active, MO, "Two accounts.", NOW)
    }

    fn in_force() -> Suspension {
        proposed().confirm(FARAH, true, NOW).unwrap()
    }

    #[test]
    fn who_may_confirm_and_until_when() {
        let last = proposed().lapses_at();
        let before = Time::from_micros(last.micros() - 1);
        // Who, whether there is another, when; the code of the refusal, or whether it was one alone.
        let cases = [
            (FARAH, true, NOW, Ok(false)),
            (FARAH, false, before, Ok(false)),
            (MO, false, NOW, Ok(true)),
            (MO, true, NOW, Err("second_member_needed")),
            (MO, true, last, Err("second_member_needed")),
            (FARAH, true, last, Err("suspension_lapsed")),
            (MO, false, last, Err("suspension_lapsed")),
        ];
        for (by, another, now, wanted) in cases {
            let got =
                proposed().confirm(by, another, now).map(|s| s.alone()).map_err(|refusal| match refusal {
                    Refusal::Denied { code, .. } | Refusal::Conflict { code, .. } => code,
                    other => panic!("{other:?}"),
                });
            assert_eq!(got, wanted);
        }
    }

    #[test]
    fn what_is_over_stays_over() {
        let over = [
            proposed().withdraw(FARAH, "It was a mistake.", NOW).unwrap(),
            proposed().lapse(NOW).unwrap(),
            proposed().account_gone(NOW).unwrap(),
            in_force().reinstate(MO, "They explained it.", NOW).unwrap(),
            in_force().account_gone(NOW).unwrap(),
        ];
        for ended in over {
            assert!(SUSPENSION.terminal.contains(&ended.state.name()) && ended.next_action().is_none());
            assert!(ended.clone().confirm(FARAH, true, NOW).is_err() && ended.clone().lapse(NOW).is_err());
            assert!(ended.clone().withdraw(MO, "x", NOW).is_err() && ended.reinstate(MO, "x", NOW).is_err());
        }
        assert!(in_force().withdraw(MO, "x", NOW).is_err() && in_force().lapse(NOW).is_err());
        assert!(in_force().confirm(MO, true, NOW).is_err() && proposed().reinstate(MO, "x", NOW).is_err());
    }
}
