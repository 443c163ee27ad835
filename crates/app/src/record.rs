//! The trail of a change: the transition log, the activity feed and the audit log, all in the change's transaction.

use domain::{Actor, Stamp, UserId};
use store::{Tx, audit, events, transitions};

use crate::error::Result;

/// One step of a state machine.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    /// The machine, for example `user`.
    pub entity: &'static str,
    /// The thing's id.
    pub id: i64,
    /// The state before; `None` at birth, the same as `to` for an event that stays.
    pub from: Option<&'static str>,
    /// The state after.
    pub to: &'static str,
    /// The event.
    pub event: &'static str,
    /// Who did it; `None` is a timer or another change.
    pub by: Option<UserId>,
    /// In which role.
    pub role: &'static str,
    /// Why, where a reason is asked for.
    pub reason: Option<&'a str>,
}

/// Records one step of a state machine.
pub(crate) fn step(tx: &mut dyn Tx, stamp: &Stamp, step: &Step<'_>) -> Result<()> {
    transitions::append(
        tx,
        &transitions::NewTransition {
            id: stamp.id::<domain::id::kind::Log>().get(),
            entity: step.entity,
            entity_id: step.id,
            from_state: step.from,
            to_state: step.to,
            event_name: step.event,
            actor_id: step.by.map(UserId::get),
            actor_role: step.role,
            reason: step.reason,
            policy_version: domain::policy::VERSION,
            at: stamp.now().micros(),
        },
    )?;
    Ok(())
}

/// Appends to the activity feed of one person.
pub(crate) fn event(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    kind: &'static str,
    entity: &'static str,
    entity_id: i64,
    audience: UserId,
    payload: &str,
) -> Result<()> {
    events::append(
        tx,
        &events::NewEvent {
            id: stamp.id::<domain::id::kind::Event>().get(),
            kind,
            entity,
            entity_id,
            user_id: Some(audience.get()),
            payload,
            at: stamp.now().micros(),
        },
    )?;
    Ok(())
}

/// Appends to the audit log.
pub(crate) fn audited(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: Option<&Actor>,
    action: &'static str,
    subject: (&'static str, i64),
    reason: Option<&str>,
) -> Result<()> {
    audited_with(tx, stamp, actor, action, subject, reason, None)
}

/// Appends to the audit log, with more facts as JSON.
pub(crate) fn audited_with(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: Option<&Actor>,
    action: &'static str,
    subject: (&'static str, i64),
    reason: Option<&str>,
    detail: Option<&str>,
) -> Result<()> {
    audit::append(
        tx,
        &audit::NewEntry {
            id: stamp.id::<domain::id::kind::Log>().get(),
            at: stamp.now().micros(),
            actor_id: actor.map(|a| a.user.get()),
            actor_role: actor.map_or("system", |a| a.staff.map_or("user", |r| r.as_str())),
            action,
            entity: subject.0,
            entity_id: subject.1,
            reason,
            detail,
        },
    )?;
    Ok(())
}
