//! The one place that looks at the machine's clock: deadlines of lanes, back-off, and the date of a migration.
//!
//! Nothing that a feature stores comes from here; features are given their time.

use std::time::{Duration, Instant, SystemTime};

/// Now, for deadlines.
#[expect(clippy::disallowed_methods, reason = "a lane must know whether a deadline has passed")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// Whether a deadline has passed.
pub(crate) fn passed(deadline: Instant) -> bool {
    now() >= deadline
}

/// Microseconds since 1970, only for the date of a migration step.
#[expect(clippy::disallowed_methods, reason = "a migration runs before there is anyone to ask")]
pub(crate) fn wall_micros() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}
