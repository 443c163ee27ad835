//! Signing up: a new address gets an account to confirm, a known one gets a mail. The answer is the same.

use domain::{
    Market, Stamp, UserId,
    identity::{Handle, SignUp, User, UserEvent, UserStateName, suggest_handle},
    text,
};
use store::{
    Tx,
    identity::users::{self, NewUser},
    timers,
};

use crate::{
    error::{Error, Result},
    identity::account::{self, Cause},
    jobs::{self, Job},
    mail::Mail,
    record::{self, Step},
    timers::Kind,
};

/// How often a taken handle is tried again with another number.
const HANDLE_TRIES: u32 = 50;

/// Signs up. `password_hash` was made before; `browser` is the hash of a cookie that the same browser will show.
///
/// # Errors
/// Those of the store. A known address is no error.
pub fn sign_up(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    input: &SignUp,
    password_hash: &str,
    browser: &str,
) -> Result<()> {
    let email = text::tidy(&input.email);
    if let Some(known) = users::id_by_email(tx.as_read(), &text::fold(&email))? {
        return mail_known(tx, stamp, known);
    }
    let id: UserId = stamp.id();
    let name = text::tidy(&input.name);
    let handle = free_handle(tx, &name)?;
    users::insert(
        tx,
        &NewUser {
            id,
            handle: &handle,
            name: &name,
            email: &email,
            email_fold: &text::fold(&email),
            state: UserStateName::Unverified,
            market: Market { client: input.client, freelancer: input.freelancer },
            staff: None,
            totp_secret: None,
            password_hash,
            created_at: stamp.now(),
        },
    )?;
    users::use_handle(tx, &handle, id, stamp.now())?;
    recorded(tx, stamp, id, UserStateName::Unverified, Some(id), "user")?;
    timers::set(tx, &Kind::PurgeUnverified.timer(stamp, id.get(), User::purge_at(stamp.now())))?;
    let mail = Mail::ConfirmEmail { user: id.get(), browser: Some(browser.to_owned()) };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())
}

/// Records the birth of an account, from no state at all.
pub(crate) fn recorded(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    id: UserId,
    to: UserStateName,
    by: Option<UserId>,
    role: &'static str,
) -> Result<()> {
    let step = Step {
        entity: "user",
        id: id.get(),
        from: None,
        to: to.as_str(),
        event: "sign_up",
        by,
        role,
        reason: None,
    };
    record::step(tx, stamp, &step)
}

/// A known address: the owner hears of it, and may confirm if that was still missing. The browser that asked gains
/// nothing, since it need not be the owner's.
fn mail_known(tx: &mut dyn Tx, stamp: &Stamp, known: UserId) -> Result<()> {
    let user = users::by_id(tx.as_read(), known)?.ok_or_else(Error::not_found)?;
    let mail = match user.state.name() {
        UserStateName::Unverified => Mail::ConfirmEmail { user: known.get(), browser: None },
        _ => Mail::AddressKnown { user: known.get() },
    };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())
}

/// A handle that nobody has or ever had, made from the name.
pub(crate) fn free_handle(tx: &mut dyn Tx, name: &str) -> Result<Handle> {
    for attempt in 0..HANDLE_TRIES {
        let handle = suggest_handle(name, attempt);
        if users::handle_used_by(tx.as_read(), &handle)?.is_none() {
            return Ok(handle);
        }
    }
    let number = u32::from_le_bytes(crate::chance::bytes()) >> 2;
    Ok(suggest_handle("member", number))
}

/// Removes an account that nobody confirmed in 14 days: a timer's verb.
pub(crate) fn purge_unverified(tx: &mut dyn Tx, stamp: &Stamp, id: UserId) -> Result<()> {
    let Some(user) = users::by_id(tx.as_read(), id)? else { return Ok(()) };
    if user.state.name() != UserStateName::Unverified {
        return Ok(());
    }
    let gone = user.purge_unverified()?;
    super::closing::erase(tx, &gone)?;
    let steps = (UserStateName::Unverified, UserStateName::Closed);
    account::step(tx, stamp, id, steps, &Cause::system(UserEvent::PurgeUnverified))
}
