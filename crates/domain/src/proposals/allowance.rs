//! How many proposals a freelancer may still send: ten more each Monday, at most thirty held, never for sale.
//!
//! The balance is brought up to date when it is looked at, so that no job runs for it and a stopped server loses nothing.

use crate::{
    proposals::Rules,
    refusal::Refusal,
    time::{Time, days},
};

/// What is left of an allowance, and when that was last reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Proposals that are left.
    pub balance: u32,
    /// When weeks were last added.
    pub refilled_at: Time,
}

impl Allowance {
    /// The allowance of an account that never proposed: one week's worth.
    #[must_use]
    pub const fn new(rules: &Rules, now: Time) -> Self {
        Self { balance: rules.weekly, refilled_at: now }
    }

    /// The same with every week added that began since; the same again when asked twice. A clock that went back
    /// changes nothing.
    #[must_use]
    pub fn refilled(self, rules: &Rules, now: Time) -> Self {
        let weeks = u32::try_from((week(now) - week(self.refilled_at)).max(0)).unwrap_or(u32::MAX);
        let grown = self.balance.saturating_add(weeks.saturating_mul(rules.weekly)).min(rules.held);
        Self { balance: grown.max(self.balance.min(rules.held)), refilled_at: self.refilled_at.max(now) }
    }

    /// One less.
    ///
    /// # Errors
    /// Conflict, when nothing is left.
    pub fn spent(self, rules: &Rules, now: Time) -> Result<Self, Refusal> {
        let full = self.refilled(rules, now);
        let Some(balance) = full.balance.checked_sub(1) else {
            let message = format!(
                "You have no proposals left this week. {} more come on Monday, 00:00 UTC.",
                rules.weekly
            );
            return Err(Refusal::conflict("allowance_empty", message));
        };
        Ok(Self { balance, ..full })
    }

    /// One more, when a proposal's cost comes back; never above what may be held.
    #[must_use]
    pub fn given_back(self, rules: &Rules, now: Time) -> Self {
        let full = self.refilled(rules, now);
        Self { balance: full.balance.saturating_add(1).min(rules.held), ..full }
    }

    /// When the next week begins.
    #[must_use]
    pub fn next_refill(now: Time) -> Time {
        let start = (week(now) + 1).saturating_mul(WEEK) - TO_MONDAY;
        Time::from_micros(start)
    }
}

const WEEK: i64 = days(7).as_micros() as i64;
/// 1970 began on a Thursday, three days after a Monday.
const TO_MONDAY: i64 = days(3).as_micros() as i64;

/// The number of the week that a time lies in.
fn week(at: Time) -> i64 {
    at.micros().saturating_add(TO_MONDAY).div_euclid(WEEK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::Duration;

    const RULES: Rules = Rules::NOW;

    fn at(text: &str) -> Time {
        Time::from_micros(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
    }

    #[test]
    fn weeks_begin_on_monday_at_midnight() {
        let sunday = Allowance { balance: 2, refilled_at: at("2026-11-22T23:59:59.999999Z") };
        assert_eq!(sunday.refilled(&RULES, sunday.refilled_at), sunday);
        let monday = at("2026-11-23T00:00:00Z");
        assert_eq!(sunday.refilled(&RULES, monday), Allowance { balance: 12, refilled_at: monday });
        assert_eq!(Allowance::next_refill(at("2026-11-22T12:00:00Z")), monday);
        assert_eq!(Allowance::next_refill(monday), at("2026-11-30T00:00:00Z"));
    }

    #[test]
    fn thirty_are_held_at_most() {
        let old = Allowance { balance: 4, refilled_at: at("2026-01-05T10:00:00Z") };
        assert_eq!(old.refilled(&RULES, at("2026-01-12T00:00:00Z")).balance, 14);
        assert_eq!(old.refilled(&RULES, at("2027-01-12T00:00:00Z")).balance, 30);
        let full = Allowance { balance: 30, refilled_at: at("2026-01-05T10:00:00Z") };
        assert_eq!(full.given_back(&RULES, full.refilled_at).balance, 30);
    }

    #[test]
    fn it_never_goes_below_nothing() {
        let now = at("2026-11-24T00:00:00Z");
        let mut left = Allowance::new(&RULES, now);
        for _ in 0..10 {
            left = left.spent(&RULES, now).unwrap();
        }
        let refusal = left.spent(&RULES, now).unwrap_err();
        assert!(matches!(refusal, Refusal::Conflict { code: "allowance_empty", .. }));
        assert_eq!(left.given_back(&RULES, now).balance, 1);
    }

    proptest! {
        #[test]
        fn looking_often_gives_what_looking_once_gives(balance in 0..=30_u32, steps in prop::collection::vec(0..2_000_000_u64, 1..20)) {
            let start = at("2026-01-01T00:00:00Z");
            let (mut often, mut now) = (Allowance { balance, refilled_at: start }, start);
            for step in steps {
                now = now + Duration::from_secs(step);
                often = often.refilled(&RULES, now);
            }
            prop_assert_eq!(often, Allowance { balance, refilled_at: start }.refilled(&RULES, now));
            prop_assert!(often.balance <= RULES.held && often.balance >= balance);
        }
    }
}
