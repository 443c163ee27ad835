//! Suspending a person: one member of staff proposes with a statement of reasons, which restricts at once; a second one
//! confirms within 7 days, or it lapses. Nobody is signed out: a suspended person still reads.

use domain::{
    Actor, Stamp, SuspensionId, UserId,
    identity::{User, UserEvent},
    policy::{Action as _, SuspendUser},
    projects::Reason,
    staff::{SUSPENSION, Suspension, SuspensionEvent, SuspensionState},
};
use garde::Validate as _;
use store::{
    Read, Tx,
    identity::users,
    staff::{
        people,
        suspensions::{self, Named},
    },
    timers,
};

use super::{
    carry_on,
    decision::{self, Decision},
    mails::Note,
    restrict,
};
use crate::{
    error::{Error, Result},
    once::Outcome,
    record::{self, Step},
    timers::Kind,
};

/// Proposes to suspend a person, with a statement of reasons that they read.
///
/// # Errors
/// Forbidden by the policy or for the own account, not found, invalid, not now; conflict for staff accounts and while one
/// is proposed already.
pub fn propose(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    person: UserId,
    input: &Reason,
) -> Result<Outcome> {
    let user = decision::permitted::<SuspendUser>(tx.as_read(), actor, person)?;
    input.validate()?;
    let (from, reasons) = (user.state.name(), input.text());
    let (user, found) = user.propose_suspension(actor.user)?;
    restrict::not_proposed(tx.as_read(), person)?;
    let suspension = Suspension::propose(stamp.id(), person, found, actor.user, &reasons, stamp.now());
    suspensions::insert(tx, &suspension)?;
    noted(tx, stamp, None, &suspension, "propose", Some(actor), Some(&reasons))?;
    restrict::set_clock(tx, stamp, &user)?;
    timers::set(tx, &Kind::LapseSuspension.timer(stamp, suspension.id.get(), suspension.lapses_at()))?;
    record::event(tx, stamp, "account.suspension_proposed", "user", person.get(), person, "{}")?;
    let decision = Decision {
        actor: Some(actor),
        event: UserEvent::Restrict,
        action: "user.propose_suspension",
        reason: Some(&reasons),
        detail: None,
        note: Note::SuspensionProposed,
    };
    decision::save(tx, stamp, from, &user, &decision)
}

/// Confirms the proposal that was `seen`: the person is suspended, their open projects pause and their contracts are held.
///
/// # Errors
/// Forbidden by the policy, for the own account, and to whoever proposed it while somebody else could confirm; not found,
/// not now; conflict, when its time is over.
pub fn confirm(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    person: UserId,
    seen: SuspensionId,
) -> Result<Outcome> {
    let (user, proposed) = proposal(tx.as_read(), actor, person, seen)?;
    let another = another_may_confirm(tx.as_read(), actor)?;
    let confirmed = proposed.clone().confirm(actor.user, another, stamp.now())?;
    let from = user.state.name();
    let user = user.suspend(actor.user)?;
    suspensions::save(tx, &confirmed)?;
    let event = SuspensionEvent::Confirm.as_str();
    let alone = confirmed.alone().then_some("The only member of staff confirmed it.");
    noted(tx, stamp, Some(&proposed), &confirmed, event, Some(actor), alone)?;
    stop_clock(tx, seen)?;
    restrict::set_clock(tx, stamp, &user)?;
    timers::cancel(tx, "user", person.get(), Kind::FinishClose.as_str())?;
    let decision = Decision {
        actor: Some(actor),
        event: UserEvent::Suspend,
        action: "user.suspend",
        reason: Some(&confirmed.reasons),
        detail: confirmed.alone().then_some(r#"{"alone":true}"#),
        note: Note::Suspended,
    };
    let done = decision::save(tx, stamp, from, &user, &decision)?;
    carry_on::go_on(tx, stamp, person, None)?;
    Ok(done)
}

/// Takes back the proposal that was `seen`: the person is again what they were.
///
/// # Errors
/// Forbidden by the policy, not found, invalid, not now.
pub fn withdraw(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    person: UserId,
    seen: SuspensionId,
    input: &Reason,
) -> Result<Outcome> {
    let (user, proposed) = proposal(tx.as_read(), actor, person, seen)?;
    input.validate()?;
    let reason = input.text();
    let withdrawn = proposed.clone().withdraw(actor.user, &reason, stamp.now())?;
    let event = SuspensionEvent::Withdraw.as_str();
    noted(tx, stamp, Some(&proposed), &withdrawn, event, Some(actor), Some(&reason))?;
    stop_clock(tx, seen)?;
    clear(tx, stamp, user, &withdrawn, "user.withdraw_suspension", Some(actor), Some(&reason))
}

/// Ends a proposal that nobody confirmed in time: a timer's verb.
pub(crate) fn lapse(tx: &mut dyn Tx, stamp: &Stamp, id: SuspensionId) -> Result<()> {
    let Some(Named { suspension: proposed, .. }) = suspensions::by_id(tx.as_read(), id)? else {
        return Ok(());
    };
    if proposed.state != SuspensionState::Proposed {
        return Ok(());
    }
    if stamp.now() < proposed.lapses_at() {
        timers::set(tx, &Kind::LapseSuspension.timer(stamp, id.get(), proposed.lapses_at()))?;
        return Ok(());
    }
    let user = users::by_id(tx.as_read(), proposed.user)?.ok_or_else(Error::not_found)?;
    let lapsed = proposed.clone().lapse(stamp.now())?;
    noted(tx, stamp, Some(&proposed), &lapsed, SuspensionEvent::Lapse.as_str(), None, None)?;
    clear(tx, stamp, user, &lapsed, "user.suspension_lapsed", None, None).map(drop)
}

/// Ends a suspension: the person is in good standing, and what it paused and held goes on.
///
/// # Errors
/// Forbidden by the policy or for the own account, not found, invalid, not now.
pub fn reinstate(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    person: UserId,
    input: &Reason,
) -> Result<Outcome> {
    let user = decision::permitted::<SuspendUser>(tx.as_read(), actor, person)?;
    input.validate()?;
    let (from, reason) = (user.state.name(), input.text());
    let user = user.reinstate(actor.user)?;
    if let Some(Named { suspension: confirmed, .. }) = suspensions::open(tx.as_read(), person)? {
        let ended = confirmed.clone().reinstate(actor.user, &reason, stamp.now())?;
        suspensions::save(tx, &ended)?;
        let event = SuspensionEvent::Reinstate.as_str();
        noted(tx, stamp, Some(&confirmed), &ended, event, Some(actor), Some(&reason))?;
    }
    let decision = Decision {
        actor: Some(actor),
        event: UserEvent::Reinstate,
        action: "user.reinstate",
        reason: Some(&reason),
        detail: None,
        note: Note::Reinstated,
    };
    let done = decision::save(tx, stamp, from, &user, &decision)?;
    carry_on::go_on(tx, stamp, person, None)?;
    Ok(done)
}

/// Ends what is open about an account that is gone.
pub(crate) fn account_gone(tx: &mut dyn Tx, stamp: &Stamp, person: UserId) -> Result<()> {
    let Some(Named { suspension, .. }) = suspensions::open(tx.as_read(), person)? else { return Ok(()) };
    let gone = suspension.clone().account_gone(stamp.now())?;
    suspensions::save(tx, &gone)?;
    stop_clock(tx, gone.id)?;
    noted(tx, stamp, Some(&suspension), &gone, SuspensionEvent::AccountGone.as_str(), None, None)
}

/// Whether somebody besides this member of staff could confirm.
pub(super) fn another_may_confirm(db: &mut dyn Read, actor: &Actor) -> Result<bool> {
    for role in SuspendUser::RULE.staff {
        if people::another(db, *role, actor.user)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A person and the proposal about them that was seen, over or not.
fn proposal(
    db: &mut dyn Read,
    actor: &Actor,
    person: UserId,
    seen: SuspensionId,
) -> Result<(User, Suspension)> {
    let user = decision::permitted::<SuspendUser>(db, actor, person)?;
    let found = suspensions::by_id(db, seen)?.filter(|named| named.suspension.user == person);
    Ok((user, found.ok_or_else(Error::not_found)?.suspension))
}

/// Gives a person back what a proposal found that came to nothing.
fn clear(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    user: User,
    over: &Suspension,
    action: &'static str,
    actor: Option<&Actor>,
    reason: Option<&str>,
) -> Result<Outcome> {
    suspensions::save(tx, over)?;
    let from = user.state.name();
    let user = user.clear_proposal(over.found, stamp.now());
    restrict::set_clock(tx, stamp, &user)?;
    record::event(tx, stamp, "account.suspension_dropped", "user", user.id.get(), user.id, "{}")?;
    let (event, note) = (UserEvent::Lift, Note::SuspensionDropped);
    let decision = Decision { actor, event, action, reason, detail: None, note };
    decision::save(tx, stamp, from, &user, &decision)
}

fn stop_clock(tx: &mut dyn Tx, id: SuspensionId) -> Result<()> {
    let kind = Kind::LapseSuspension;
    timers::cancel(tx, kind.entity(), id.get(), kind.as_str())?;
    Ok(())
}

/// Records a step of the suspension itself.
fn noted(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    before: Option<&Suspension>,
    after: &Suspension,
    event: &'static str,
    actor: Option<&Actor>,
    reason: Option<&str>,
) -> Result<()> {
    let step = Step {
        entity: SUSPENSION.entity,
        id: after.id.get(),
        from: before.map(|before| before.state.name().as_str()),
        to: after.state.name().as_str(),
        event,
        by: actor.map(|actor| actor.user),
        role: if actor.is_some() { "moderator" } else { "system" },
        reason,
    };
    record::step(tx, stamp, &step)
}
