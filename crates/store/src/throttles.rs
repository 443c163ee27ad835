//! Failures counted per key (an account, an address), so that a soft lock survives a restart.

use crate::{
    access::{Read, Tx, exec_one, opt},
    error::Result,
};

stmts! {
    FIND: Query = "SELECT fails, first_at, last_at, locked_until FROM throttle WHERE key = ?1";
    UPDATE: Write = "UPDATE throttle SET fails = ?2, first_at = ?3, last_at = ?4 WHERE key = ?1";
    INSERT: Write = "INSERT INTO throttle (key, fails, first_at, last_at, locked_until) VALUES (?1, ?2, ?3, ?4, 0)";
    LOCK: Write = "UPDATE throttle SET locked_until = ?2 WHERE key = ?1";
    CLEAR: Write = "DELETE FROM throttle WHERE key = ?1";
    PRUNE: Write = "DELETE FROM throttle WHERE key IN
        (SELECT key FROM throttle WHERE last_at < ?1 AND locked_until < ?1 ORDER BY last_at LIMIT ?2)";
}

/// What is known about a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throttle {
    /// Failures in the window.
    pub fails: i64,
    /// The first of them.
    pub first_at: i64,
    /// The last of them.
    pub last_at: i64,
    /// Locked until then; 0 when not.
    pub locked_until: i64,
}

/// What is known about a key; nothing after success or retention.
pub fn find(db: &mut dyn Read, key: &str) -> Result<Option<Throttle>> {
    opt(db, &FIND, &[key.into()], |row| {
        Ok(Throttle {
            fails: row.int(0)?,
            first_at: row.int(1)?,
            last_at: row.int(2)?,
            locked_until: row.int(3)?,
        })
    })
}

/// Counts a failure; the count starts anew when the first one is longer ago than `window`.
pub fn fail(tx: &mut dyn Tx, key: &str, now: i64, window: i64) -> Result<Throttle> {
    let before = find(tx.as_read(), key)?;
    let fresh = Throttle { fails: 1, first_at: now, last_at: now, locked_until: 0 };
    let after = match before {
        Some(old) if now - old.first_at <= window => Throttle { fails: old.fails + 1, last_at: now, ..old },
        Some(old) => Throttle { locked_until: old.locked_until, ..fresh },
        None => fresh,
    };
    let params = [key.into(), after.fails.into(), after.first_at.into(), after.last_at.into()];
    tx.exec(if before.is_some() { &UPDATE } else { &INSERT }, &params)?;
    Ok(after)
}

/// Locks a key that failed before.
pub fn lock(tx: &mut dyn Tx, key: &str, until: i64) -> Result<()> {
    exec_one(tx, &LOCK, &[key.into(), until.into()])
}

/// Forgets a key, after success.
pub fn clear(tx: &mut dyn Tx, key: &str) -> Result<()> {
    tx.exec(&CLEAR, &[key.into()])?;
    Ok(())
}

/// Forgets keys whose last failure and lock are from before a time.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}
