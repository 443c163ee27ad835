//! Closing an account: 14 days to undo, then everything personal is erased.

use domain::{
    Actor, Stamp, UserId,
    identity::{User, UserEvent, UserState, UserStateName},
    policy::{CloseAccount, Relation, UndoClose, permit},
};
use store::{
    Tx,
    identity::{one_time, sessions, users},
    talent::profiles,
    timers,
};

use crate::{
    error::{Error, Result},
    identity::account,
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    projects,
    timers::Kind,
};

/// Starts closing the account. All other sessions end, and the person's projects close.
///
/// # Errors
/// Forbidden by the policy; conflict, when the state does not allow it.
pub fn request(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor) -> Result<Outcome> {
    let permit = permit::<CloseAccount>(actor, Relation::Owner)?;
    let id = permit.actor().user;
    let user = users::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?;
    let from = user.state.name();
    let closing = user.request_close(stamp.now())?;
    users::save(tx, &closing)?;
    if let UserState::Closing { finish_at, .. } = closing.state {
        timers::set(tx, &Kind::FinishClose.timer(stamp, id.get(), finish_at))?;
    }
    sessions::end_others(tx, id, actor.session)?;
    projects::system::close_all(tx, stamp, id)?;
    account::step(tx, stamp, id, (from, UserStateName::Closing), UserEvent::RequestClose, Some(id))?;
    jobs::enqueue(tx, stamp, &Job::Mail { mail: Mail::Closing { user: id.get() } }, stamp.now())?;
    Ok(Outcome { id: id.get(), version: closing.version + 1 })
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
    let steps = (UserStateName::Closing, user.state.name());
    account::step(tx, stamp, id, steps, UserEvent::UndoClose, Some(id))?;
    Ok(Outcome { id: id.get(), version: user.version + 1 })
}

/// Ends a closing whose 14 days are over: a timer's verb.
pub(crate) fn finish(tx: &mut dyn Tx, stamp: &Stamp, id: UserId) -> Result<()> {
    let Some(user) = users::by_id(tx.as_read(), id)? else { return Ok(()) };
    if user.state.name() != UserStateName::Closing {
        return Ok(());
    }
    let closed = user.finish_close()?;
    projects::system::discard_all(tx, stamp, id)?;
    erase(tx, &closed)?;
    let steps = (UserStateName::Closing, UserStateName::Closed);
    account::step(tx, stamp, id, steps, UserEvent::FinishClose, None)
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
