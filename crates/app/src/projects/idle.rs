//! The clock of an idle project: reminders on day 25 and 29, the end on day 30, and what moves it.

use domain::{
    ProjectId, Stamp, Time,
    projects::{Project, ProjectEvent, Rules},
    time::DAY,
};
use store::{Tx, projects::rows, timers};

use super::{
    access,
    step::{self, Cause},
};
use crate::{
    error::Result,
    jobs::{self, Job},
    mail::Mail,
    timers::Kind,
};

/// Notes that the client did something about a project that is open or paused: its clock starts anew. Every POST of the
/// client on the project or its proposals calls this, and a first view of a proposal.
///
/// # Errors
/// Those of the store.
pub fn touch_activity(tx: &mut dyn Tx, stamp: &Stamp, project: &Project) -> Result<()> {
    rows::touch(tx, project.id, stamp.now())?;
    let active = Project { activity_at: stamp.now(), ..project.clone() };
    let Some(expires_at) = active.expires_at(&Rules::NOW) else { return Ok(()) };
    let [first, last] = Rules::NOW.reminders;
    for (kind, due) in [
        (Kind::ProjectReminder, stamp.now() + first),
        (Kind::ProjectLastReminder, stamp.now() + last),
        (Kind::ProjectExpire, expires_at),
    ] {
        set(tx, stamp, project.id, kind, due)?;
    }
    Ok(())
}

/// Reminds the client: a timer's verb.
pub(crate) fn remind(tx: &mut dyn Tx, stamp: &Stamp, id: ProjectId, kind: Kind) -> Result<()> {
    let Some(project) = rows::by_id(tx.as_read(), id)? else { return Ok(()) };
    let [first, last] = Rules::NOW.reminders;
    let span = if kind == Kind::ProjectReminder { first } else { last };
    if project.expires_at(&Rules::NOW).is_none() || access::offers_out(tx.as_read(), id)? > 0 {
        return Ok(());
    }
    let due = project.activity_at + span;
    if stamp.now() < due {
        return set(tx, stamp, id, kind, due);
    }
    let day = u16::try_from(span.as_secs() / DAY.as_secs()).unwrap_or(u16::MAX);
    let mail = Mail::ProjectIdle { user: project.owner.get(), project: id.get(), day };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())
}

/// Ends an idle project: a timer's verb. While an offer is out it looks again the next day.
pub(crate) fn expire(tx: &mut dyn Tx, stamp: &Stamp, id: ProjectId) -> Result<()> {
    let Some(project) = rows::by_id(tx.as_read(), id)? else { return Ok(()) };
    let (rules, now) = (&Rules::NOW, stamp.now());
    let Some(expires_at) = project.expires_at(rules) else { return Ok(()) };
    let offers_out = access::offers_out(tx.as_read(), id)?;
    if offers_out > 0 || now < expires_at {
        return set(tx, stamp, id, Kind::ProjectExpire, expires_at.max(now + DAY));
    }
    let from = project.state.name();
    let expired = project.expire(offers_out, rules, now)?;
    let mail = Mail::ProjectExpired { user: expired.owner.get(), project: id.get() };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, now)?;
    step::save(tx, stamp, from, &expired, &Cause::system(ProjectEvent::Expire)).map(drop)
}

fn set(tx: &mut dyn Tx, stamp: &Stamp, id: ProjectId, kind: Kind, due: Time) -> Result<()> {
    timers::set(tx, &kind.timer(stamp, id.get(), due))?;
    Ok(())
}
