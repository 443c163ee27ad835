//! The one thread that writes, with group commit.
//!
//! What waits is run one after the other in one transaction, each job in a savepoint, and committed with one flush to
//! disk; only then is anybody answered. When the whole transaction is lost underneath (disk full, a failed commit), all
//! jobs of the group run again, each in a transaction of its own, so that only the guilty one fails.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use super::{conn::Conn, files::Lock};
use crate::{
    access::Tx,
    clock,
    error::{Class, Error, Result},
    events,
    lane::{Verdict, WriteJob},
    options::Options,
    queue::{Popped, Queue},
    retry,
    shared::Shared,
};

const IDLE: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_secs(86_400);
const LONG_LOG: u64 = 64 << 20;

pub(super) struct Writer {
    conn: Conn,
    queue: Arc<Queue<WriteJob>>,
    shared: Arc<Shared>,
    later: Vec<(Instant, WriteJob)>,
    last_event: Option<i64>,
    log: PathBuf,
    optimized: Instant,
    group: usize,
    group_time: Duration,
    // Let go after the connection is closed, hence last.
    _lock: Lock,
}

/// A job that ran in the open group.
struct Seat {
    job: WriteJob,
    verdict: Verdict,
}

impl Writer {
    pub(super) fn new(
        conn: Conn,
        lock: Lock,
        path: &Path,
        options: &Options,
        queue: Arc<Queue<WriteJob>>,
        shared: Arc<Shared>,
    ) -> Result<Self> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let mut writer = Self {
            conn,
            queue,
            shared,
            later: Vec::new(),
            last_event: None,
            log: log.into(),
            optimized: clock::now(),
            group: options.group.max(1),
            group_time: options.group_time,
            _lock: lock,
        };
        // Before the first migration there is no table to ask.
        if let Ok(last) = writer.last_event() {
            writer.shared.committed.send_replace(u64::try_from(last).unwrap_or(0));
        }
        Ok(writer)
    }

    pub(super) fn run(&mut self) {
        // A panic may have left a transaction open.
        self.roll_back();
        loop {
            let wait = self.later.iter().map(|(at, _)| at.saturating_duration_since(clock::now())).min();
            match self.queue.pop(wait.map_or(IDLE, |wait| wait.min(IDLE))) {
                Popped::Item(job) => self.run_group(job),
                Popped::Nothing => {}
                Popped::Closed => break,
            }
            self.run_later();
            if self.queue.len() == 0 && self.later.is_empty() {
                self.tidy();
            }
        }
        for (_, job) in std::mem::take(&mut self.later) {
            job.answer();
        }
        self.quietly("PRAGMA optimize");
        self.quietly("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    fn run_later(&mut self) {
        let now = clock::now();
        let (due, later) = std::mem::take(&mut self.later).into_iter().partition(|(at, _)| *at <= now);
        self.later = later;
        for (_, job) in due {
            self.run_group(job);
        }
    }

    fn run_group(&mut self, first: WriteJob) {
        let until = clock::now() + self.group_time;
        if let Err(error) = self.begin() {
            return self.refuse(first, error);
        }
        let mut seats = Vec::new();
        let mut next = Some(first);
        while let Some(job) = next {
            if clock::passed(job.deadline()) {
                job.refuse(late());
            } else {
                let (seat, sound) = self.run_in_savepoint(job);
                seats.push(seat);
                if !sound {
                    return self.replay(seats);
                }
            }
            let more = seats.len() < self.group && !clock::passed(until);
            next = if more { self.queue.try_pop() } else { None };
        }
        match self.commit() {
            Ok(last) => self.answer(seats, last),
            Err(error) => {
                tracing::warn!(%error, jobs = seats.len(), "a group could not be committed; its jobs run again singly");
                self.replay(seats);
            }
        }
    }

    /// Runs one job; false when the transaction around it is gone or cannot be trusted.
    fn run_in_savepoint(&mut self, mut job: WriteJob) -> (Seat, bool) {
        let appended = self.conn.appended;
        let opened = self.conn.control("SAVEPOINT job");
        self.conn.guard.until(job.deadline());
        let verdict = if opened.is_ok() { job.run(&mut self.conn) } else { Verdict::Failed(None) };
        self.conn.guard.off();
        let closed = match verdict {
            _ if opened.is_err() || self.conn.is_autocommit() => return (Seat { job, verdict }, false),
            Verdict::Done => self.conn.control("RELEASE job"),
            Verdict::Failed(_) | Verdict::Panicked => {
                self.conn.appended = appended;
                self.conn.control("ROLLBACK TO job").and_then(|()| self.conn.control("RELEASE job"))
            }
        };
        (Seat { job, verdict }, closed.is_ok())
    }

    fn answer(&mut self, seats: Vec<Seat>, last_event: i64) {
        if seats.iter().any(|seat| seat.verdict == Verdict::Done) {
            self.shared.committed(last_event);
        }
        for Seat { job, verdict } in seats {
            self.answer_one(job, verdict);
        }
    }

    /// Sends what the job said, unless it met another transaction and may run again.
    fn answer_one(&mut self, job: WriteJob, verdict: Verdict) {
        if let Verdict::Failed(class) = verdict {
            self.shared.noticed(class);
            if class == Some(Class::Conflict)
                && let Some(at) = retry::again_at(job.tries(), job.deadline())
            {
                return self.later.push((at, job));
            }
        }
        job.answer();
    }

    /// The group's transaction is lost: every job again, alone. One that panicked has had its turn.
    fn replay(&mut self, seats: Vec<Seat>) {
        self.roll_back();
        for Seat { job, verdict } in seats {
            if verdict == Verdict::Panicked { job.answer() } else { self.run_alone(job) }
        }
    }

    fn run_alone(&mut self, mut job: WriteJob) {
        if clock::passed(job.deadline()) {
            return job.refuse(late());
        }
        if let Err(error) = self.begin() {
            return self.refuse(job, error);
        }
        self.conn.guard.until(job.deadline());
        let verdict = job.run(&mut self.conn);
        self.conn.guard.off();
        if verdict != Verdict::Done {
            self.roll_back();
            return self.answer_one(job, verdict);
        }
        let committed = if self.conn.is_autocommit() {
            Err(Error::new(self.conn.ended.unwrap_or(Class::Lost), "the database ended the transaction"))
        } else {
            self.commit()
        };
        match committed {
            Ok(last) => {
                self.shared.committed(last);
                job.answer();
            }
            Err(error) => {
                self.roll_back();
                self.refuse(job, error);
            }
        }
    }

    fn begin(&mut self) -> Result<()> {
        self.conn.appended = false;
        self.conn.ended = None;
        // Waited for and still locked: that is a process outside.
        self.conn.control("BEGIN IMMEDIATE").map_err(|error| match error.class() {
            Class::Conflict => Error::with(Class::Busy, "another process holds the database", error),
            _ => error,
        })
    }

    /// Numbers the group's events and commits; the number of the newest event.
    fn commit(&mut self) -> Result<i64> {
        let mut last = self.last_event;
        if self.conn.appended {
            let from = self.last_event()?;
            last = Some(events::number(&mut self.conn, from)?);
        }
        self.conn.control("COMMIT")?;
        self.last_event = last;
        Ok(last.unwrap_or(0))
    }

    fn last_event(&mut self) -> Result<i64> {
        let last = match self.last_event {
            Some(last) => last,
            None => events::last_seq(self.conn.as_read())?,
        };
        self.last_event = Some(last);
        Ok(last)
    }

    fn roll_back(&mut self) {
        if !self.conn.is_autocommit() {
            self.quietly("ROLLBACK");
        }
    }

    fn refuse(&self, job: WriteJob, error: Error) {
        self.shared.noticed(Some(error.class()));
        job.refuse(error);
    }

    /// When nothing waits: fold a long log back, and once a day let SQLite look at its statistics.
    fn tidy(&mut self) {
        if std::fs::metadata(&self.log).is_ok_and(|file| file.len() > LONG_LOG) {
            self.quietly("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        if self.optimized.elapsed() > DAY {
            self.optimized = clock::now();
            self.quietly("PRAGMA optimize");
        }
    }

    fn quietly(&self, text: &'static str) {
        if let Err(error) = self.conn.control(text) {
            tracing::warn!(%error, "housekeeping of the store failed");
        }
    }
}

fn late() -> Error {
    Error::new(Class::Timeout, "the deadline passed before the write could run")
}
