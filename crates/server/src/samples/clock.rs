//! A clock that can be set back, so that a demo has a past.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use app::{Clock, SystemClock};
use domain::Time;

/// The machine's time minus a shift.
#[derive(Debug, Default)]
pub struct SampleClock {
    behind: AtomicI64,
}

impl SampleClock {
    /// Sets the clock back by a span.
    pub fn go_back(&self, span: Duration) {
        self.behind.fetch_add(micros(span), Ordering::Relaxed);
    }

    /// Lets a span pass at once, but never beyond the machine's time.
    pub fn pass(&self, span: Duration) {
        let left = self.behind.load(Ordering::Relaxed);
        self.behind.store((left - micros(span)).max(0), Ordering::Relaxed);
    }

    /// Goes with the machine's time again.
    pub fn return_to_now(&self) {
        self.behind.store(0, Ordering::Relaxed);
    }
}

impl Clock for SampleClock {
    fn now(&self) -> Time {
        let behind = self.behind.load(Ordering::Relaxed).max(0).cast_unsigned();
        SystemClock.now() - Duration::from_micros(behind)
    }
}

fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX)
}
