//! Deadlines as rows, so that a stopped server catches up.
//!
//! A thing has at most one live timer of a kind, and a timer fires at most once: [`fire`] says whether it was this
//! caller's turn. While a clock stands still, what was left of it is kept instead of the time when it is due.

use crate::{
    access::{Read, Row, Tx, all, one},
    error::Result,
};

stmts! {
    MOVE: Write = "UPDATE timer SET due_at = ?2, remaining = NULL WHERE active_key = ?1";
    INSERT: Write = "INSERT INTO timer (id, entity, entity_id, kind, due_at, remaining, done_at, active_key)
        VALUES (?1, ?2, ?3, ?4, ?5, NULL, NULL, ?6)";
    CANCEL: Write = "DELETE FROM timer WHERE active_key = ?1";
    CANCEL_ALL: Write = "DELETE FROM timer WHERE entity = ?1 AND entity_id = ?2 AND done_at IS NULL";
    DUE: Query = "SELECT id, entity, entity_id, kind, due_at, remaining FROM timer
        WHERE done_at IS NULL AND due_at <= ?1 ORDER BY due_at, id LIMIT ?2";
    FIRE: Write = "UPDATE timer SET done_at = ?2, active_key = NULL
        WHERE id = ?1 AND done_at IS NULL AND due_at <= ?2";
    STOP: Write = "UPDATE timer SET due_at = NULL,
        remaining = CASE WHEN due_at > ?3 THEN due_at - ?3 ELSE 0 END
        WHERE entity = ?1 AND entity_id = ?2 AND done_at IS NULL AND due_at IS NOT NULL";
    RESUME: Write = "UPDATE timer SET due_at = ?3 + remaining, remaining = NULL
        WHERE entity = ?1 AND entity_id = ?2 AND done_at IS NULL AND remaining IS NOT NULL";
    LIVE: Query = "SELECT id, entity, entity_id, kind, due_at, remaining FROM timer
        WHERE entity = ?1 AND entity_id = ?2 AND done_at IS NULL ORDER BY id";
    NEXT: Query = "SELECT due_at FROM timer WHERE done_at IS NULL AND due_at IS NOT NULL
        ORDER BY due_at LIMIT 1";
    OVERDUE: Query = "SELECT COUNT(*) FROM timer WHERE done_at IS NULL AND due_at <= ?1";
    PRUNE: Write = "DELETE FROM timer WHERE id IN
        (SELECT id FROM timer WHERE done_at < ?1 ORDER BY done_at LIMIT ?2)";
}

/// A timer to set.
#[derive(Clone, Debug)]
pub struct NewTimer<'a> {
    /// Its id, when there is no live one yet.
    pub id: i64,
    /// The kind of thing.
    pub entity: &'a str,
    /// The thing.
    pub entity_id: i64,
    /// What is due.
    pub kind: &'a str,
    /// When.
    pub due_at: i64,
}

/// A live timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// Its id.
    pub id: i64,
    /// The kind of thing.
    pub entity: String,
    /// The thing.
    pub entity_id: i64,
    /// What is due.
    pub kind: String,
    /// When it is due; nothing while its clock stands still.
    pub due_at: Option<i64>,
    /// What is left while its clock stands still.
    pub remaining: Option<i64>,
}

/// Sets a timer, or moves the live one of the same thing and kind (also out of standing still).
pub fn set(tx: &mut dyn Tx, timer: &NewTimer<'_>) -> Result<()> {
    let NewTimer { id, entity, entity_id, kind, due_at } = *timer;
    let key = active_key(entity, entity_id, kind);
    if tx.exec(&MOVE, &[(&key).into(), due_at.into()])? == 0 {
        let params = [id.into(), entity.into(), entity_id.into(), kind.into(), due_at.into(), (&key).into()];
        tx.exec(&INSERT, &params)?;
    }
    Ok(())
}

/// Removes a live timer; false when there is none.
pub fn cancel(tx: &mut dyn Tx, entity: &str, entity_id: i64, kind: &str) -> Result<bool> {
    Ok(tx.exec(&CANCEL, &[(&active_key(entity, entity_id, kind)).into()])? == 1)
}

/// Removes every live timer of a thing; how many there were.
pub fn cancel_all(tx: &mut dyn Tx, entity: &str, entity_id: i64) -> Result<u64> {
    tx.exec(&CANCEL_ALL, &[entity.into(), entity_id.into()])
}

/// Timers that are due, the oldest first.
pub fn due(db: &mut dyn Read, now: i64, limit: i64) -> Result<Vec<Timer>> {
    all(db, &DUE, &[now.into(), limit.into()], timer)
}

/// Marks a due timer as done; true for exactly one caller, who then does the work in this transaction.
pub fn fire(tx: &mut dyn Tx, id: i64, now: i64) -> Result<bool> {
    Ok(tx.exec(&FIRE, &[id.into(), now.into()])? == 1)
}

/// Makes the clocks of a thing stand still; how many there were.
pub fn stop(tx: &mut dyn Tx, entity: &str, entity_id: i64, now: i64) -> Result<u64> {
    tx.exec(&STOP, &[entity.into(), entity_id.into(), now.into()])
}

/// Lets the clocks of a thing run on with what was left of them.
pub fn resume(tx: &mut dyn Tx, entity: &str, entity_id: i64, now: i64) -> Result<u64> {
    tx.exec(&RESUME, &[entity.into(), entity_id.into(), now.into()])
}

/// The live timers of a thing.
pub fn live(db: &mut dyn Read, entity: &str, entity_id: i64) -> Result<Vec<Timer>> {
    all(db, &LIVE, &[entity.into(), entity_id.into()], timer)
}

/// When the next timer is due.
pub fn next_due_at(db: &mut dyn Read) -> Result<Option<i64>> {
    crate::access::opt(db, &NEXT, &[], |row| row.int(0))
}

/// How many live timers were due at a time.
pub fn overdue(db: &mut dyn Read, at: i64) -> Result<i64> {
    one(db, &OVERDUE, &[at.into()], |row| row.int(0))
}

/// Removes timers that fired before a time.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}

// NULL once a timer is done, so that the unique index sees live ones only.
fn active_key(entity: &str, entity_id: i64, kind: &str) -> String {
    format!("{entity}:{entity_id}:{kind}")
}

fn timer(row: &dyn Row) -> Result<Timer> {
    Ok(Timer {
        id: row.int(0)?,
        entity: row.text(1)?.to_owned(),
        entity_id: row.int(2)?,
        kind: row.text(3)?.to_owned(),
        due_at: row.opt_int(4)?,
        remaining: row.opt_int(5)?,
    })
}
