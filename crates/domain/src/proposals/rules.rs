//! The numbers that the rules of proposals speak of, in one place.

use std::time::Duration;

use crate::time::{DAY, Time};

/// Numbers of one version of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Proposals that each week adds to an allowance.
    pub weekly: u32,
    /// The most that an allowance holds.
    pub held: u32,
    /// Proposals of one account within [`Rules::burst_span`].
    pub burst: usize,
    /// See [`Rules::burst`].
    pub burst_span: Duration,
    /// Proposals of one account in 24 hours.
    pub a_day: usize,
}

impl Rules {
    /// The rules in force, of [`crate::policy::VERSION`].
    pub const NOW: Self =
        Self { weekly: 10, held: 30, burst: 3, burst_span: Duration::from_secs(600), a_day: 20 };

    /// Whether one more proposal may be sent now. `recent` are the times at which the account's latest were sent; those
    /// of the last 24 hours are enough.
    ///
    /// # Errors
    /// The time at which the next one may be sent.
    pub fn may_submit(&self, recent: &[Time], now: Time) -> Result<(), Time> {
        let limits = [(self.burst, self.burst_span), (self.a_day, DAY)];
        let waits = limits.iter().filter_map(|(most, span)| frees_at(recent, *most, *span, now));
        waits.max().map_or(Ok(()), Err)
    }
}

/// When fewer than `most` of the times lie within `span`; `None` when that is so now.
fn frees_at(times: &[Time], most: usize, span: Duration, now: Time) -> Option<Time> {
    let mut within: Vec<Time> = times.iter().copied().filter(|at| *at + span > now).collect();
    if within.len() < most {
        return None;
    }
    within.sort_unstable();
    let frees = within.len() - most;
    Some(within.get(frees).map_or(now + span, |at| *at + span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::MINUTE;

    #[test]
    fn three_in_ten_minutes_and_twenty_a_day() {
        let minute = |n: u64| Time::from_micros(0) + MINUTE * u32::try_from(n).unwrap();
        let rules = Rules::NOW;
        assert_eq!(rules.may_submit(&[minute(1), minute(2)], minute(3)), Ok(()));
        assert_eq!(rules.may_submit(&[minute(3), minute(1), minute(2)], minute(4)), Err(minute(11)));
        assert_eq!(rules.may_submit(&[minute(3), minute(1), minute(2)], minute(11)), Ok(()));
        let busy: Vec<Time> = (0..20).map(|n| minute(n * 15)).collect();
        assert_eq!(rules.may_submit(&busy, minute(400)), Err(minute(24 * 60)));
    }
}
