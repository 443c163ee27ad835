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
    /// Goes to an instant of the past, and on from there. One that lies ahead is the machine's time.
    pub fn go_to(&self, time: Time) {
        let behind = SystemClock.now().since(time).as_micros();
        self.behind.store(i64::try_from(behind).unwrap_or(i64::MAX), Ordering::Relaxed);
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
