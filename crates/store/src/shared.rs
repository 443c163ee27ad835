//! What the threads of a store tell each other and the outside.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
    },
    time::Instant,
};

use tokio::sync::watch;

use crate::{clock, error::Class, store::Health};

/// Counters and flags; each stands for itself, so relaxed order is enough.
pub(crate) struct Shared {
    pub(crate) committed: watch::Sender<u64>,
    commits: AtomicU64,
    last_commit: Mutex<Option<Instant>>,
    disk_full: AtomicBool,
    read_only: AtomicBool,
    damaged: AtomicBool,
    schema_step: AtomicI64,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            committed: watch::Sender::new(0),
            commits: AtomicU64::new(0),
            last_commit: Mutex::new(None),
            disk_full: AtomicBool::new(false),
            read_only: AtomicBool::new(false),
            damaged: AtomicBool::new(false),
            schema_step: AtomicI64::new(0),
        }
    }
}

impl Shared {
    /// A group is on disk; `last_event` is the number of the newest event now.
    pub(crate) fn committed(&self, last_event: i64) {
        self.commits.fetch_add(1, Ordering::Relaxed);
        *self.last_commit.lock().unwrap_or_else(PoisonError::into_inner) = Some(clock::now());
        self.disk_full.store(false, Ordering::Relaxed);
        self.read_only.store(false, Ordering::Relaxed);
        self.committed.send_replace(u64::try_from(last_event).unwrap_or(0));
    }

    /// Something failed that an operator should see.
    pub(crate) fn noticed(&self, class: Option<Class>) {
        match class {
            Some(Class::DiskFull) => self.disk_full.store(true, Ordering::Relaxed),
            Some(Class::ReadOnly) => self.read_only.store(true, Ordering::Relaxed),
            Some(Class::Corrupt) => self.damaged.store(true, Ordering::Relaxed),
            _ => {}
        }
    }

    pub(crate) fn schema_step(&self, step: i64) {
        self.schema_step.store(step, Ordering::Relaxed);
    }

    pub(crate) fn health(&self, reads_waiting: usize, writes_waiting: usize) -> Health {
        let last_commit = *self.last_commit.lock().unwrap_or_else(PoisonError::into_inner);
        Health {
            reads_waiting,
            writes_waiting,
            commits: self.commits.load(Ordering::Relaxed),
            last_commit: last_commit.map(|at| clock::now().saturating_duration_since(at)),
            disk_full: self.disk_full.load(Ordering::Relaxed),
            read_only: self.read_only.load(Ordering::Relaxed),
            damaged: self.damaged.load(Ordering::Relaxed),
            schema_step: self.schema_step.load(Ordering::Relaxed),
            last_event: i64::try_from(*self.committed.borrow()).unwrap_or(i64::MAX),
        }
    }
}
