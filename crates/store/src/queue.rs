//! A bounded queue between callers and the threads of a lane.
//!
//! It never grows beyond its bound and never blocks who puts something in: a full queue is an answer (503), not a wait.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// The queue; shared by reference.
pub(crate) struct Queue<T> {
    inner: Mutex<Inner<T>>,
    ready: Condvar,
    bound: usize,
}

struct Inner<T> {
    items: VecDeque<T>,
    closed: bool,
}

/// Why an item was not taken, with the item.
pub(crate) enum Refused<T> {
    Full(T),
    Closed(T),
}

/// What waiting brought.
pub(crate) enum Popped<T> {
    Item(T),
    Nothing,
    /// Closed, and everything was taken.
    Closed,
}

impl<T> Queue<T> {
    pub(crate) fn new(bound: usize) -> Self {
        let inner = Inner { items: VecDeque::with_capacity(bound.min(1024)), closed: false };
        Self { inner: Mutex::new(inner), ready: Condvar::new(), bound }
    }

    pub(crate) fn push(&self, item: T) -> Result<(), Refused<T>> {
        let mut inner = self.lock();
        if inner.closed {
            return Err(Refused::Closed(item));
        }
        if inner.items.len() >= self.bound {
            return Err(Refused::Full(item));
        }
        inner.items.push_back(item);
        drop(inner);
        self.ready.notify_one();
        Ok(())
    }

    pub(crate) fn try_pop(&self) -> Option<T> {
        self.lock().items.pop_front()
    }

    /// Waits at most so long for an item.
    pub(crate) fn pop(&self, at_most: Duration) -> Popped<T> {
        let inner = self.lock();
        let (mut inner, _) = self
            .ready
            .wait_timeout_while(inner, at_most, |inner| inner.items.is_empty() && !inner.closed)
            .unwrap_or_else(PoisonError::into_inner);
        match inner.items.pop_front() {
            Some(item) => Popped::Item(item),
            None if inner.closed => Popped::Closed,
            None => Popped::Nothing,
        }
    }

    /// Takes nothing more in; what waits is still handed out.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.ready.notify_all();
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().items.len()
    }

    // No code that can panic runs under this lock, so a poisoned one is still sound.
    fn lock(&self) -> MutexGuard<'_, Inner<T>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
