//! A thread that reads: one job after the other, each in a view of its own.

use std::{sync::Arc, time::Duration};

use super::conn::Conn;
use crate::{
    clock,
    error::{Class, Error},
    lane::{ReadJob, Verdict},
    queue::{Popped, Queue},
    retry,
    shared::Shared,
};

pub(super) struct Reader {
    pub(super) conn: Conn,
    pub(super) queue: Arc<Queue<ReadJob>>,
    pub(super) shared: Arc<Shared>,
    pub(super) longest: Duration,
}

impl Reader {
    pub(super) fn run(&mut self) {
        self.settle();
        loop {
            match self.queue.pop(Duration::from_secs(60)) {
                Popped::Item(job) => self.serve(job),
                Popped::Nothing => {}
                Popped::Closed => break,
            }
        }
    }

    fn serve(&mut self, mut job: ReadJob) {
        loop {
            if clock::passed(job.deadline()) {
                return job
                    .refuse(Error::new(Class::Timeout, "the deadline passed before the read could run"));
            }
            self.conn.guard.until(job.deadline().min(clock::now() + self.longest));
            let verdict = match self.conn.control("BEGIN") {
                Ok(()) => job.run(&mut self.conn),
                Err(error) => return self.refuse(job, error),
            };
            self.conn.guard.off();
            if !self.conn.is_autocommit()
                && let Err(error) = self.conn.control("ROLLBACK")
            {
                return self.refuse(job, error);
            }
            let Verdict::Failed(class) = verdict else { return job.answer() };
            self.shared.noticed(class);
            let again =
                (class == Some(Class::Conflict)).then(|| retry::again_at(job.tries(), job.deadline()));
            match again.flatten() {
                Some(at) => std::thread::sleep(at.saturating_duration_since(clock::now())),
                None => return job.answer(),
            }
        }
    }

    /// Leaves no view open that a panic may have left.
    fn settle(&self) {
        if !self.conn.is_autocommit() {
            // The next BEGIN says what is wrong, if this fails.
            let _ = self.conn.control("ROLLBACK");
        }
    }

    fn refuse(&self, job: ReadJob, error: Error) {
        self.shared.noticed(Some(error.class()));
        job.refuse(error);
    }
}
