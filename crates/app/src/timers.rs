//! What happens by itself when its time has come. Timers are rows; each is looked at again when it fires, because the
//! world may have moved on.

use domain::{
    ProjectId, Stamp, SuspensionId, Time, UserId,
    contracts::{Thing, TimerKind},
    staff::SUSPENSION,
    words,
};
use store::{
    Read, Tx,
    timers::{self, NewTimer, Timer},
};

use crate::{
    contracts::clock,
    error::{Error, Result},
    identity::{closing, sign_up},
    projects::idle,
    staff::{restrict, suspend},
};

words! {
    /// The timers there are, besides those of contracts, which are a [`TimerKind`] each.
    Kind {
        /// An account that nobody confirmed goes.
        PurgeUnverified = "purge_unverified",
        /// A closed account is erased.
        FinishClose = "finish_close",
        /// A restriction lifts itself.
        LiftRestriction = "lift_restriction",
        /// A proposed suspension that nobody confirmed is over.
        LapseSuspension = "lapse_suspension",
        /// A client is reminded of an idle project for the first time.
        ProjectReminder = "project_reminder",
        /// And for the last time.
        ProjectLastReminder = "project_last_reminder",
        /// An idle project ends.
        ProjectExpire = "project_expire",
    }
}

impl Kind {
    /// A timer row of this kind.
    pub(crate) fn timer(self, stamp: &Stamp, entity_id: i64, due_at: Time) -> NewTimer<'static> {
        NewTimer {
            id: stamp.id::<domain::id::kind::Log>().get(),
            entity: self.entity(),
            entity_id,
            kind: self.as_str(),
            due_at: due_at.micros(),
        }
    }

    /// The kind of thing it belongs to.
    #[must_use]
    pub const fn entity(self) -> &'static str {
        match self {
            Self::PurgeUnverified | Self::FinishClose | Self::LiftRestriction => "user",
            Self::LapseSuspension => SUSPENSION.entity,
            Self::ProjectReminder | Self::ProjectLastReminder | Self::ProjectExpire => "project",
        }
    }
}

/// Timers that are due, the most overdue first.
///
/// # Errors
/// Those of the store.
pub fn due(db: &mut dyn Read, now: Time, limit: i64) -> Result<Vec<Timer>> {
    Ok(timers::due(db, now.micros(), limit)?)
}

/// Fires one timer that is due, and marks it as done in the same transaction. False when it fired already.
///
/// # Errors
/// Those of the verb; the timer stays due.
pub fn fire(tx: &mut dyn Tx, stamp: &Stamp, due: &Timer) -> Result<bool> {
    if !timers::fire(tx, due.id, stamp.now().micros())? {
        return Ok(false);
    }
    if let (Some(thing), Some(kind)) = (Thing::parse(&due.entity, due.entity_id), TimerKind::parse(&due.kind))
    {
        clock::fire(tx, stamp, thing, kind)?;
        return Ok(true);
    }
    let kind =
        Kind::parse(&due.kind).ok_or_else(|| Error::internal(format!("unknown timer {}", due.kind)))?;
    match kind {
        Kind::PurgeUnverified => sign_up::purge_unverified(tx, stamp, UserId::new(due.entity_id))?,
        Kind::FinishClose => closing::finish(tx, stamp, UserId::new(due.entity_id))?,
        Kind::LiftRestriction => restrict::lift_due(tx, stamp, UserId::new(due.entity_id))?,
        Kind::LapseSuspension => suspend::lapse(tx, stamp, SuspensionId::new(due.entity_id))?,
        Kind::ProjectReminder | Kind::ProjectLastReminder => {
            idle::remind(tx, stamp, ProjectId::new(due.entity_id), kind)?;
        }
        Kind::ProjectExpire => idle::expire(tx, stamp, ProjectId::new(due.entity_id))?,
    }
    Ok(true)
}
