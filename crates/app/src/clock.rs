//! The one place where the time is read.

use std::time::{Duration, Instant, SystemTime};

use domain::Time;

/// Tells the time; tests bring their own.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> Time;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the time is read")]
    fn now(&self) -> Time {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Time::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The moment after which nobody waits for an answer any more.
#[expect(clippy::disallowed_methods, reason = "deadlines are real time, also under a test's clock")]
#[must_use]
pub fn deadline(span: Duration) -> Instant {
    Instant::now() + span
}
