//! What staff decide about an account: restricted and lifted, suspended once a second member of staff agrees, and
//! reinstated. A suspension that is only proposed restricts at once; see [`crate::staff::Suspension`].

use crate::{
    id::UserId,
    identity::{
        account::{Origin, UserState},
        user::{USER, User, UserEvent as E},
    },
    refusal::Refusal,
    time::Time,
};

impl User {
    /// Stops it from starting anything new, until staff lift that or until a time. `by` is nobody for the system.
    ///
    /// # Errors
    /// Not now; denied for the own account; conflict for staff accounts.
    pub fn restrict(mut self, by: Option<UserId>, until: Option<Time>) -> Result<Self, Refusal> {
        self.within_reach(by)?;
        USER.step(self.state.name(), E::Restrict)?;
        self.state = UserState::Restricted { until };
        Ok(self)
    }

    /// Ends a restriction.
    ///
    /// # Errors
    /// Not now; denied for the own account; conflict for staff accounts.
    pub fn lift(mut self, by: Option<UserId>) -> Result<Self, Refusal> {
        self.within_reach(by)?;
        USER.step(self.state.name(), E::Lift)?;
        self.state = UserState::Active;
        Ok(self)
    }

    /// When a restriction lifts itself, if it does.
    #[must_use]
    pub const fn lifts_at(&self) -> Option<Time> {
        match self.state {
            UserState::Restricted { until } => until,
            _ => None,
        }
    }

    /// Restricts it because a suspension is proposed, and says what it was before. An account that is being closed can
    /// start nothing; it comes back restricted when its owner undoes that.
    ///
    /// # Errors
    /// Not now; denied for the own account; conflict for staff accounts.
    pub fn propose_suspension(mut self, by: UserId) -> Result<(Self, Origin), Refusal> {
        self.within_reach(Some(by))?;
        let beneath = match self.state {
            UserState::Closing { origin, .. } => origin.name(),
            ref state => state.name(),
        };
        USER.step(beneath, E::Suspend)?;
        let restricted = Origin::Restricted { until: None };
        let found = match &mut self.state {
            UserState::Closing { origin, .. } => std::mem::replace(origin, restricted),
            UserState::Restricted { until } => Origin::Restricted { until: until.take() },
            state => {
                *state = restricted.into();
                Origin::Active
            }
        };
        Ok((self, found))
    }

    /// Becomes again what a proposal found that came to nothing. A restriction whose time has passed meanwhile is over.
    #[must_use]
    pub fn clear_proposal(mut self, found: Origin, now: Time) -> Self {
        let found = match found {
            Origin::Restricted { until: Some(until) } if until <= now => Origin::Active,
            other => other,
        };
        match &mut self.state {
            state @ UserState::Restricted { .. } => *state = found.into(),
            UserState::Closing { origin: origin @ Origin::Restricted { .. }, .. } => *origin = found,
            _ => {}
        }
        self
    }

    /// Stops everything but reading. A closing that runs is over with that.
    ///
    /// # Errors
    /// Not now; denied for the own account; conflict for staff accounts.
    pub fn suspend(mut self, by: UserId) -> Result<Self, Refusal> {
        self.within_reach(Some(by))?;
        USER.step(self.state.name(), E::Suspend)?;
        self.state = UserState::Suspended;
        Ok(self)
    }

    /// Ends a suspension: the account is in good standing.
    ///
    /// # Errors
    /// Not now; denied for the own account; conflict for staff accounts.
    pub fn reinstate(mut self, by: UserId) -> Result<Self, Refusal> {
        self.within_reach(Some(by))?;
        USER.step(self.state.name(), E::Reinstate)?;
        self.state = UserState::Active;
        Ok(self)
    }

    /// Staff accounts are the operator's to end, and nobody decides about themselves.
    fn within_reach(&self, by: Option<UserId>) -> Result<(), Refusal> {
        if by == Some(self.id) {
            let message = "This is your own account, so somebody else must decide.";
            return Err(Refusal::Denied { code: "not_allowed", message });
        }
        if self.staff.is_some() {
            return Err(Refusal::conflict("staff_account", "Staff accounts are the operator's to end."));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actor::{Market, StaffRole},
        time::{DAY, days},
    };

    const MO: UserId = UserId::new(9);
    const NOW: Time = Time::from_micros(1_000_000);
    const FREE: UserState = UserState::Restricted { until: None };

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

    fn closing(origin: Origin) -> UserState {
        UserState::Closing { origin, finish_at: NOW + days(14) }
    }

    fn every_state() -> [UserState; 7] {
        let suspended = closing(Origin::Suspended);
        let (free, until) = (closing(Origin::Active), UserState::Restricted { until: Some(NOW + DAY) });
        [
            UserState::Unverified,
            UserState::Active,
            until,
            UserState::Suspended,
            free,
            suspended,
            UserState::Closed,
        ]
    }

    fn fine<T>(result: Result<T, Refusal>) -> bool {
        if let Err(Refusal::NotNow { .. }) = &result { false } else { result.map(|_| true).unwrap() }
    }

    #[test]
    fn what_can_be_done_in_each_state() {
        let can = every_state().map(|state| {
            let user = user(state);
            [
                fine(user.clone().restrict(Some(MO), None)),
                fine(user.clone().lift(Some(MO))),
                fine(user.clone().propose_suspension(MO)),
                fine(user.clone().suspend(MO)),
                fine(user.reinstate(MO)),
            ]
        });
        let no = [false; 5];
        assert_eq!(can[0], no, "unverified");
        assert_eq!(can[1], [true, false, true, true, false], "active");
        assert_eq!(can[2], [false, true, true, true, false], "restricted");
        assert_eq!(can[3], [false, false, false, false, true], "suspended");
        assert_eq!(can[4], [false, false, true, true, false], "closing");
        assert_eq!(can[5], [false, false, false, true, false], "suspended and closing");
        assert_eq!(can[6], no, "closed");
    }

    #[test]
    fn a_proposal_restricts_and_gives_back_what_it_found() {
        let until = Some(NOW + DAY);
        let cases = [
            (UserState::Active, FREE, UserState::Active),
            (UserState::Restricted { until: None }, FREE, FREE),
            (UserState::Restricted { until }, FREE, UserState::Restricted { until }),
            (closing(Origin::Active), closing(Origin::Restricted { until: None }), closing(Origin::Active)),
            (
                closing(Origin::Restricted { until }),
                closing(Origin::Restricted { until: None }),
                closing(Origin::Restricted { until }),
            ),
        ];
        for (before, proposed, after) in cases {
            let (restricted, found) = user(before).propose_suspension(MO).unwrap();
            assert_eq!(restricted.state, proposed);
            assert_eq!(restricted.clear_proposal(found, NOW).state, after);
        }
    }

    #[test]
    fn what_happened_meanwhile_is_kept() {
        let later = NOW + days(7);
        let (restricted, found) =
            user(UserState::Restricted { until: Some(NOW + DAY) }).propose_suspension(MO).unwrap();
        assert_eq!(
            restricted.clone().clear_proposal(found, later).state,
            UserState::Active,
            "its time is over"
        );
        let closing = restricted.request_close(NOW).unwrap().clear_proposal(found, later);
        assert_eq!(closing.undo_close().unwrap().state, UserState::Active);
        for gone in [UserState::Closed, UserState::Suspended] {
            assert_eq!(user(gone.clone()).clear_proposal(Origin::Active, NOW).state, gone);
        }
    }

    #[test]
    fn nobody_decides_about_themselves_or_about_staff() {
        let own = user(UserState::Active).restrict(Some(UserId::new(1)), None).unwrap_err();
        assert!(matches!(own, Refusal::Denied { .. }));
        for role in StaffRole::ALL {
            let staff = User { staff: Some(*role), ..user(UserState::Active) };
            for refused in [
                staff.clone().restrict(Some(MO), None).unwrap_err(),
                staff.clone().restrict(None, None).unwrap_err(),
                staff.clone().propose_suspension(MO).unwrap_err(),
                staff.suspend(MO).unwrap_err(),
            ] {
                assert!(matches!(refused, Refusal::Conflict { code: "staff_account", .. }));
            }
        }
    }
}
