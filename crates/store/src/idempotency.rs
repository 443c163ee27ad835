//! What a repeated request is answered with: the typed outcome of the first one, kept in the same transaction as its
//! effect.

use crate::{
    access::{Read, Tx, opt},
    error::Result,
};

stmts! {
    FIND: Query = "SELECT body_hash, outcome, at FROM idempotency WHERE scope = ?1 AND key = ?2";
    INSERT: Write = "INSERT INTO idempotency (scope, key, body_hash, outcome, at) VALUES (?1, ?2, ?3, ?4, ?5)";
    PRUNE_OLD: Query = "SELECT scope, key FROM idempotency WHERE at < ?1 ORDER BY at LIMIT ?2";
    PRUNE_ONE: Write = "DELETE FROM idempotency WHERE scope = ?1 AND key = ?2";
}

/// An outcome that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256 of the first request's body; another one under the same key is a mistake of the caller.
    pub body_hash: Vec<u8>,
    /// The outcome, as the verb wrote it.
    pub outcome: String,
    /// When.
    pub at: i64,
}

/// What was kept under a key.
pub fn find(db: &mut dyn Read, scope: &str, key: &str) -> Result<Option<Kept>> {
    opt(db, &FIND, &[scope.into(), key.into()], |row| {
        Ok(Kept { body_hash: row.bytes(0)?.to_vec(), outcome: row.text(1)?.to_owned(), at: row.int(2)? })
    })
}

/// Keeps an outcome; `Unique` when the key is taken.
pub fn keep(tx: &mut dyn Tx, scope: &str, key: &str, body_hash: &[u8], outcome: &str, at: i64) -> Result<()> {
    tx.exec(&INSERT, &[scope.into(), key.into(), body_hash.into(), outcome.into(), at.into()])?;
    Ok(())
}

/// Forgets outcomes from before a time.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    let old = crate::access::all(tx, &PRUNE_OLD, &[before.into(), limit.into()], |row| {
        Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned()))
    })?;
    let rows: Vec<_> = old.iter().map(|(scope, key)| vec![scope.into(), key.into()]).collect();
    tx.batch(&PRUNE_ONE, &rows)
}
