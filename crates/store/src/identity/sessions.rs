//! Rows of `login_session`: signed-in browsers and families of API tokens.

use domain::{
    Actor, Market, SessionId, StaffRole, Time, UserId,
    identity::{SessionKind, SessionView, UserStateName},
};

use crate::{Error, Read, Result, Row, Tx, all, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO login_session (id, user_id, kind, token_hash, label, ip, stay, created_at, seen_at,
        auth_at, ends_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?8, ?9)";
    BY_TOKEN: Query = "SELECT s.id, s.user_id, s.kind, s.stay, s.hat, s.created_at, s.seen_at, s.auth_at, s.ends_at,
        u.state, u.is_client, u.is_freelancer, u.staff_role, u.session_version, u.name, u.handle, s.label, s.ip
        FROM login_session s JOIN user_account u ON u.id = s.user_id WHERE s.token_hash = ?1";
    BY_ID: Query = "SELECT s.id, s.user_id, s.kind, s.stay, s.hat, s.created_at, s.seen_at, s.auth_at, s.ends_at,
        u.state, u.is_client, u.is_freelancer, u.staff_role, u.session_version, u.name, u.handle, s.label, s.ip
        FROM login_session s JOIN user_account u ON u.id = s.user_id WHERE s.id = ?1";
    LIST: Query = "SELECT id, kind, label, ip, created_at, seen_at, ends_at FROM login_session
        WHERE user_id = ?1 AND ends_at > ?2 ORDER BY created_at DESC, id DESC LIMIT 100";
    TOUCH: Write = "UPDATE login_session SET seen_at = ?2, ends_at = ?3, ip = ?4 WHERE id = ?1 AND seen_at < ?2";
    SET_HAT: Write = "UPDATE login_session SET hat = ?2 WHERE id = ?1";
    RENEW: Write = "UPDATE login_session SET token_hash = ?2, auth_at = ?3 WHERE id = ?1";
    END: Write = "DELETE FROM login_session WHERE id = ?1 AND user_id = ?2";
    END_OTHERS: Write = "DELETE FROM login_session WHERE user_id = ?1 AND id <> ?2";
    END_ALL: Write = "DELETE FROM login_session WHERE user_id = ?1";
    PRUNE: Write = "DELETE FROM login_session WHERE id IN
        (SELECT id FROM login_session WHERE ends_at <= ?1 ORDER BY ends_at LIMIT ?2)";
}

/// A new session.
#[derive(Debug)]
pub struct NewSession<'a> {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub user: UserId,
    /// How it is carried.
    pub kind: SessionKind,
    /// SHA-256 of its token, in hexadecimal.
    pub token_hash: &'a str,
    /// The browser in a few words.
    pub label: &'a str,
    /// The address that it came from.
    pub ip: &'a str,
    /// Keeps up to 30 days.
    pub stay: bool,
    /// Since when.
    pub created_at: Time,
    /// Until when, unless it is used.
    pub ends_at: Time,
}

/// A session with what permission and navigation need of its account.
#[derive(Debug, Clone)]
pub struct Live {
    /// Who acts.
    pub actor: Actor,
    /// How it is carried.
    pub kind: SessionKind,
    /// Keeps up to 30 days.
    pub stay: bool,
    /// The role that navigation shows, as chosen.
    pub hat: Option<String>,
    /// Since when.
    pub created_at: Time,
    /// Last used.
    pub seen_at: Time,
    /// When the password or code was last shown.
    pub auth_at: Time,
    /// Until when, unless it is used.
    pub ends_at: Time,
    /// The account's session version.
    pub session_version: i64,
    /// The account's name.
    pub name: String,
    /// The account's handle.
    pub handle: String,
    /// The browser in a few words.
    pub label: String,
    /// The address that it came from last.
    pub ip: String,
}

/// Adds a session.
pub fn insert(tx: &mut dyn Tx, session: &NewSession<'_>) -> Result<()> {
    exec_one(
        tx,
        &INSERT,
        &[
            session.id.into(),
            session.user.into(),
            session.kind.as_str().into(),
            session.token_hash.into(),
            session.label.into(),
            session.ip.into(),
            session.stay.into(),
            session.created_at.into(),
            session.ends_at.into(),
        ],
    )
}

/// The session with this token.
pub fn by_token(db: &mut dyn Read, token_hash: &str) -> Result<Option<Live>> {
    opt(db, &BY_TOKEN, &[token_hash.into()], live)
}

/// The session with this id.
pub fn by_id(db: &mut dyn Read, id: SessionId) -> Result<Option<Live>> {
    opt(db, &BY_ID, &[id.into()], live)
}

/// The running sessions of an account, newest first; `current` is marked.
pub fn list(db: &mut dyn Read, user: UserId, now: Time, current: SessionId) -> Result<Vec<SessionView>> {
    all(db, &LIST, &[user.into(), now.into()], |row| {
        let id = SessionId::new(row.int(0)?);
        Ok(SessionView {
            id,
            kind: kind(row.text(1)?, id)?,
            label: row.text(2)?.to_owned(),
            ip: row.text(3)?.to_owned(),
            created_at: Time::from_micros(row.int(4)?),
            seen_at: Time::from_micros(row.int(5)?),
            ends_at: Time::from_micros(row.int(6)?),
            current: id == current,
        })
    })
}

/// Notes that a session was used, which moves its idle end.
pub fn touch(tx: &mut dyn Tx, id: SessionId, now: Time, ends_at: Time, ip: &str) -> Result<()> {
    tx.exec(&TOUCH, &[id.into(), now.into(), ends_at.into(), ip.into()]).map(drop)
}

/// Remembers the role that navigation shows.
pub fn set_hat(tx: &mut dyn Tx, id: SessionId, hat: &str) -> Result<()> {
    tx.exec(&SET_HAT, &[id.into(), hat.into()]).map(drop)
}

/// Gives a session a new token; `auth_at` is when the password or code was last shown.
pub fn renew(tx: &mut dyn Tx, id: SessionId, token_hash: &str, auth_at: Time) -> Result<()> {
    exec_one(tx, &RENEW, &[id.into(), token_hash.into(), auth_at.into()])
}

/// Ends one session of an account; false when it had ended.
pub fn end(tx: &mut dyn Tx, id: SessionId, user: UserId) -> Result<bool> {
    Ok(tx.exec(&END, &[id.into(), user.into()])? == 1)
}

/// Ends all sessions of an account but one; says how many.
pub fn end_others(tx: &mut dyn Tx, user: UserId, keep: SessionId) -> Result<u64> {
    tx.exec(&END_OTHERS, &[user.into(), keep.into()])
}

/// Ends all sessions of an account; says how many.
pub fn end_all(tx: &mut dyn Tx, user: UserId) -> Result<u64> {
    tx.exec(&END_ALL, &[user.into()])
}

/// Deletes sessions that ended by themselves before `before`, at most `limit`.
pub fn prune(tx: &mut dyn Tx, before: Time, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}

fn live(row: &dyn Row) -> Result<Live> {
    let (id, user) = (SessionId::new(row.int(0)?), UserId::new(row.int(1)?));
    let bad = |column| Error::bad_row("user_account", user.get(), column);
    let staff = match row.opt_text(12)? {
        None => None,
        Some(text) => Some(StaffRole::parse(text).ok_or_else(|| bad("staff_role"))?),
    };
    Ok(Live {
        actor: Actor {
            user,
            session: id,
            state: UserStateName::parse(row.text(9)?).ok_or_else(|| bad("state"))?,
            market: Market { client: row.bool(10)?, freelancer: row.bool(11)? },
            staff,
            recent: false,
        },
        kind: kind(row.text(2)?, id)?,
        stay: row.bool(3)?,
        hat: row.opt_text(4)?.map(str::to_owned),
        created_at: Time::from_micros(row.int(5)?),
        seen_at: Time::from_micros(row.int(6)?),
        auth_at: Time::from_micros(row.int(7)?),
        ends_at: Time::from_micros(row.int(8)?),
        session_version: row.int(13)?,
        name: row.text(14)?.to_owned(),
        handle: row.text(15)?.to_owned(),
        label: row.text(16)?.to_owned(),
        ip: row.text(17)?.to_owned(),
    })
}

fn kind(text: &str, id: SessionId) -> Result<SessionKind> {
    SessionKind::parse(text).ok_or_else(|| Error::bad_row("login_session", id.get(), "kind"))
}
