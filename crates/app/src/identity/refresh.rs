//! Refresh tokens of the API: each is used once and replaced. Source: the security policy, section 1.
//!
//! A token that is shown twice was copied: its whole family ends and the owner is told. One exception: the answer may
//! get lost on the way, so the same client may repeat within ten seconds as long as the successor was not used.

use std::time::Duration;

use domain::{
    Actor, RefreshTokenId, Secret, SessionId, Stamp, Time, UserId,
    identity::{SessionKind, UserStateName},
};
use store::{
    Read, Tx,
    identity::{
        refresh::{self, Shown},
        sessions,
    },
};

use crate::{
    error::{Error, Kind, Result},
    identity::{
        secret::{self, ClientInfo},
        sign_in::{self, Attempt},
        staff_code,
    },
    jobs::{self, Job},
    mail::Mail,
    password, record,
    token::Bearer,
};

/// How long a lost answer may be asked for again.
const GRACE: Duration = Duration::from_secs(10);
/// What a refresh token begins with, so that scanners for leaked secrets know it.
const PREFIX: &str = "fmr_";

/// A pair of tokens before the access token is signed.
#[derive(Debug, Clone)]
pub struct Pair {
    /// What the access token says.
    pub bearer: Bearer,
    /// The access token's id.
    pub token_id: String,
    /// When the password was shown.
    pub auth_at: Time,
    /// A code was shown as well.
    pub with_code: bool,
    /// The refresh token.
    pub refresh: String,
}

/// What opening a family led to. A wrong proof is no error, so that the delay that follows is kept.
#[derive(Debug, Clone)]
pub enum Opening {
    /// A pair of tokens.
    Pair(Box<Pair>),
    /// The address is not confirmed; a new mail is on its way.
    Unconfirmed,
    /// Address or password is wrong.
    Wrong,
    /// The code is wrong or was used.
    WrongCode,
}

/// What a refresh led to. A replay is no error, so that the ended family stays ended.
#[derive(Debug, Clone)]
pub enum Refreshed {
    /// A new pair.
    Pair(Box<Pair>),
    /// The token was used before; its family has been ended.
    Replayed,
}

/// Judges an attempt whose password was compared, and opens a family of API tokens. Staff also give a code.
///
/// # Errors
/// Unauthorized, when a code is missing; too many codes, with the seconds to wait.
pub fn open(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    attempt: &Attempt,
    verdict: password::Verdict,
    rehashed: Option<&str>,
    code: Option<&str>,
    client: &ClientInfo,
) -> Result<Opening> {
    let Some(user) = sign_in::right_user(tx, stamp, attempt, verdict, rehashed)? else {
        return Ok(Opening::Wrong);
    };
    if user.state.name() == UserStateName::Unverified {
        sign_in::forgive(tx, attempt)?;
        sign_in::ask_to_confirm(tx, stamp, user.id)?;
        return Ok(Opening::Unconfirmed);
    }
    if user.staff.is_some() {
        let code = code.ok_or_else(|| {
            Error::new(Kind::Unauthorized, "code_required", "Send the authenticator's code as well.")
        })?;
        if !staff_code::judge(tx, stamp, user.id, code)? {
            return Ok(Opening::WrongCode);
        }
    }
    sign_in::forgive(tx, attempt)?;
    // Nothing carries this token: an API session is reached through its refresh tokens only.
    let unused = secret::text(stamp.secret());
    let session = sign_in::open(tx, stamp, &user, SessionKind::Api, &unused, true, client)?;
    let refresh = add(tx, stamp, session)?.1;
    let bearer = Bearer { user: user.id, session, session_version: user.session_version };
    Ok(Opening::Pair(Box::new(Pair {
        bearer,
        token_id: token_id(stamp),
        auth_at: stamp.now(),
        with_code: user.staff.is_some(),
        refresh,
    })))
}

/// The family that a refresh token belongs to, good or not: refreshes are counted by it before any token is used up, so
/// that who is told to wait still has a good one.
///
/// # Errors
/// Those of the store.
pub fn family(db: &mut dyn Read, token: &str) -> Result<Option<SessionId>> {
    Ok(refresh::by_token(db, &secret::hash(token))?.map(|shown| shown.session))
}

/// Replaces a refresh token by a new pair.
///
/// # Errors
/// Unauthorized, when the token or its session is not good.
pub fn refresh(tx: &mut dyn Tx, stamp: &Stamp, token: &str, client: &ClientInfo) -> Result<Refreshed> {
    let invalid = || {
        Error::new(Kind::Unauthorized, "refresh_invalid", "The refresh token is not valid. Sign in again.")
    };
    let shown = refresh::by_token(tx.as_read(), &secret::hash(token))?.ok_or_else(invalid)?;
    let live = sessions::by_id(tx.as_read(), shown.session)?.ok_or_else(invalid)?;
    let now = stamp.now();
    if now >= live.ends_at || live.actor.state == UserStateName::Closed {
        return Err(invalid());
    }
    let same_client = live.label == client.label && live.ip == client.ip;
    if shown.used_at.is_some() && !may_repeat(&shown, now, same_client) {
        return replayed(tx, stamp, live.actor.user, shown.session).map(|()| Refreshed::Replayed);
    }
    let (successor, refresh) = add(tx, stamp, shown.session)?;
    match shown.successor {
        Some(lost) => refresh::replace(tx, shown.id, lost, successor)?,
        None if refresh::use_up(tx, shown.id, now, successor)? => {}
        None => return Err(invalid()),
    }
    super::sessions::touch(tx, stamp, shown.session, &client.ip)?;
    let Actor { user, staff, .. } = live.actor;
    Ok(Refreshed::Pair(Box::new(Pair {
        bearer: Bearer { user, session: shown.session, session_version: live.session_version },
        token_id: token_id(stamp),
        auth_at: live.auth_at,
        // No family of a staff account was opened without one.
        with_code: staff.is_some(),
        refresh,
    })))
}

fn may_repeat(shown: &Shown, now: Time, same_client: bool) -> bool {
    same_client && !shown.successor_used && shown.used_at.is_some_and(|used| now.since(used) <= GRACE)
}

fn replayed(tx: &mut dyn Tx, stamp: &Stamp, user: UserId, session: SessionId) -> Result<()> {
    sessions::end(tx, session, user)?;
    jobs::enqueue(tx, stamp, &Job::Mail { mail: Mail::TokenReplayed { user: user.get() } }, stamp.now())?;
    record::audited(tx, stamp, None, "token.replay", ("session", session.get()), None)?;
    record::event(tx, stamp, "session.replayed", "session", session.get(), user, "{}")
}

fn add(tx: &mut dyn Tx, stamp: &Stamp, session: SessionId) -> Result<(RefreshTokenId, String)> {
    let (id, token): (RefreshTokenId, String) = (stamp.id(), spelled(stamp.secret()));
    refresh::insert(tx, id, session, &secret::hash(&token), stamp.now())?;
    Ok((id, token))
}

fn token_id(stamp: &Stamp) -> String {
    let id: RefreshTokenId = stamp.id();
    id.to_string()
}

/// `fmr_`, 43 digits of base 62, and a checksum of six more, which tells a typing error from a guess.
fn spelled(secret: Secret) -> String {
    let body = base62(&secret.0, 43);
    let sum = crc32fast::hash(body.as_bytes());
    format!("{PREFIX}{body}{}", base62(&sum.to_be_bytes(), 6))
}

fn base62(bytes: &[u8], digits: usize) -> String {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut number = bytes.to_vec();
    let mut out = vec![b'0'; digits];
    for slot in out.iter_mut().rev() {
        let mut rest = 0u32;
        for byte in &mut number {
            let value = rest << 8 | u32::from(*byte);
            *byte = u8::try_from(value / 62).unwrap_or(0);
            rest = value % 62;
        }
        *slot = ALPHABET[rest as usize];
    }
    String::from_utf8(out).unwrap_or_default()
}

/// Whether a text could be a refresh token at all, by its shape and checksum.
#[must_use]
pub fn well_formed(token: &str) -> bool {
    let body =
        token.strip_prefix(PREFIX).filter(|b| b.len() == 49 && b.bytes().all(|c| c.is_ascii_alphanumeric()));
    body.is_some_and(|b| base62(&crc32fast::hash(&b.as_bytes()[..43]).to_be_bytes(), 6) == b[43..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refresh_token_carries_its_checksum() {
        let token = spelled(Secret([255; 32]));
        assert_eq!(token.len(), 53);
        assert!(well_formed(&token));
        assert!(!well_formed(&token.replace('a', "b").replace('Z', "Y").replacen("fmr_", "fmr_x", 1)));
        assert!(!well_formed("fmr_") && !well_formed(&"é".repeat(26)));
        assert_ne!(spelled(Secret([1; 32])), spelled(Secret([2; 32])));
    }

    #[test]
    fn only_a_lost_answer_may_be_asked_for_again() {
        let used = Time::from_micros(1_000_000);
        let shown = Shown {
            id: RefreshTokenId::new(1),
            session: SessionId::new(2),
            used_at: Some(used),
            successor: Some(RefreshTokenId::new(3)),
            successor_used: false,
        };
        assert!(may_repeat(&shown, used + GRACE, true));
        assert!(!may_repeat(&shown, used + GRACE, false));
        assert!(!may_repeat(&shown, used + GRACE * 2, true));
        assert!(!may_repeat(&Shown { successor_used: true, ..shown }, used, true));
    }
}
