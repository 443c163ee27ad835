//! Stops a statement that runs past its deadline.
//!
//! SQLite asks a progress handler every few thousand steps of its machine. A statement that is stopped in a transaction
//! may roll all of it back; the writer notices that like any other lost transaction.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use crate::clock;

/// A deadline that a progress handler can see.
#[derive(Clone)]
pub(super) struct Guard {
    base: Instant,
    // Microseconds after `base`; 0 is no deadline.
    deadline: Arc<AtomicU64>,
}

impl Guard {
    pub(super) fn new() -> Self {
        Self { base: clock::now(), deadline: Arc::new(AtomicU64::new(0)) }
    }

    pub(super) fn until(&self, deadline: Instant) {
        let after = deadline.saturating_duration_since(self.base).max(Duration::from_micros(1));
        self.deadline.store(u64::try_from(after.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(super) fn off(&self) {
        self.deadline.store(0, Ordering::Relaxed);
    }

    pub(super) fn passed(&self) -> bool {
        let micros = self.deadline.load(Ordering::Relaxed);
        micros != 0 && clock::now().saturating_duration_since(self.base) >= Duration::from_micros(micros)
    }
}
