//! The life signs of one connection, and when its time is up.
//!
//! hyper has one clock for reading a head, and it runs while a kept-alive connection idles too. We want 10 seconds for a
//! head and 65 for idling, so hyper gets the long one, and this keeps the short one: a head is under way from the first
//! byte that arrives while no request is being answered.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

pub(super) struct Pulse {
    started: Instant,
    head_time: Duration,
    idle_time: Duration,
    answering: AtomicUsize,
    /// Milliseconds after `started`.
    last_moved: AtomicU64,
    head_since: Mutex<Option<Instant>>,
}

/// A request that is being answered, until the last byte of its answer was handed over.
pub(super) struct Answering(Arc<Pulse>);

impl Pulse {
    /// A connection just made: its first head is awaited from now on.
    pub(super) fn new(head_time: Duration, idle_time: Duration) -> Arc<Self> {
        let started = Instant::now();
        Arc::new(Self {
            started,
            head_time,
            idle_time,
            answering: AtomicUsize::new(0),
            last_moved: AtomicU64::new(0),
            head_since: Mutex::new(Some(started)),
        })
    }

    /// Bytes came in.
    pub(super) fn received(&self) {
        self.moved();
        if self.answering.load(Ordering::Relaxed) == 0 {
            self.head().get_or_insert_with(Instant::now);
        }
    }

    /// Bytes went out.
    pub(super) fn moved(&self) {
        let since = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.last_moved.store(since, Ordering::Relaxed);
    }

    /// A head is complete.
    pub(super) fn answering(self: &Arc<Self>) -> Answering {
        self.answering.fetch_add(1, Ordering::Relaxed);
        *self.head() = None;
        Answering(Arc::clone(self))
    }

    /// When the connection is to be closed, if nothing more happens.
    pub(super) fn deadline(&self) -> Instant {
        let idle =
            self.started + Duration::from_millis(self.last_moved.load(Ordering::Relaxed)) + self.idle_time;
        self.head().map_or(idle, |since| idle.min(since + self.head_time))
    }

    fn head(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        self.head_since.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.answering.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn each_stage_has_its_time() {
        let pulse = Pulse::new(10 * SECOND, 65 * SECOND);
        let left = || (pulse.deadline() - Instant::now()).as_secs();
        tokio::time::advance(4 * SECOND).await;
        pulse.received();
        assert_eq!(left(), 6, "bytes do not lengthen the time of a head");
        let answering = pulse.answering();
        pulse.received();
        assert_eq!(left(), 65, "a body has its own limit elsewhere");
        drop(answering);
        tokio::time::advance(20 * SECOND).await;
        assert_eq!(left(), 45, "idle");
        pulse.received();
        assert_eq!(left(), 10, "the next head");
    }
}
