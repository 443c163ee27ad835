//! Running a project: pausing, resuming, and the answer to the idle reminder.

use domain::{
    Actor, ProjectId, Stamp,
    policy::{PublishProject, RunProject},
    projects::{PausedBy, ProjectEvent},
};
use store::Tx;

use super::{
    access, idle,
    step::{self, Cause},
};
use crate::{error::Result, once::Outcome, record};

/// Stops new proposals.
///
/// # Errors
/// Forbidden, not now.
pub fn pause(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<RunProject>(tx.as_read(), actor, id)?;
    let from = project.state.name();
    let paused = project.pause(PausedBy::Client, stamp.now())?;
    step::save(tx, stamp, from, &paused, &Cause::client(ProjectEvent::Pause, &permit))
}

/// Takes new proposals again.
///
/// # Errors
/// Forbidden, not now.
pub fn resume(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<PublishProject>(tx.as_read(), actor, id)?;
    let from = project.state.name();
    let open = project.resume(PausedBy::Client)?;
    step::save(tx, stamp, from, &open, &Cause::client(ProjectEvent::Resume, &permit))
}

/// Says that the project is still open, which starts its 30 days anew.
///
/// # Errors
/// Forbidden, not now.
pub fn still_open(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (_, project) = access::permitted::<RunProject>(tx.as_read(), actor, id)?;
    project.still_open()?;
    idle::touch_activity(tx, stamp, &project)?;
    record::event(tx, stamp, "project.still_open", "project", id.get(), project.owner, "{}")?;
    Ok(Outcome { id: id.get(), version: project.version })
}
