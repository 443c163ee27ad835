//! Restricting a person, who may finish what is running and starts nothing new, and lifting that.

use domain::{
    Actor, Refusal, Stamp, UserId,
    identity::{User, UserEvent},
    policy::RestrictUser,
    projects::Reason,
    staff::Restrict,
};
use garde::Validate as _;
use store::{Read, Tx, identity::users, staff::suspensions, timers};

use super::{
    decision::{self, Decision},
    mails::Note,
};
use crate::{error::Result, once::Outcome, timers::Kind};

/// Restricts a person, for some days or until it is lifted.
///
/// # Errors
/// Forbidden by the policy or for the own account, not found, invalid, not now; conflict for staff accounts.
pub fn restrict(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    person: UserId,
    input: &Restrict,
) -> Result<Outcome> {
    let user = decision::permitted::<RestrictUser>(tx.as_read(), actor, person)?;
    input.validate()?;
    let from = user.state.name();
    let user = user.restrict(Some(actor.user), input.until(stamp.now()))?;
    set_clock(tx, stamp, &user)?;
    let reason = input.text();
    decision::save(tx, stamp, from, &user, &restricting(actor, &reason))
}

/// Lifts a restriction.
///
/// # Errors
/// Forbidden by the policy or for the own account, not found, invalid, not now; conflict, while a suspension is
/// proposed.
pub fn lift(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    person: UserId,
    input: &Reason,
) -> Result<Outcome> {
    let user = decision::permitted::<RestrictUser>(tx.as_read(), actor, person)?;
    input.validate()?;
    let from = user.state.name();
    let user = user.lift(Some(actor.user))?;
    not_proposed(tx.as_read(), person)?;
    set_clock(tx, stamp, &user)?;
    let reason = input.text();
    decision::save(tx, stamp, from, &user, &lifting(Some(actor), Some(&reason)))
}

/// Lifts a restriction whose time is over: a timer's verb.
pub(crate) fn lift_due(tx: &mut dyn Tx, stamp: &Stamp, person: UserId) -> Result<()> {
    let Some(user) = users::by_id(tx.as_read(), person)? else { return Ok(()) };
    let Some(until) = user.lifts_at() else { return Ok(()) };
    if stamp.now() < until {
        return set_clock(tx, stamp, &user);
    }
    let from = user.state.name();
    let lifted = user.lift(None)?;
    decision::save(tx, stamp, from, &lifted, &lifting(None, None)).map(drop)
}

/// Sets the timer of a restriction that lifts itself, and drops that of one that does not or is no more.
pub(crate) fn set_clock(tx: &mut dyn Tx, stamp: &Stamp, user: &User) -> Result<()> {
    let kind = Kind::LiftRestriction;
    match user.lifts_at() {
        Some(until) => timers::set(tx, &kind.timer(stamp, user.id.get(), until))?,
        None => drop(timers::cancel(tx, kind.entity(), user.id.get(), kind.as_str())?),
    }
    Ok(())
}

/// Refuses while a suspension is proposed: what restricts then is the proposal.
pub(super) fn not_proposed(db: &mut dyn Read, person: UserId) -> Result<()> {
    if suspensions::open(db, person)?.is_some() {
        let message = "A suspension is proposed. Confirm it or take it back first.";
        return Err(Refusal::conflict("suspension_proposed", message).into());
    }
    Ok(())
}

const fn restricting<'a>(actor: &'a Actor, reason: &'a str) -> Decision<'a> {
    Decision {
        actor: Some(actor),
        event: UserEvent::Restrict,
        action: "user.restrict",
        reason: Some(reason),
        detail: None,
        note: Note::Restricted,
    }
}

const fn lifting<'a>(actor: Option<&'a Actor>, reason: Option<&'a str>) -> Decision<'a> {
    let (event, action) = (UserEvent::Lift, "user.lift");
    Decision { actor, event, action, reason, detail: None, note: Note::Lifted }
}
