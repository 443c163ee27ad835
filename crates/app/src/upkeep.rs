//! Housekeeping that keeps every table bounded, and the worker's sign of life.

use std::time::Duration;

use domain::{
    Stamp, Time,
    time::{MINUTE, days},
};
use store::{
    Read, Tx, audit, events, idempotency,
    identity::{one_time, sessions},
    jobs, mail_copies, proposals, settings,
    staff::suspensions,
    throttles, timers,
};

use crate::error::Result;

/// Rows removed in one transaction.
const STEP: i64 = 500;
const BEAT: &str = "worker_beat";

/// A table with a retention rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Sessions a day after their end.
    Sessions,
    /// Single-use tokens a day after their end.
    OneTimeTokens,
    /// Idempotency keys after 7 days.
    Idempotency,
    /// Timers 30 days after they fired.
    Timers,
    /// Delays of wrong passwords 2 days after the last attempt.
    Throttles,
    /// Dead jobs after 90 days.
    Jobs,
    /// The activity feed after 2 years.
    Events,
    /// The audit log after 2 years.
    Audit,
    /// The mails of a demo after 7 days.
    MailCopies,
    /// Suspensions 2 years after they or their proposals ended; those in force stay.
    Suspensions,
    /// Proposals that were thrown away as drafts after 90 days; their words went at once.
    DiscardedProposals,
}

/// Every task. Transition rows have no rule: they are the record of what happened and stay.
pub const TASKS: &[Task] = &[
    Task::Sessions,
    Task::OneTimeTokens,
    Task::Idempotency,
    Task::Timers,
    Task::Throttles,
    Task::Jobs,
    Task::Events,
    Task::Audit,
    Task::MailCopies,
    Task::Suspensions,
    Task::DiscardedProposals,
];

impl Task {
    const fn keeps(self) -> Duration {
        match self {
            Self::Sessions | Self::OneTimeTokens => days(1),
            Self::Throttles => days(2),
            Self::Idempotency | Self::MailCopies => days(7),
            Self::Timers => days(30),
            Self::Jobs | Self::DiscardedProposals => days(90),
            Self::Events | Self::Audit | Self::Suspensions => days(730),
        }
    }
}

/// Removes some rows whose time is over; true when there may be more.
///
/// # Errors
/// Those of the store.
pub fn prune(tx: &mut dyn Tx, stamp: &Stamp, task: Task) -> Result<bool> {
    let before: Time = stamp.now() - task.keeps();
    let micros = before.micros();
    let removed = match task {
        Task::Sessions => sessions::prune(tx, before, STEP)?,
        Task::OneTimeTokens => one_time::prune(tx, before, STEP)?,
        Task::Idempotency => idempotency::prune(tx, micros, STEP)?,
        Task::Timers => timers::prune(tx, micros, STEP)?,
        Task::Throttles => throttles::prune(tx, micros, STEP)?,
        Task::Jobs => jobs::prune(tx, micros, STEP)?,
        Task::Events => events::prune(tx, micros, STEP)?,
        Task::Audit => audit::prune(tx, micros, STEP)?,
        Task::MailCopies => mail_copies::prune(tx, micros, STEP)?,
        Task::Suspensions => suspensions::prune(tx, before, STEP)?,
        Task::DiscardedProposals => proposals::rows::prune(tx, before, STEP)?,
    };
    Ok(removed >= STEP.cast_unsigned())
}

/// What waits for a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backlog {
    /// Jobs that wait, for their time too, or are being done.
    pub jobs_ready: i64,
    /// Jobs that were given up.
    pub jobs_dead: i64,
    /// Timers that should have fired a minute ago.
    pub timers_overdue: i64,
}

/// Counts what waits for a worker.
///
/// # Errors
/// Those of the store.
pub fn backlog(db: &mut dyn Read, now: Time) -> Result<Backlog> {
    let jobs = jobs::counts(db)?;
    let timers_overdue = timers::overdue(db, (now - MINUTE).micros())?;
    Ok(Backlog { jobs_ready: jobs.ready, jobs_dead: jobs.dead, timers_overdue })
}

/// A worker that says nothing for this long is taken for gone; it speaks every 20 seconds.
const SILENCE: Duration = Duration::from_secs(90);

/// Whether a worker that was last seen `at` is taken to live.
#[must_use]
pub fn lives(at: Time, now: Time) -> bool {
    now.since(at) < SILENCE
}

/// Notes that a worker lives.
///
/// # Errors
/// Those of the store.
pub fn beat(tx: &mut dyn Tx, stamp: &Stamp) -> Result<()> {
    settings::put(tx, BEAT, &stamp.now().micros().to_string())?;
    Ok(())
}

/// When a worker last said that it lives.
///
/// # Errors
/// Those of the store.
pub fn last_beat(db: &mut dyn Read) -> Result<Option<Time>> {
    Ok(settings::find(db, BEAT)?.and_then(|t| t.parse().ok()).map(Time::from_micros))
}
