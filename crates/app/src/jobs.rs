//! Work for later: small structs that are stored in the transaction of their cause and done by the worker, at least
//! once. Each is idempotent or harmless when repeated.

use domain::{ContractId, JobId, Stamp, Time, UserId};
use serde::{Deserialize, Serialize};
use store::{Read, Tx, jobs};

use crate::{
    context::App,
    error::{Error, Result},
    identity::closing,
    mail::{self, Mail, Message},
    staff::carry_on,
};

/// What the worker can be asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case", deny_unknown_fields)]
pub enum Job {
    /// Write and send a mail.
    Mail {
        /// Which.
        mail: Mail,
    },
    /// End more of what runs in the name of an account that is being closed.
    GoOnClosing {
        /// The account.
        user: i64,
    },
    /// Pause and hold more of what runs in the name of a suspended account, or let more of it go on.
    GoOnSuspension {
        /// The account.
        user: i64,
        /// The contract up to which it is done.
        after: Option<i64>,
    },
}

impl Job {
    /// The kind as the operator sees it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Mail { mail } => mail.kind(),
            Self::GoOnClosing { .. } => "closing.go_on",
            Self::GoOnSuspension { .. } => "suspension.go_on",
        }
    }
}

impl Job {
    /// What makes it the same as another that waits: a double click asks for one mail, not two.
    fn key(&self) -> String {
        match self {
            Self::Mail { mail } => mail.key(),
            Self::GoOnClosing { user } => format!("closing:{user}"),
            Self::GoOnSuspension { user, after } => format!("suspension:{user}:{}", after.unwrap_or(0)),
        }
    }
}

/// Tries before a job is put among the dead.
pub const MOST_TRIES: i64 = 8;
/// How long a worker may hold a job before another may take it.
pub const LEASE: std::time::Duration = std::time::Duration::from_secs(120);

/// A job that a worker holds.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its id.
    pub id: JobId,
    /// Who holds it.
    pub worker: String,
    /// Which try this is, from 1.
    pub tries: i64,
    /// What to do; a text when it cannot be read by this version.
    pub job: std::result::Result<Job, String>,
}

/// What is left to do outside the database.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Nothing.
    Nothing,
    /// Send this.
    Send(Message),
}

/// Stores a job to be done at `at` or soon after, unless the same one is waiting already.
pub(crate) fn enqueue(tx: &mut dyn Tx, stamp: &Stamp, job: &Job, at: Time) -> Result<()> {
    let payload = serde_json::to_string(job).map_err(|e| Error::internal(format!("write job: {e}")))?;
    let id: JobId = stamp.id();
    jobs::enqueue(
        tx,
        &jobs::NewJob {
            id: id.get(),
            kind: job.kind(),
            payload: &payload,
            run_at: at.micros(),
            dedupe_key: Some(&job.key()),
            created_at: stamp.now().micros(),
        },
    )?;
    Ok(())
}

/// Whether a job waits to be done at `now`; a cheap look before claiming.
///
/// # Errors
/// Those of the store.
pub fn any_due(db: &mut dyn Read, now: Time) -> Result<bool> {
    Ok(jobs::next_run_at(db)?.is_some_and(|at| at <= now.micros()))
}

/// Takes up to `limit` jobs that are due, for `worker`, which must finish them within the lease.
///
/// # Errors
/// Those of the store.
pub fn claim(tx: &mut dyn Tx, stamp: &Stamp, worker: &str, limit: i64) -> Result<Vec<Held>> {
    let claimed = jobs::claim(tx, stamp.now().micros(), (stamp.now() + LEASE).micros(), worker, limit)?;
    Ok(claimed
        .into_iter()
        .map(|c| Held {
            id: JobId::new(c.id),
            worker: worker.to_owned(),
            tries: c.tries,
            job: serde_json::from_str(&c.payload).map_err(|e| format!("cannot read {}: {e}", c.kind)),
        })
        .collect())
}

impl App {
    /// Does a job's part inside the database; what is left is done by the caller, who then calls [`finish`].
    ///
    /// # Errors
    /// Those of the verb; the caller retries later.
    pub fn perform(self: &std::sync::Arc<Self>, job: Job) -> store::Pending<Effect, Error> {
        let app = std::sync::Arc::clone(self);
        self.write(move |tx, stamp| match &job {
            Job::Mail { mail } => {
                let message = mail::compose(tx, stamp, &app.settings.links, mail)?;
                Ok(message.map_or(Effect::Nothing, Effect::Send))
            }
            Job::GoOnClosing { user } => {
                closing::go_on(tx, stamp, UserId::new(*user)).map(|()| Effect::Nothing)
            }
            Job::GoOnSuspension { user, after } => {
                let after = after.map(ContractId::new);
                carry_on::go_on(tx, stamp, UserId::new(*user), after).map(|()| Effect::Nothing)
            }
        })
    }
}

/// Removes a job that is done.
///
/// # Errors
/// Those of the store.
pub fn finish(tx: &mut dyn Tx, held: &Held) -> Result<()> {
    jobs::finish(tx, held.id.get(), &held.worker)?;
    Ok(())
}

/// Puts a failed job back for later, or among the dead after [`MOST_TRIES`] or when it can never succeed. True when it
/// is dead.
///
/// # Errors
/// Those of the store.
pub fn fail(tx: &mut dyn Tx, stamp: &Stamp, held: &Held, error: &str) -> Result<bool> {
    let error: String = error.chars().filter(|c| !c.is_control()).take(400).collect();
    if held.tries >= MOST_TRIES || held.job.is_err() {
        jobs::bury(tx, held.id.get(), &held.worker, &error)?;
        return Ok(true);
    }
    jobs::retry(tx, held.id.get(), &held.worker, (stamp.now() + back_off(held.tries)).micros(), &error)?;
    Ok(false)
}

/// Waits longer after each try: 5 s, 20 s, 80 s, up to 6 hours.
fn back_off(tries: i64) -> std::time::Duration {
    let factor = 4u64.saturating_pow(u32::try_from(tries - 1).unwrap_or(0));
    std::time::Duration::from_secs(5u64.saturating_mul(factor).min(6 * 3_600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_reads_back_what_was_stored() {
        let job = Job::Mail { mail: Mail::PasswordChanged { user: UserId::new(7).get() } };
        let text = serde_json::to_string(&job).unwrap();
        assert_eq!(serde_json::from_str::<Job>(&text).unwrap(), job);
        assert!(serde_json::from_str::<Job>(r#"{"job":"unheard_of"}"#).is_err());
    }

    #[test]
    fn waits_grow_to_six_hours() {
        let waits: Vec<u64> = (1..=8).map(|n| back_off(n).as_secs()).collect();
        assert_eq!(waits, [5, 20, 80, 320, 1_280, 5_120, 20_480, 21_600]);
    }
}
