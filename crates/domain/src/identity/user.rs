//! An account's life: confirmed, restricted, suspended, closing, closed.
//!
//! Decisions consume the user and return the changed one; the caller saves it and records the step.

use crate::{
    actor::{Market, StaffRole},
    id::UserId,
    identity::account::{Origin, UserState},
    machine::{By, Edge, Machine, To},
    refusal::Refusal,
    time::{Time, days},
    words,
};

words! {
    /// The name of an account's state.
    UserStateName {
        /// Signed up, address not confirmed.
        Unverified = "unverified",
        /// In good standing.
        Active = "active",
        /// May finish what runs, starts nothing new.
        Restricted = "restricted",
        /// May read, export and appeal.
        Suspended = "suspended",
        /// Closed by its owner; can be undone for 14 days.
        Closing = "closing",
        /// Gone; name and address are erased.
        Closed = "closed",
    }
}

words! {
    /// What happens to an account.
    UserEvent {
        /// The address was confirmed.
        VerifyEmail = "verify_email",
        /// Nobody confirmed it in time.
        PurgeUnverified = "purge_unverified_14d",
        /// New posts and proposals are stopped.
        Restrict = "restrict",
        /// The restriction ends.
        Lift = "lift",
        /// Everything but reading is stopped.
        Suspend = "suspend",
        /// The suspension ends.
        Reinstate = "reinstate",
        /// The owner closes it.
        RequestClose = "request_close",
        /// The owner takes that back.
        UndoClose = "undo_close",
        /// The time to undo is over.
        FinishClose = "finish_close_14d",
    }
}

use UserEvent as E;
use UserStateName as S;

/// The drawing of an account's life.
pub static USER: Machine<S, E> = Machine {
    entity: "user",
    initial: S::Unverified,
    terminal: &[S::Closed],
    edges: &[
        Edge { event: E::VerifyEmail, from: &[S::Unverified], to: To::State(S::Active), by: &[By::User] },
        Edge {
            event: E::PurgeUnverified,
            from: &[S::Unverified],
            to: To::State(S::Closed),
            by: &[By::System],
        },
        Edge {
            event: E::Restrict,
            from: &[S::Active],
            to: To::State(S::Restricted),
            by: &[By::Moderator, By::System],
        },
        Edge {
            event: E::Lift,
            from: &[S::Restricted],
            to: To::State(S::Active),
            by: &[By::Moderator, By::System],
        },
        Edge {
            event: E::Suspend,
            from: &[S::Active, S::Restricted, S::Closing],
            to: To::State(S::Suspended),
            by: &[By::Moderator],
        },
        Edge { event: E::Reinstate, from: &[S::Suspended], to: To::State(S::Active), by: &[By::Moderator] },
        Edge {
            event: E::RequestClose,
            from: &[S::Active, S::Restricted, S::Suspended],
            to: To::State(S::Closing),
            by: &[By::User],
        },
        Edge {
            event: E::UndoClose,
            from: &[S::Closing],
            to: To::Origin(&[S::Active, S::Restricted, S::Suspended]),
            by: &[By::User],
        },
        Edge { event: E::FinishClose, from: &[S::Closing], to: To::State(S::Closed), by: &[By::System] },
    ],
};

/// How long a closing can be undone.
pub(crate) const UNDO_CLOSE: std::time::Duration = days(14);
/// How long an address may stay unconfirmed.
pub(crate) const PURGE_UNVERIFIED: std::time::Duration = days(14);

/// An account as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// Its state, with what belongs to it.
    pub state: UserState,
    /// Its market roles.
    pub market: Market,
    /// Its staff role; then it has no market role.
    pub staff: Option<StaffRole>,
    /// Raised whenever every session and token of the account must end.
    pub session_version: i64,
    /// For compare-and-swap.
    pub version: i64,
}

impl User {
    /// Confirms the address.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] when it is confirmed already or the account is gone.
    pub fn verify_email(mut self) -> Result<Self, Refusal> {
        USER.step(self.state.name(), E::VerifyEmail)?;
        self.state = UserState::Active;
        Ok(self)
    }

    /// Removes an account whose address nobody confirmed.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] when it was confirmed meanwhile.
    pub fn purge_unverified(mut self) -> Result<Self, Refusal> {
        USER.step(self.state.name(), E::PurgeUnverified)?;
        self.state = UserState::Closed;
        Ok(self)
    }

    /// Starts closing the account; the owner has 14 days to undo it.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] from any state that cannot be closed; [`Refusal::Conflict`] for staff accounts, which an
    /// operator removes.
    pub fn request_close(mut self, now: Time) -> Result<Self, Refusal> {
        USER.step(self.state.name(), E::RequestClose)?;
        if self.staff.is_some() {
            return Err(Refusal::conflict("staff_account", "Staff accounts are closed by the operator."));
        }
        let origin = match self.state {
            UserState::Restricted { until } => Origin::Restricted { until },
            UserState::Suspended => Origin::Suspended,
            _ => Origin::Active,
        };
        self.state = UserState::Closing { origin, finish_at: now + UNDO_CLOSE };
        Ok(self)
    }

    /// Takes the closing back: the account is again what it was.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] when it is not being closed.
    pub fn undo_close(mut self) -> Result<Self, Refusal> {
        USER.step(self.state.name(), E::UndoClose)?;
        if let UserState::Closing { origin, .. } = self.state {
            self.state = origin.into();
        }
        Ok(self)
    }

    /// Ends a closing whose time is over. The caller erases the personal data in the same transaction.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] when it was undone meanwhile.
    pub fn finish_close(mut self) -> Result<Self, Refusal> {
        USER.step(self.state.name(), E::FinishClose)?;
        self.state = UserState::Closed;
        self.session_version += 1;
        Ok(self)
    }

    /// Adds market roles; having one already changes nothing.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when none is named; [`Refusal::Conflict`] for staff accounts, which have no market role.
    pub fn add_roles(mut self, market: Market) -> Result<Self, Refusal> {
        if self.staff.is_some() {
            return Err(Refusal::conflict("staff_account", "Staff accounts have no market role."));
        }
        if !market.client && !market.freelancer {
            return Err(Refusal::field("roles", "Choose a role to add."));
        }
        self.market.client |= market.client;
        self.market.freelancer |= market.freelancer;
        Ok(self)
    }

    /// When an unconfirmed account goes.
    #[must_use]
    pub fn purge_at(created: Time) -> Time {
        created + PURGE_UNVERIFIED
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY;

    fn user(state: UserState) -> User {
        User {
            id: UserId::new(1),
            state,
            market: Market { client: true, freelancer: false },
            staff: None,
            session_version: 1,
            version: 1,
        }
    }

    #[test]
    fn closing_returns_to_where_it_came_from() {
        let now = Time::from_micros(0);
        let until = Some(now + DAY);
        for before in [UserState::Active, UserState::Restricted { until }, UserState::Suspended] {
            let closing = user(before.clone()).request_close(now).unwrap();
            assert_eq!(closing.state.name(), S::Closing);
            assert_eq!(closing.undo_close().unwrap().state, before);
        }
    }

    #[test]
    fn events_out_of_place_name_what_is_possible() {
        let refusal = user(UserState::Active).verify_email().unwrap_err();
        let Refusal::NotNow { state, allowed, .. } = refusal else { panic!("{refusal:?}") };
        assert_eq!((state, allowed), ("active", vec!["restrict", "suspend", "request_close"]));
        assert!(user(UserState::Closed).request_close(Time::default()).is_err());
        assert!(user(UserState::Unverified).request_close(Time::default()).is_err());
    }

    #[test]
    fn staff_have_no_market_role_and_do_not_close_themselves() {
        let mut staff = user(UserState::Active);
        staff.staff = Some(StaffRole::Admin);
        assert!(staff.clone().add_roles(Market { client: true, freelancer: true }).is_err());
        assert!(staff.request_close(Time::default()).is_err());
    }
}
