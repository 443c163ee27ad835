//! What staff do: let a project be published, send it back, take it down. Each is audited.

use domain::{
    Actor, ProjectId, Refusal, Stamp, UserId,
    identity::UserStateName,
    policy::{Action, RemoveProject, ReviewProject},
    projects::{Project, ProjectEvent, Reason},
};
use garde::Validate as _;
use store::{Read, Tx, identity::users};

use super::{
    access,
    step::{self, Cause},
};
use crate::{
    error::Result,
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    record,
};

/// Lets a project be published.
///
/// # Errors
/// Forbidden, not now; conflict, while its client is suspended.
pub fn approve(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<ReviewProject>(tx.as_read(), actor, id)?;
    let from = project.state.name();
    let open = project.approve(stamp.now())?;
    not_suspended(tx.as_read(), open.owner)?;
    record::audited(tx, stamp, Some(actor), "project.approve", ("project", id.get()), None)?;
    step::save(tx, stamp, from, &open, &Cause::moderator(ProjectEvent::Approve, &permit))
}

fn not_suspended(db: &mut dyn Read, owner: UserId) -> Result<()> {
    let state = users::by_id(db, owner)?.map(|user| user.state.name());
    if state == Some(UserStateName::Suspended) {
        let message = "Its client is suspended, so it would take proposals that nobody answers.";
        return Err(Refusal::conflict("client_suspended", message).into());
    }
    Ok(())
}

/// Sends a project back to its client, who can change it.
///
/// # Errors
/// Invalid, forbidden, not now.
pub fn reject(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &Reason,
) -> Result<Outcome> {
    refuse::<ReviewProject>(tx, stamp, actor, id, input, ProjectEvent::Reject)
}

/// Takes a project down.
///
/// # Errors
/// Invalid, forbidden, not now.
pub fn remove(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &Reason,
) -> Result<Outcome> {
    refuse::<RemoveProject>(tx, stamp, actor, id, input, ProjectEvent::Remove)
}

fn refuse<A: Action>(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &Reason,
    event: ProjectEvent,
) -> Result<Outcome> {
    let (permit, project) = access::permitted::<A>(tx.as_read(), actor, id)?;
    input.validate()?;
    let reason = input.text();
    let (from, again) = (project.state.name(), event == ProjectEvent::Reject);
    let refused: Project =
        if again { project.reject(&reason)? } else { project.remove(&reason, stamp.now())? };
    let action = if again { "project.reject" } else { "project.remove" };
    record::audited(tx, stamp, Some(actor), action, ("project", id.get()), Some(&reason))?;
    let mail =
        Mail::ProjectRefused { user: refused.owner.get(), project: id.get(), reason: reason.clone(), again };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    step::save(tx, stamp, from, &refused, &Cause::moderator(event, &permit).because(&reason))
}
