//! A clock that stands until the test moves it.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use domain::Time;

/// When every test begins: Monday 2 March 2026, 09:00 UTC.
pub const START: Time = Time::from_micros(1_772_442_000_000_000);

/// The clock of a [`crate::TestApp`].
#[derive(Debug)]
pub struct FakeClock(AtomicI64);

impl Default for FakeClock {
    fn default() -> Self {
        Self(AtomicI64::new(START.micros()))
    }
}

impl FakeClock {
    /// Lets a span pass.
    pub fn pass(&self, span: Duration) {
        self.0.fetch_add(i64::try_from(span.as_micros()).unwrap(), Ordering::SeqCst);
    }
}

impl ::app::Clock for FakeClock {
    fn now(&self) -> Time {
        Time::from_micros(self.0.load(Ordering::SeqCst))
    }
}
