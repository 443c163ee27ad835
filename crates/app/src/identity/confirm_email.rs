//! Confirming the address of a new account, which also signs in.
//!
//! The mail proves the mailbox, not the person who chose the password: somebody may have signed up with another's
//! address. So the password is asked for, unless the cookie shows the browser that signed up; who does not know it sets
//! a new one.

use domain::{
    Stamp, Time, UserId,
    identity::{User, UserEvent, UserStateName},
};
use store::{
    Read, Tx,
    identity::{
        one_time::{self, Purpose, Shown},
        users,
    },
    timers,
};

use crate::{
    error::{Error, Kind, Result},
    identity::{
        account::{self, Cause},
        secret::{self, ClientInfo},
        sign_in::{self, Opened},
    },
    timers::Kind as TimerKind,
};

/// What the page needs to know about a link from a mail.
#[derive(Debug, Clone)]
pub struct Look {
    /// Whose link it is.
    pub user: UserId,
    /// Its name and address, which a new password must not repeat.
    pub own_words: [String; 2],
    /// The stored hash, to compare the password with.
    pub password_hash: String,
    /// False when the browser is the one that signed up.
    pub needs_password: bool,
}

/// How the person shows that the account is theirs.
#[derive(Debug, Clone)]
pub enum Proof {
    /// The cookie of the browser that signed up.
    Browser,
    /// The password, compared already with this stored hash.
    Password {
        /// The hash that it was compared with.
        compared_with: String,
    },
    /// A new password, hashed already. The mailbox is the proof.
    NewPassword {
        /// Its hash.
        hash: String,
    },
}

/// Looks at a link. `browser` is the hash of the browser's cookie, if it has one.
///
/// # Errors
/// Not found, when the link was used or is too old.
pub fn look(db: &mut dyn Read, token: &str, browser: Option<&str>, now: Time) -> Result<Look> {
    let shown = find(db, token, now)?;
    let secrets = users::secrets(db, shown.user)?.ok_or_else(link_over)?;
    Ok(Look {
        user: shown.user,
        needs_password: !same_browser(&shown, browser),
        own_words: [secrets.name, secrets.email],
        password_hash: secrets.password_hash,
    })
}

/// Confirms the address and opens a browser's session.
///
/// # Errors
/// As [`confirm`].
pub fn confirm_and_enter(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    token: &str,
    browser: Option<&str>,
    proof: &Proof,
    client: &ClientInfo,
) -> Result<Opened> {
    let active = confirm(tx, stamp, token, browser, proof)?;
    sign_in::open_web(tx, stamp, &active, false, client)
}

/// Confirms the address.
///
/// # Errors
/// Not found for a link that is over; forbidden when the proof does not fit it.
pub fn confirm(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    token: &str,
    browser: Option<&str>,
    proof: &Proof,
) -> Result<User> {
    let shown = find(tx.as_read(), token, stamp.now())?;
    let user = users::by_id(tx.as_read(), shown.user)?.ok_or_else(link_over)?;
    let secrets = users::secrets(tx.as_read(), shown.user)?.ok_or_else(link_over)?;
    match proof {
        Proof::Browser if same_browser(&shown, browser) => {}
        Proof::Password { compared_with } if *compared_with == secrets.password_hash => {}
        Proof::NewPassword { hash } => users::set_password(tx, user.id, hash, stamp.now())?,
        _ => {
            return Err(Error::new(
                Kind::Forbidden,
                "proof_missing",
                "Enter the password, or set a new one.",
            ));
        }
    }
    one_time::drop_all(tx, user.id, Purpose::ConfirmEmail)?;
    let active = users::by_id(tx.as_read(), user.id)?.ok_or_else(link_over)?.verify_email()?;
    users::save(tx, &active)?;
    let (from, to) = (UserStateName::Unverified, UserStateName::Active);
    account::step(tx, stamp, user.id, (from, to), &Cause::owner(UserEvent::VerifyEmail, user.id))?;
    timers::cancel(tx, "user", user.id.get(), TimerKind::PurgeUnverified.as_str())?;
    Ok(active)
}

fn find(db: &mut dyn Read, token: &str, now: Time) -> Result<Shown> {
    one_time::find(db, Purpose::ConfirmEmail, &secret::hash(token), now)?.ok_or_else(link_over)
}

fn same_browser(shown: &Shown, browser: Option<&str>) -> bool {
    shown.browser_hash.is_some() && shown.browser_hash.as_deref() == browser
}

/// The link was used, or its time is over.
pub(crate) fn link_over() -> Error {
    Error::new(Kind::NotFound, "link_over", "This link was used already or is too old. Ask for a new one.")
}
