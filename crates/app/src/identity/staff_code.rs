//! The second step of a staff sign-in: the code of an authenticator, each good once.

use domain::{Actor, Stamp, UserId};
use store::{
    Tx,
    identity::{
        one_time::{self, Purpose},
        users,
    },
    throttles,
};
use totp_rs::{Builder, Secret as TotpSecret, Totp};

use crate::{
    error::{Error, Kind, Result},
    identity::{
        confirm_email::link_over,
        secret::{self, ClientInfo},
        sessions,
        sign_in::{self, Opened},
    },
};

/// Tries for one pending sign-in.
const MOST_TRIES: i64 = 5;
const STEP_SECONDS: u64 = 30;

/// What a code led to. A wrong one is no error, so that the try stays counted.
#[derive(Debug, Clone)]
pub enum Checked {
    /// Signed in.
    Open(Opened),
    /// The code is wrong, was used, or is too old; whose it should have been.
    Wrong(UserId),
    /// Too many wrong codes: start again with the password.
    Over,
}

/// Checks the code of a pending sign-in and opens a session.
///
/// # Errors
/// Not found, when the sign-in is not pending any more.
pub fn check(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    pending: &str,
    code: &str,
    client: &ClientInfo,
) -> Result<Checked> {
    let shown = one_time::find(tx.as_read(), Purpose::SecondStep, &secret::hash(pending), stamp.now())?
        .ok_or_else(link_over)?;
    if !one_time::try_code(tx, shown.id, MOST_TRIES)? {
        return Ok(Checked::Over);
    }
    if !judge(tx, stamp, shown.user, code)? {
        return Ok(Checked::Wrong(shown.user));
    }
    one_time::use_up(tx, shown.id)?;
    let user = users::by_id(tx.as_read(), shown.user)?.ok_or_else(link_over)?;
    sign_in::open_web(tx, stamp, &user, false, client).map(Checked::Open)
}

/// What a code led to that was asked for again. A wrong one is no error, so that the try stays counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SteppedUp {
    /// Good for ten minutes; the browser's session has this new token.
    Done {
        /// The cookie's new value.
        token: String,
    },
    /// The code is wrong, was used, or is too old.
    Wrong,
}

/// Takes a code from somebody whose browser is signed in already, for what asks for a fresh one.
///
/// # Errors
/// Too many, with the seconds to wait; forbidden, when the account has no second factor, and to programs, which open new
/// tokens with a code instead.
pub fn step_up(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, code: &str) -> Result<SteppedUp> {
    if !judge(tx, stamp, actor.user, code)? {
        return Ok(SteppedUp::Wrong);
    }
    let renewed = sessions::renew(tx, stamp, actor.session, true)?;
    let message = "A program signs in again with a fresh code.";
    let token = renewed.ok_or_else(|| Error::new(Kind::Forbidden, "not_allowed", message))?;
    Ok(SteppedUp::Done { token })
}

/// Counts a try on the account, by page or API, and says whether the code is right. A wrong one delays the next.
///
/// # Errors
/// Too many, with the seconds to wait; forbidden, when the account has no second factor.
pub(crate) fn judge(tx: &mut dyn Tx, stamp: &Stamp, user: UserId, code: &str) -> Result<bool> {
    let throttle = format!("code:{}", user.get());
    let fails = sign_in::count(tx, stamp, &throttle).map_err(|error| sign_in::of(error, user))?;
    let right = code_is_right(tx, stamp, user, code)?;
    if right {
        throttles::clear(tx, &throttle)?;
    } else {
        sign_in::failed(tx, stamp, &throttle, fails)?;
    }
    Ok(right)
}

/// Whether a code is right at this moment, give or take one step, and was not used before. Marks it as used.
///
/// # Errors
/// Forbidden, when the account has no second factor.
fn code_is_right(tx: &mut dyn Tx, stamp: &Stamp, user: UserId, code: &str) -> Result<bool> {
    let stored = users::secrets(tx.as_read(), user)?.and_then(|s| s.totp_secret).ok_or_else(|| {
        Error::new(Kind::Forbidden, "no_second_factor", "This account has no authenticator.")
    })?;
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(stamp.now().seconds()).unwrap_or(0);
    match totp(&stored)?.check(&code, seconds) {
        Some(step) => Ok(users::use_code(tx, user, i64::try_from(step).unwrap_or(i64::MAX))?),
        None => Ok(false),
    }
}

/// The code that is right at `seconds` since 1970; the demo prints it.
///
/// # Errors
/// Internal, when the secret cannot be read.
pub fn current_code(secret_base32: &str, seconds: u64) -> Result<String> {
    Ok(totp(secret_base32)?.generate(seconds).to_string())
}

/// The address that an authenticator reads from a QR code.
///
/// # Errors
/// Internal, when the secret cannot be read.
pub fn enrol_url(secret_base32: &str, email: &str) -> Result<String> {
    let account = email.replace(':', "");
    Ok(format!(
        "otpauth://totp/MegiLance:{account}?secret={secret_base32}&issuer=MegiLance&algorithm=SHA1&digits=6&period={STEP_SECONDS}"
    ))
}

/// A new secret of 160 bits in base32.
#[must_use]
pub fn new_secret() -> String {
    TotpSecret::from(&crate::chance::bytes::<20>()[..]).to_base32()
}

fn totp(secret_base32: &str) -> Result<Totp> {
    let bad = |e: String| Error::internal(format!("authenticator secret: {e}"));
    let secret = TotpSecret::try_from_base32(secret_base32).map_err(|e| bad(format!("{e:?}")))?;
    Builder::new()
        .with_secret(secret)
        .with_skew(1)
        .with_step_duration(STEP_SECONDS)
        .build()
        .map_err(|e| bad(format!("{e:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_for_its_step_and_the_neighbours() {
        let secret = new_secret();
        let code = current_code(&secret, 1_800_000_000).unwrap();
        let totp = totp(&secret).unwrap();
        assert_eq!(code.len(), 6);
        for near in [1_799_999_985, 1_800_000_000, 1_800_000_030] {
            assert!(totp.check(&code, near).is_some(), "{near}");
        }
        assert!(totp.check(&code, 1_800_000_090).is_none());
        assert!(enrol_url(&secret, "mo@example.com").unwrap().contains(&secret));
    }
}
