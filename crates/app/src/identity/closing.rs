//! Closing an account: 14 days to undo, then everything personal is erased.

use domain::{
    Actor, Refusal, Stamp, UserId,
    identity::{User, UserEvent, UserState, UserStateName},
    policy::{CloseAccount, Relation, UndoClose, permit},
};
use store::{
    Tx,
    contracts::rows as contracts,
    identity::{one_time, sessions, users},
    talent::profiles,
    timers,
};

use crate::{
    error::{Error, Result},
    identity::account::{self, Cause},
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    projects, proposals, staff,
    timers::Kind,
};

/// Starts closing the account. All other sessions end, the person's projects close, and what they proposed is withdrawn;
/// offers that are out become void with these.
///
/// # Errors
/// Forbidden by the policy; conflict, when the state does not allow it or a contract is live.
pub fn request(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor) -> Result<Outcome> {
    let permit = permit::<CloseAccount>(actor, Relation::Owner)?;
    let id = permit.actor().user;
    let user = users::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?;
    let from = user.state.name();
    let closing = user.request_close(stamp.now())?;
    if contracts::is_bound(tx.as_read(), id)? {
        let message =
            "You have a contract that has not ended. Finish or end it first, then close the account.";
        return Err(Refusal::conflict("contract_live", message).into());
    }
    users::save(tx, &closing)?;
    if let UserState::Closing { finish_at, .. } = closing.state {
        timers::set(tx, &Kind::FinishClose.timer(stamp, id.get(), finish_at))?;
    }
    sessions::end_others(tx, id, actor.session)?;
    end_everything(tx, stamp, &closing)?;
    let steps = (from, UserStateName::Closing);
    account::step(tx, stamp, id, steps, &Cause::owner(UserEvent::RequestClose, id))?;
    jobs::enqueue(tx, stamp, &Job::Mail { mail: Mail::Closing { user: id.get() } }, stamp.now())?;
    Ok(Outcome { id: id.get(), version: closing.version + 1 })
}

/// Ends what runs in the name of an account that is being closed or gone: its projects, what it proposed, and the drafts
/// once it is gone. What is too much for one transaction is left to a job, which calls this again.
fn end_everything(tx: &mut dyn Tx, stamp: &Stamp, user: &User) -> Result<()> {
    let gone = match user.state.name() {
        UserStateName::Closing => false,
        UserStateName::Closed => true,
        _ => return Ok(()),
    };
    let more = projects::system::close_all(tx, stamp, user.id)?
        || proposals::system::withdraw_all(tx, stamp, user.id)?
        || gone && projects::system::discard_all(tx, stamp, user.id)?
        || gone && proposals::system::discard_all(tx, stamp, user.id)?;
    if more {
        jobs::enqueue(tx, stamp, &Job::GoOnClosing { user: user.id.get() }, stamp.now())?;
    }
    Ok(())
}

/// Goes on with what was too much for one transaction: a job's verb.
pub(crate) fn go_on(tx: &mut dyn Tx, stamp: &Stamp, id: UserId) -> Result<()> {
    match users::by_id(tx.as_read(), id)? {
        Some(user) => end_everything(tx, stamp, &user),
        None => Ok(()),
    }
}

/// Takes the closing back.
///
/// # Errors
/// Forbidden by the policy, when the account is not being closed.
pub fn undo(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor) -> Result<Outcome> {
    let permit = permit::<UndoClose>(actor, Relation::Owner)?;
    let id = permit.actor().user;
    let user = users::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?.undo_close()?;
    users::save(tx, &user)?;
    timers::cancel(tx, "user", id.get(), Kind::FinishClose.as_str())?;
    staff::restrict::set_clock(tx, stamp, &user)?;
    let steps = (UserStateName::Closing, user.state.name());
    account::step(tx, stamp, id, steps, &Cause::owner(UserEvent::UndoClose, id))?;
    Ok(Outcome { id: id.get(), version: user.version + 1 })
}

/// Ends a closing whose 14 days are over: a timer's verb.
pub(crate) fn finish(tx: &mut dyn Tx, stamp: &Stamp, id: UserId) -> Result<()> {
    let Some(user) = users::by_id(tx.as_read(), id)? else { return Ok(()) };
    if user.state.name() != UserStateName::Closing {
        return Ok(());
    }
    let closed = user.finish_close()?;
    end_everything(tx, stamp, &closed)?;
    erase(tx, &closed)?;
    staff::suspend::account_gone(tx, stamp, id)?;
    let steps = (UserStateName::Closing, UserStateName::Closed);
    account::step(tx, stamp, id, steps, &Cause::system(UserEvent::FinishClose))
}

/// Saves a closed account and erases what is personal. The handle stays taken and the id stays, so that nothing that
/// refers to it points to somebody else.
pub(crate) fn erase(tx: &mut dyn Tx, closed: &User) -> Result<()> {
    users::save(tx, closed)?;
    users::erase(tx, closed.id)?;
    profiles::erase(tx, closed.id)?;
    sessions::end_all(tx, closed.id)?;
    one_time::drop_every(tx, closed.id)?;
    Ok(())
}
