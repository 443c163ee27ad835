//! Rows of `one_time_token`: what travels by mail or stands between password and code, each good for one use.

use domain::{MailTokenId, Time, UserId};

use crate::{Read, Result, Row, Tx, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO one_time_token (id, user_id, purpose, token_hash, browser_hash, new_email, tries,
        created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8)";
    BY_TOKEN: Query = "SELECT id, user_id, browser_hash, new_email, tries, expires_at FROM one_time_token
        WHERE token_hash = ?1 AND purpose = ?2";
    TRY: Write = "UPDATE one_time_token SET tries = tries + 1 WHERE id = ?1 AND tries < ?2";
    DROP: Write = "DELETE FROM one_time_token WHERE id = ?1";
    DROP_ALL: Write = "DELETE FROM one_time_token WHERE user_id = ?1 AND purpose = ?2";
    DROP_EVERY: Write = "DELETE FROM one_time_token WHERE user_id = ?1";
    PRUNE: Write = "DELETE FROM one_time_token WHERE id IN
        (SELECT id FROM one_time_token WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)";
}

domain::words! {
    /// What a single-use token is for.
    Purpose {
        /// Confirms the address of a new account.
        ConfirmEmail = "confirm_email",
        /// Sets a new password.
        ResetPassword = "reset_password",
        /// Confirms another address.
        ChangeEmail = "change_email",
        /// The right password was shown, the code is missing.
        SecondStep = "second_step",
    }
}

/// A new token.
#[derive(Debug)]
pub struct NewToken<'a> {
    /// Its id.
    pub id: MailTokenId,
    /// Whose it is.
    pub user: UserId,
    /// What it is for.
    pub purpose: Purpose,
    /// SHA-256 of it, in hexadecimal.
    pub token_hash: &'a str,
    /// SHA-256 of the cookie of the browser that asked, if that makes a difference.
    pub browser_hash: Option<&'a str>,
    /// The address to change to.
    pub new_email: Option<&'a str>,
    /// Since when.
    pub created_at: Time,
    /// Until when.
    pub expires_at: Time,
}

/// A token that somebody showed.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Its id.
    pub id: MailTokenId,
    /// Whose it is.
    pub user: UserId,
    /// SHA-256 of the cookie of the browser that asked.
    pub browser_hash: Option<String>,
    /// The address to change to.
    pub new_email: Option<String>,
    /// How often a code was tried with it.
    pub tries: i64,
    /// Until when.
    pub expires_at: Time,
}

/// Adds a token.
pub fn insert(tx: &mut dyn Tx, token: &NewToken<'_>) -> Result<()> {
    exec_one(
        tx,
        &INSERT,
        &[
            token.id.into(),
            token.user.into(),
            token.purpose.as_str().into(),
            token.token_hash.into(),
            token.browser_hash.into(),
            token.new_email.into(),
            token.created_at.into(),
            token.expires_at.into(),
        ],
    )
}

/// The token with this hash and purpose, if it is still good at `now`.
pub fn find(db: &mut dyn Read, purpose: Purpose, token_hash: &str, now: Time) -> Result<Option<Shown>> {
    let shown = opt(db, &BY_TOKEN, &[token_hash.into(), purpose.as_str().into()], |row: &dyn Row| {
        Ok(Shown {
            id: MailTokenId::new(row.int(0)?),
            user: UserId::new(row.int(1)?),
            browser_hash: row.opt_text(2)?.map(str::to_owned),
            new_email: row.opt_text(3)?.map(str::to_owned),
            tries: row.int(4)?,
            expires_at: Time::from_micros(row.int(5)?),
        })
    })?;
    Ok(shown.filter(|s| now < s.expires_at))
}

/// Counts one try of a code; false when `most` were made already.
pub fn try_code(tx: &mut dyn Tx, id: MailTokenId, most: i64) -> Result<bool> {
    Ok(tx.exec(&TRY, &[id.into(), most.into()])? == 1)
}

/// Uses a token up; false when somebody else just did.
pub fn use_up(tx: &mut dyn Tx, id: MailTokenId) -> Result<bool> {
    Ok(tx.exec(&DROP, &[id.into()])? == 1)
}

/// Drops all tokens of an account for one purpose.
pub fn drop_all(tx: &mut dyn Tx, user: UserId, purpose: Purpose) -> Result<()> {
    tx.exec(&DROP_ALL, &[user.into(), purpose.as_str().into()]).map(drop)
}

/// Drops all tokens of an account.
pub fn drop_every(tx: &mut dyn Tx, user: UserId) -> Result<()> {
    tx.exec(&DROP_EVERY, &[user.into()]).map(drop)
}

/// Deletes tokens that expired before `before`, at most `limit`.
pub fn prune(tx: &mut dyn Tx, before: Time, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}
