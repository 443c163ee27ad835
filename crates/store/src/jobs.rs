//! Work for later, kept in the same transaction as the change that asks for it.
//!
//! A worker claims what is due under a lease; a lease that runs out hands the job to the next worker, so a job runs at
//! least once and must be idempotent. The key that keeps doubles away (`dedupe_key`) is let go when a job is claimed:
//! what happens while it runs must be able to ask for another run.

use domain::page::{Cursor, PageRequest};

use crate::{
    access::{Read, Row, Tx, all, exec_one, one, opt},
    error::{Class, Error, Result},
    value::Val,
};

stmts! {
    INSERT: Write = "INSERT INTO job
        (id, kind, payload, run_at, tries, lease_until, leased_by, state, last_error, created_at, dedupe_key)
        VALUES (?1, ?2, ?3, ?4, 0, 0, NULL, 'ready', NULL, ?5, ?6)";
    BY_KEY: Query = "SELECT id FROM job WHERE dedupe_key = ?1";
    DUE: Query = "SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job
        WHERE state = 'ready' AND run_at <= ?1 AND lease_until <= ?1 ORDER BY run_at, id LIMIT ?2";
    CLAIM: Write = "UPDATE job SET lease_until = ?2, leased_by = ?3, tries = tries + 1, dedupe_key = NULL
        WHERE id = ?1 AND state = 'ready' AND lease_until <= ?4";
    RENEW: Write = "UPDATE job SET lease_until = ?3 WHERE id = ?1 AND leased_by = ?2";
    FINISH: Write = "DELETE FROM job WHERE id = ?1 AND leased_by = ?2";
    RETRY: Write = "UPDATE job SET run_at = ?3, last_error = ?4, lease_until = 0, leased_by = NULL
        WHERE id = ?1 AND leased_by = ?2";
    BURY: Write = "UPDATE job SET state = 'dead', last_error = ?3, lease_until = 0, leased_by = NULL
        WHERE id = ?1 AND leased_by = ?2";
    DEAD: Query = "SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job
        WHERE state = 'dead' AND run_at <= ?1 AND (run_at < ?1 OR id < ?2)
        ORDER BY run_at DESC, id DESC LIMIT ?3";
    DEAD_BACK: Query = "SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job
        WHERE state = 'dead' AND run_at >= ?1 AND (run_at > ?1 OR id > ?2)
        ORDER BY run_at, id LIMIT ?3";
    DEAD_ONE: Query = "SELECT id, kind, payload, run_at, tries, last_error, created_at FROM job
        WHERE id = ?1 AND state = 'dead'";
    REQUEUE: Write = "UPDATE job SET state = 'ready', run_at = ?2, tries = 0 WHERE id = ?1 AND state = 'dead'";
    DROP_DEAD: Write = "DELETE FROM job WHERE id = ?1 AND state = 'dead'";
    NEXT: Query = "SELECT run_at FROM job WHERE state = 'ready' ORDER BY run_at, id LIMIT 1";
    COUNT: Query = "SELECT COUNT(*) FROM job WHERE state = ?1";
    BY_KIND: Query = "SELECT kind, COUNT(*), MIN(run_at) FROM job WHERE state = ?1 GROUP BY kind ORDER BY kind";
    PRUNE: Write = "DELETE FROM job WHERE id IN
        (SELECT id FROM job WHERE state = 'dead' AND run_at < ?1 ORDER BY run_at LIMIT ?2)";
}

/// A job to enqueue.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// Its id.
    pub id: i64,
    /// Which work it is.
    pub kind: &'a str,
    /// What it needs, as JSON.
    pub payload: &'a str,
    /// Not before.
    pub run_at: i64,
    /// When it was asked for.
    pub created_at: i64,
    /// While a job with this key waits, another one is not added.
    pub dedupe_key: Option<&'a str>,
}

/// A job as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: i64,
    /// Which work it is.
    pub kind: String,
    /// What it needs, as JSON.
    pub payload: String,
    /// Not before.
    pub run_at: i64,
    /// Runs so far; a claimed job counts the run that begins.
    pub tries: i64,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// When it was asked for.
    pub created_at: i64,
}

/// How many jobs wait, and how many were given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Waiting or running.
    pub ready: i64,
    /// Given up.
    pub dead: i64,
}

/// How many jobs of a kind there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// Which work it is.
    pub kind: String,
    /// How many.
    pub count: i64,
    /// When the first of them is due, or was.
    pub first_at: i64,
}

/// Adds a job; false when one with the same key waits already.
pub fn enqueue(tx: &mut dyn Tx, job: &NewJob<'_>) -> Result<bool> {
    if let Some(key) = job.dedupe_key
        && opt(tx.as_read(), &BY_KEY, &[key.into()], |row| row.int(0))?.is_some()
    {
        return Ok(false);
    }
    let params: [Val<'_>; 6] = [
        job.id.into(),
        job.kind.into(),
        job.payload.into(),
        job.run_at.into(),
        job.created_at.into(),
        job.dedupe_key.into(),
    ];
    tx.exec(&INSERT, &params)?;
    Ok(true)
}

/// Takes at most `limit` jobs that are due, for `leased_by` until `lease_until`.
pub fn claim(tx: &mut dyn Tx, now: i64, lease_until: i64, leased_by: &str, limit: i64) -> Result<Vec<Job>> {
    let mut claimed = Vec::new();
    for mut job in all(tx, &DUE, &[now.into(), limit.into()], job)? {
        let params = [job.id.into(), lease_until.into(), leased_by.into(), now.into()];
        // Not one row: another worker was faster.
        if tx.exec(&CLAIM, &params)? == 1 {
            job.tries += 1;
            claimed.push(job);
        }
    }
    Ok(claimed)
}

/// Keeps a claimed job longer; `Stale` when the lease was lost.
pub fn renew(tx: &mut dyn Tx, id: i64, leased_by: &str, lease_until: i64) -> Result<()> {
    exec_one(tx, &RENEW, &[id.into(), leased_by.into(), lease_until.into()])
}

/// Removes a job that is done; `Stale` when the lease was lost.
pub fn finish(tx: &mut dyn Tx, id: i64, leased_by: &str) -> Result<()> {
    exec_one(tx, &FINISH, &[id.into(), leased_by.into()])
}

/// Puts a claimed job back for another try; `Stale` when the lease was lost.
pub fn retry(tx: &mut dyn Tx, id: i64, leased_by: &str, run_at: i64, error: &str) -> Result<()> {
    exec_one(tx, &RETRY, &[id.into(), leased_by.into(), run_at.into(), Val::opt_text(Some(short(error)))])
}

/// Gives a claimed job up, for a person to look at; `Stale` when the lease was lost.
pub fn bury(tx: &mut dyn Tx, id: i64, leased_by: &str, error: &str) -> Result<()> {
    exec_one(tx, &BURY, &[id.into(), leased_by.into(), Val::opt_text(Some(short(error)))])
}

/// Jobs that were given up, the latest first, one more than asked for.
pub fn dead(db: &mut dyn Read, request: PageRequest) -> Result<Vec<Job>> {
    let start = request.cursor.unwrap_or(Cursor { key: i64::MAX, id: i64::MAX, backwards: false });
    let params = [start.key.into(), start.id.into(), (i64::from(request.size) + 1).into()];
    all(db, if start.backwards { &DEAD_BACK } else { &DEAD }, &params, job)
}

/// One job that was given up.
pub fn dead_one(db: &mut dyn Read, id: i64) -> Result<Option<Job>> {
    opt(db, &DEAD_ONE, &[id.into()], job)
}

/// The sort key and id of a dead job, as its page's cursors need them.
#[must_use]
pub fn place(job: &Job) -> (i64, i64) {
    (job.run_at, job.id)
}

/// Gives a dead job a new life; `Missing` when there is none.
pub fn requeue(tx: &mut dyn Tx, id: i64, run_at: i64) -> Result<()> {
    let touched = tx.exec(&REQUEUE, &[id.into(), run_at.into()])?;
    present(touched, id)
}

/// Removes a dead job; `Missing` when there is none.
pub fn drop_dead(tx: &mut dyn Tx, id: i64) -> Result<()> {
    let touched = tx.exec(&DROP_DEAD, &[id.into()])?;
    present(touched, id)
}

/// When the earliest waiting job may run, claimed ones included.
pub fn next_run_at(db: &mut dyn Read) -> Result<Option<i64>> {
    opt(db, &NEXT, &[], |row| row.int(0))
}

/// How many jobs there are.
pub fn counts(db: &mut dyn Read) -> Result<Counts> {
    let mut count = |state: &str| one(db, &COUNT, &[state.into()], |row| row.int(0));
    Ok(Counts { ready: count("ready")?, dead: count("dead")? })
}

/// How many jobs of each kind there are, and when the first is due: those that wait or run, or those given up.
pub fn by_kind(db: &mut dyn Read, dead: bool) -> Result<Vec<KindCount>> {
    all(db, &BY_KIND, &[if dead { "dead" } else { "ready" }.into()], |row| {
        Ok(KindCount { kind: row.text(0)?.to_owned(), count: row.int(1)?, first_at: row.int(2)? })
    })
}

/// Removes dead jobs from before a time.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}

fn present(touched: u64, id: i64) -> Result<()> {
    if touched == 1 { Ok(()) } else { Err(Error::new(Class::Missing, format!("job {id} is not a dead one"))) }
}

fn short(error: &str) -> &str {
    error.char_indices().nth(1000).map_or(error, |(end, _)| &error[..end])
}

fn job(row: &dyn Row) -> Result<Job> {
    Ok(Job {
        id: row.int(0)?,
        kind: row.text(1)?.to_owned(),
        payload: row.text(2)?.to_owned(),
        run_at: row.int(3)?,
        tries: row.int(4)?,
        last_error: row.opt_text(5)?.map(str::to_owned),
        created_at: row.int(6)?,
    })
}
