//! The known-device cookie: says, signed, that this browser has signed in to an account before. It opens nothing; it
//! only gives the owner a delay counter of their own, so that a stranger's wrong guesses do not lock the owner out.

use aws_lc_rs::hmac;
use domain::{Time, UserId, time::days};

use crate::{context::App, identity::secret::hex};

/// How long a browser is remembered.
pub const AGE: std::time::Duration = days(180);

/// The cookie's value for `user`.
#[must_use]
pub fn remember(app: &App, user: UserId, now: Time) -> String {
    let claim = format!("{user}.{}", now.seconds());
    let key = hmac::Key::new(hmac::HMAC_SHA256, &app.settings.device_key);
    format!("{claim}.{}", hex(hmac::sign(&key, claim.as_bytes()).as_ref()))
}

/// The account that a cookie's value names, if it is ours and not too old.
#[must_use]
pub fn recognise(app: &App, value: &str, now: Time) -> Option<UserId> {
    let (claim, signature) = value.rsplit_once('.').filter(|_| value.len() < 200)?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, &app.settings.device_key);
    hmac::verify(&key, claim.as_bytes(), &unhex(signature)?).ok()?;
    let (user, since) = claim.split_once('.')?;
    let since = Time::from_micros(since.parse::<i64>().ok()?.checked_mul(1_000_000)?);
    (now.since(since) < AGE).then(|| user.parse().ok()).flatten()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok()).collect()
}
