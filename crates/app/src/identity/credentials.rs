//! Changing password and address while signed in. The present password was compared before; its hash is passed in, so
//! that a change in between is noticed.

use domain::{
    Actor, Stamp,
    policy::{ChangeCredentials, Permit, Relation, permit},
    text,
};
use store::{
    Class, Tx,
    identity::{
        one_time::{self, Purpose},
        sessions, users,
    },
    throttles,
};

use crate::{
    error::{Error, Kind, Result},
    identity::{confirm_email::link_over, secret, sign_in},
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    record,
};

/// What comparing the present password needs.
#[derive(Debug, Clone)]
pub struct Check {
    /// The stored hash.
    pub password_hash: String,
    /// Name, address and handle, which a new password must not repeat.
    pub own_words: [String; 3],
    /// Which attempt this is since the last right one.
    pub fails: u32,
}

/// Counts an attempt to show the present password.
///
/// # Errors
/// Too many, with the seconds to wait; forbidden by the policy.
pub fn begin(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor) -> Result<Check> {
    permit::<ChangeCredentials>(actor, Relation::Owner)?;
    let fails =
        sign_in::count(tx, stamp, &throttle(actor)).map_err(|error| sign_in::of(error, actor.user))?;
    let secrets = users::secrets(tx.as_read(), actor.user)?.ok_or_else(Error::not_found)?;
    Ok(Check {
        password_hash: secrets.password_hash,
        own_words: [secrets.name, secrets.email, secrets.handle],
        fails,
    })
}

/// Notes that the attempt that [`begin`] counted was wrong, which delays the next one.
///
/// # Errors
/// Those of the store.
pub fn wrong(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, fails: u32) -> Result<()> {
    sign_in::failed(tx, stamp, &throttle(actor), fails)
}

/// Sets a new password. All other sessions and tokens end; the present session goes on.
///
/// # Errors
/// Stale, when the password changed in between.
pub fn change_password(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    compared_with: &str,
    new_hash: &str,
) -> Result<Outcome> {
    let permit = proven(tx, actor, compared_with)?;
    let user = permit.actor().user;
    users::set_password(tx, user, new_hash, stamp.now())?;
    sessions::end_others(tx, user, actor.session)?;
    one_time::drop_every(tx, user)?;
    jobs::enqueue(tx, stamp, &Job::Mail { mail: Mail::PasswordChanged { user: user.get() } }, stamp.now())?;
    record::event(tx, stamp, "account.password_changed", "user", user.get(), user, "{}")?;
    Ok(Outcome { id: user.get(), version: 0 })
}

/// Asks to use another address, which is confirmed by mail. The answer does not say whether it has an account.
///
/// # Errors
/// Invalid, when it is the present one; stale, when the password changed in between.
pub fn change_email(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    compared_with: &str,
    email: &str,
) -> Result<Outcome> {
    let permit = proven(tx, actor, compared_with)?;
    let user = permit.actor().user;
    let email = text::tidy(email);
    let mail = match users::id_by_email(tx.as_read(), &text::fold(&email))? {
        Some(own) if own == user => return Err(Error::field("email", "This is your address already.")),
        Some(other) => Mail::AddressKnown { user: other.get() },
        None => {
            one_time::drop_all(tx, user, Purpose::ChangeEmail)?;
            Mail::ChangeEmail { user: user.get(), to: email, shown: secret::hash(compared_with) }
        }
    };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    Ok(Outcome { id: user.get(), version: 0 })
}

/// Whether a link to confirm another address is still good, and which address.
///
/// # Errors
/// Not found, when it is over.
pub fn look_at_change(db: &mut dyn store::Read, token: &str, now: domain::Time) -> Result<String> {
    one_time::find(db, Purpose::ChangeEmail, &secret::hash(token), now)?
        .and_then(|s| s.new_email)
        .ok_or_else(link_over)
}

/// Confirms another address with the token from its mail; no session is needed, the mailbox is the proof.
///
/// # Errors
/// Not found, when the link is over; conflict, when the address was taken meanwhile.
pub fn confirm_email_change(tx: &mut dyn Tx, stamp: &Stamp, token: &str) -> Result<()> {
    let shown = one_time::find(tx.as_read(), Purpose::ChangeEmail, &secret::hash(token), stamp.now())?;
    let (shown, email) = shown.and_then(|s| s.new_email.clone().map(|e| (s, e))).ok_or_else(link_over)?;
    let old = users::secrets(tx.as_read(), shown.user)?.ok_or_else(link_over)?.email;
    users::set_email(tx, shown.user, &email, &text::fold(&email)).map_err(|e| match e.class() {
        Class::Unique => {
            Error::new(Kind::Conflict, "address_taken", "This address belongs to another account now.")
        }
        _ => e.into(),
    })?;
    one_time::drop_every(tx, shown.user)?;
    let mail = Mail::EmailChanged { user: shown.user.get(), to: old };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    record::event(tx, stamp, "account.email_changed", "user", shown.user.get(), shown.user, "{}")
}

/// The permit, once it is sure that the compared password is still the account's.
fn proven(tx: &mut dyn Tx, actor: &Actor, compared_with: &str) -> Result<Permit<ChangeCredentials>> {
    let permit = permit::<ChangeCredentials>(actor, Relation::Owner)?;
    let secrets = users::secrets(tx.as_read(), actor.user)?.ok_or_else(Error::not_found)?;
    if secrets.password_hash != compared_with {
        return Err(Error::new(Kind::Stale, "stale", "Your password was changed meanwhile. Sign in again."));
    }
    throttles::clear(tx, &throttle(actor))?;
    Ok(permit)
}

fn throttle(actor: &Actor) -> String {
    format!("check:{}", actor.user.get())
}
