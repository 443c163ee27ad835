//! Rows of `refresh_token`: each is used once, and remembers what took its place.

use domain::{RefreshTokenId, SessionId, Time};

use crate::{Read, Result, Tx, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO refresh_token (id, session_id, token_hash, created_at) VALUES (?1, ?2, ?3, ?4)";
    BY_TOKEN: Query = "SELECT r.id, r.session_id, r.used_at, r.successor_id, n.used_at
        FROM refresh_token r LEFT JOIN refresh_token n ON n.id = r.successor_id WHERE r.token_hash = ?1";
    USE: Write = "UPDATE refresh_token SET used_at = ?2, successor_id = ?3 WHERE id = ?1 AND used_at IS NULL";
    REPLACE: Write = "UPDATE refresh_token SET successor_id = ?2 WHERE id = ?1";
    DROP: Write = "DELETE FROM refresh_token WHERE id = ?1";
}

/// A refresh token that somebody showed.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Its id.
    pub id: RefreshTokenId,
    /// Its family.
    pub session: SessionId,
    /// When it was used, if it was.
    pub used_at: Option<Time>,
    /// What took its place.
    pub successor: Option<RefreshTokenId>,
    /// True when that has been used too.
    pub successor_used: bool,
}

/// Adds a token to a family.
pub fn insert(
    tx: &mut dyn Tx,
    id: RefreshTokenId,
    session: SessionId,
    token_hash: &str,
    now: Time,
) -> Result<()> {
    exec_one(tx, &INSERT, &[id.into(), session.into(), token_hash.into(), now.into()])
}

/// The token with this hash.
pub fn by_token(db: &mut dyn Read, token_hash: &str) -> Result<Option<Shown>> {
    opt(db, &BY_TOKEN, &[token_hash.into()], |row| {
        Ok(Shown {
            id: RefreshTokenId::new(row.int(0)?),
            session: SessionId::new(row.int(1)?),
            used_at: row.opt_int(2)?.map(Time::from_micros),
            successor: row.opt_int(3)?.map(RefreshTokenId::new),
            successor_used: row.opt_int(4)?.is_some(),
        })
    })
}

/// Uses a token up; false when it was used already.
pub fn use_up(tx: &mut dyn Tx, id: RefreshTokenId, now: Time, successor: RefreshTokenId) -> Result<bool> {
    Ok(tx.exec(&USE, &[id.into(), now.into(), successor.into()])? == 1)
}

/// Puts `new` in the place of a successor that never arrived.
pub fn replace(tx: &mut dyn Tx, id: RefreshTokenId, lost: RefreshTokenId, new: RefreshTokenId) -> Result<()> {
    exec_one(tx, &REPLACE, &[id.into(), new.into()])?;
    exec_one(tx, &DROP, &[lost.into()])
}
