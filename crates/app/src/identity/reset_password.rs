//! Setting a new password with a link from a mail.

use domain::{Stamp, Time, UserId, identity::UserStateName, text};
use store::{
    Read, Tx,
    identity::{
        one_time::{self, Purpose},
        sessions, users,
    },
    throttles,
};

use crate::{
    error::Result,
    identity::{confirm_email::link_over, secret},
    jobs::{self, Job},
    mail::Mail,
    record,
};

/// Asks for a link. The answer is the same whether the address has an account.
///
/// # Errors
/// Those of the store.
pub fn request(tx: &mut dyn Tx, stamp: &Stamp, email: &str) -> Result<()> {
    let Some(id) = users::id_by_email(tx.as_read(), &text::fold(&text::tidy(email)))? else { return Ok(()) };
    let Some(user) = users::by_id(tx.as_read(), id)? else { return Ok(()) };
    let mail = match user.state.name() {
        UserStateName::Closed => return Ok(()),
        UserStateName::Unverified => Mail::ConfirmEmail { user: id.get(), browser: None },
        _ => Mail::ResetPassword { user: id.get() },
    };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())
}

/// Looks at a link: name and address, which the new password must not repeat.
///
/// # Errors
/// Not found, when the link is over.
pub fn look(db: &mut dyn Read, token: &str, now: Time) -> Result<[String; 2]> {
    let shown =
        one_time::find(db, Purpose::ResetPassword, &secret::hash(token), now)?.ok_or_else(link_over)?;
    let secrets = users::secrets(db, shown.user)?.ok_or_else(link_over)?;
    Ok([secrets.name, secrets.email])
}

/// Sets the new password, hashed already, and says whose. Every session and token of the account ends, and its delays
/// with them.
///
/// # Errors
/// Not found, when the link is over.
pub fn set(tx: &mut dyn Tx, stamp: &Stamp, token: &str, new_hash: &str) -> Result<UserId> {
    let shown = one_time::find(tx.as_read(), Purpose::ResetPassword, &secret::hash(token), stamp.now())?
        .ok_or_else(link_over)?;
    let email = users::secrets(tx.as_read(), shown.user)?.ok_or_else(link_over)?.email;
    users::set_password(tx, shown.user, new_hash, stamp.now())?;
    one_time::drop_every(tx, shown.user)?;
    sessions::end_all(tx, shown.user)?;
    for device in ["any", "known"] {
        throttles::clear(tx, &format!("sign_in:{device}:{}", secret::hash(&text::fold(&email))))?;
    }
    let mail = Mail::PasswordChanged { user: shown.user.get() };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    record::event(tx, stamp, "account.password_reset", "user", shown.user.get(), shown.user, "{}")?;
    Ok(shown.user)
}
