//! The numbers that the rules of projects speak of, in one place.

use std::time::Duration;

use crate::time::{DAY, HOUR, Time, days};

/// Numbers and switches of one version of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Publications of one account in 24 hours.
    pub publications_a_day: usize,
    /// Time without client activity after which a project ends.
    pub idle: Duration,
    /// When the client is reminded, from the last activity.
    pub reminders: [Duration; 2],
    /// How long a closed or expired project can be opened again.
    pub reopen: Duration,
    /// Staff look at a project before it is published, when it is the first of a young account or holds contact details.
    pub review_first: bool,
    /// How long an account is young.
    pub young: Duration,
    /// By when staff should have looked.
    pub review_target: Duration,
    /// Proposals that a project takes when its client says nothing.
    pub proposal_cap: u16,
    /// The fewest and the most that a client may set.
    pub proposal_caps: (u16, u16),
}

impl Rules {
    /// The rules in force, of [`crate::policy::VERSION`].
    pub const NOW: Self = Self {
        publications_a_day: 5,
        idle: days(30),
        reminders: [days(25), days(29)],
        reopen: days(30),
        review_first: false,
        young: days(7),
        review_target: DAY,
        proposal_cap: 25,
        proposal_caps: (10, 50),
    };

    /// Whether one more project may be published now. `recent` are the times of the latest publications.
    ///
    /// # Errors
    /// The time at which the next one may be.
    pub fn may_publish(&self, recent: &[Time], now: Time) -> Result<(), Time> {
        let mut today: Vec<Time> = recent.iter().copied().filter(|at| *at + DAY > now).collect();
        if today.len() < self.publications_a_day {
            return Ok(());
        }
        today.sort_unstable();
        let frees = today.len() - self.publications_a_day;
        Err(today.get(frees).map_or(now + HOUR, |at| *at + DAY))
    }

    /// Whether staff look at a project before it is published.
    #[must_use]
    pub fn needs_review(&self, first: bool, account_made: Time, contact_details: bool, now: Time) -> bool {
        self.review_first && (contact_details || first && now.since(account_made) < self.young)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_a_day() {
        let start = Time::from_micros(0);
        let at = |hour: u64| start + Duration::from_secs(hour * 3_600);
        let now = at(30);
        assert_eq!(Rules::NOW.may_publish(&[at(1), at(2), at(3), at(4), at(5)], now), Ok(()));
        let five = [at(26), at(7), at(8), at(9), at(25)];
        assert_eq!(Rules::NOW.may_publish(&five, now), Err(at(31)));
        assert_eq!(Rules::NOW.may_publish(&five, at(31)), Ok(()));
    }

    #[test]
    fn review_is_off_until_switched_on() {
        let (made, now) = (Time::from_micros(0), Time::from_micros(0) + DAY);
        assert!(!Rules::NOW.needs_review(true, made, true, now));
        let on = Rules { review_first: true, ..Rules::NOW };
        assert!(on.needs_review(true, made, false, now));
        assert!(!on.needs_review(true, made, false, now + days(7)));
        assert!(!on.needs_review(false, made, false, now) && on.needs_review(false, made, true, now));
    }
}
