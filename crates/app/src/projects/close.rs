//! Ending a project, and opening it again.

use domain::{
    Actor, ProjectId, Stamp,
    policy::{PublishProject, RunProject},
    projects::{CloseProject, ProjectEvent, ReopenPlace, Rules},
};
use garde::Validate as _;
use store::Tx;

use super::{
    access,
    step::{self, Cause},
};
use crate::{error::Result, once::Outcome};

/// Closes a project for a reason.
///
/// # Errors
/// Invalid, forbidden, not now.
pub fn close(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &CloseProject,
) -> Result<Outcome> {
    let (permit, project) = access::permitted::<RunProject>(tx.as_read(), actor, id)?;
    input.validate()?;
    let from = project.state.name();
    let closed = project.close(input.reason, stamp.now())?;
    let cause = Cause::client(ProjectEvent::Close, &permit).because(input.reason.as_str());
    step::save(tx, stamp, from, &closed, &cause)
}

/// Opens a closed or expired project again, within 30 days.
///
/// # Errors
/// Forbidden, not now, or too late.
pub fn reopen(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<PublishProject>(tx.as_read(), actor, id)?;
    let from = project.state.name();
    let open = project.reopen(&Rules::NOW, stamp.now())?;
    step::save(tx, stamp, from, &open, &Cause::client(ProjectEvent::Reopen, &permit))
}

/// Opens a filled project for more people.
///
/// # Errors
/// Invalid, forbidden, not now.
pub fn reopen_place(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &ReopenPlace,
) -> Result<Outcome> {
    let (permit, project) = access::permitted::<PublishProject>(tx.as_read(), actor, id)?;
    input.validate()?;
    let from = project.state.name();
    let open = project.reopen_place(input.places)?;
    step::save(tx, stamp, from, &open, &Cause::client(ProjectEvent::ReopenPlace, &permit))
}
