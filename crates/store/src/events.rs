//! The outbox: what happened, in the order of the commits.
//!
//! Ids are made before the commit and sequences of a database commit out of order, so whoever remembers "the last id"
//! would skip what commits late. The writer numbers events (`seq`) as the last thing before its commit; everybody tails
//! that number.

use crate::{
    access::{Read, Row, Tx, all, opt},
    error::Result,
};

stmts! {
    INSERT: Write = "INSERT INTO event (id, seq, kind, entity, entity_id, user_id, payload, at)
        VALUES (?1, NULL, ?2, ?3, ?4, ?5, ?6, ?7)";
    UNNUMBERED: Query = "SELECT id FROM event WHERE seq IS NULL ORDER BY id";
    NUMBER: Write = "UPDATE event SET seq = ?2 WHERE id = ?1 AND seq IS NULL";
    LAST: Query = "SELECT seq FROM event WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1";
    AFTER: Query = "SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event
        WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    AFTER_FOR_USER: Query = "SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event
        WHERE user_id = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
    LATEST_FOR_USER: Query = "SELECT id, seq, kind, entity, entity_id, user_id, payload, at FROM event
        WHERE user_id = ?1 AND seq < ?2 ORDER BY seq DESC NULLS LAST LIMIT ?3";
    PRUNE: Write = "DELETE FROM event WHERE id IN
        (SELECT id FROM event WHERE at < ?1 AND seq < ?2 ORDER BY at LIMIT ?3)";
}

/// An event to append.
#[derive(Clone, Debug)]
pub struct NewEvent<'a> {
    /// Its id.
    pub id: i64,
    /// What happened, such as `proposal.submitted`.
    pub kind: &'a str,
    /// The kind of thing it happened to.
    pub entity: &'a str,
    /// The thing it happened to.
    pub entity_id: i64,
    /// The only user who may see it, or everybody whom the thing concerns.
    pub user_id: Option<i64>,
    /// Facts as JSON.
    pub payload: &'a str,
    /// When.
    pub at: i64,
}

/// An event that was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: i64,
    /// Its place in the order of commits, counted from 1 without gaps.
    pub seq: i64,
    /// What happened.
    pub kind: String,
    /// The kind of thing it happened to.
    pub entity: String,
    /// The thing it happened to.
    pub entity_id: i64,
    /// The only user who may see it.
    pub user_id: Option<i64>,
    /// Facts as JSON.
    pub payload: String,
    /// When.
    pub at: i64,
}

/// Appends an event; it is numbered when the transaction commits.
pub fn append(tx: &mut dyn Tx, event: &NewEvent<'_>) -> Result<()> {
    let NewEvent { id, kind, entity, entity_id, user_id, payload, at } = *event;
    tx.exec(
        &INSERT,
        &[id.into(), kind.into(), entity.into(), entity_id.into(), user_id.into(), payload.into(), at.into()],
    )?;
    Ok(())
}

/// Committed events after a number, oldest first.
pub fn after(db: &mut dyn Read, seq: i64, limit: i64) -> Result<Vec<Event>> {
    all(db, &AFTER, &[seq.into(), limit.into()], event)
}

/// Committed events for one user after a number, oldest first.
pub fn after_for_user(db: &mut dyn Read, user_id: i64, seq: i64, limit: i64) -> Result<Vec<Event>> {
    all(db, &AFTER_FOR_USER, &[user_id.into(), seq.into(), limit.into()], event)
}

/// Committed events for one user from before a number (`i64::MAX` for the newest), the latest first.
pub fn latest_for_user(db: &mut dyn Read, user_id: i64, before: i64, limit: i64) -> Result<Vec<Event>> {
    all(db, &LATEST_FOR_USER, &[user_id.into(), before.into(), limit.into()], event)
}

/// The number of the newest event; 0 when there is none.
pub fn last_seq(db: &mut dyn Read) -> Result<i64> {
    Ok(opt(db, &LAST, &[], |row| row.int(0))?.unwrap_or(0))
}

/// Removes events from before a time; the newest stays, because the numbers go on from it.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    let last = last_seq(tx)?;
    tx.exec(&PRUNE, &[before.into(), last.into(), limit.into()])
}

/// Numbers what this transaction appended, going on from `last`; the new last number.
pub(crate) fn number(tx: &mut dyn Tx, mut last: i64) -> Result<i64> {
    for id in all(tx, &UNNUMBERED, &[], |row| row.int(0))? {
        last += 1;
        tx.exec(&NUMBER, &[id.into(), last.into()])?;
    }
    Ok(last)
}

fn event(row: &dyn Row) -> Result<Event> {
    Ok(Event {
        id: row.int(0)?,
        seq: row.int(1)?,
        kind: row.text(2)?.to_owned(),
        entity: row.text(3)?.to_owned(),
        entity_id: row.int(4)?,
        user_id: row.opt_int(5)?,
        payload: row.text(6)?.to_owned(),
        at: row.int(7)?,
    })
}
