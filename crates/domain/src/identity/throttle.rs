//! The delay after wrong passwords. Source: the security policy, section 7.
//!
//! Every attempt counts before it is judged, so that many at once gain nothing; a right password clears the count. The
//! first two are locked out only once they are known to be wrong, so that a double click on "Sign in" does no harm.

use std::time::Duration;

use crate::time::{DAY, Time};

/// The span over which wrong passwords of one account are counted.
pub const WINDOW: Duration = DAY;

/// What is remembered of the attempts on one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SoftLock {
    /// Attempts without success in this window.
    pub fails: u32,
    /// When the window began.
    pub first_at: Time,
    /// Until when further attempts wait.
    pub locked_until: Time,
}

/// Whether an attempt may be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes; this is to be remembered.
    Go(SoftLock),
    /// Not before this time.
    Wait(Time),
}

impl SoftLock {
    /// Counts one more attempt at `now`.
    #[must_use]
    pub fn attempt(self, now: Time) -> Verdict {
        let fresh = now.since(self.first_at) >= WINDOW || self.fails == 0;
        let lock =
            if fresh { SoftLock { fails: 0, first_at: now, locked_until: Time::default() } } else { self };
        if now < lock.locked_until {
            return Verdict::Wait(lock.locked_until);
        }
        let fails = lock.fails + 1;
        let locked_until = match fails {
            0..=2 => Time::default(),
            3..=8 => now + Duration::from_secs(3),
            9..=24 => now + Duration::from_secs(5),
            25..=99 => now + Duration::from_secs(10),
            _ => lock.first_at + WINDOW,
        };
        Verdict::Go(SoftLock { fails, locked_until, ..lock })
    }

    /// Until when further attempts wait, once this one is known to be wrong.
    #[must_use]
    pub fn after_failure(fails: u32, now: Time) -> Option<Time> {
        (fails <= 2).then(|| now + Duration::from_secs(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::MINUTE;

    #[test]
    fn delays_grow_and_the_hundredth_closes_the_day() {
        let mut lock = SoftLock::default();
        let mut now = Time::from_micros(1);
        let mut waits = Vec::new();
        for n in 1..=100 {
            let Verdict::Go(next) = lock.attempt(now) else { panic!("waits too long") };
            let until = SoftLock::after_failure(next.fails, now).unwrap_or(next.locked_until);
            waits.push(until.since(now).as_secs());
            let at_once = matches!(next.attempt(now), Verdict::Wait(_));
            assert_eq!(
                at_once,
                n > 2,
                "attempt {n}: only a double click may go on before the first is judged"
            );
            lock = SoftLock { locked_until: until, ..next };
            now = until;
        }
        assert_eq!((waits[0], waits[1], waits[2], waits[8], waits[24]), (1, 1, 3, 5, 10));
        assert!(waits[99] > 80_000, "{}", waits[99]);
        let Verdict::Go(next_day) = lock.attempt(now) else { panic!("still closed") };
        assert_eq!(next_day.fails, 1);
    }

    #[test]
    fn a_clock_that_went_back_does_not_open_the_lock() {
        let start = Time::from_micros(0) + DAY;
        let lock = SoftLock { fails: 3, first_at: start, locked_until: start + MINUTE };
        assert!(matches!(lock.attempt(start - MINUTE), Verdict::Wait(_)));
    }
}
