//! Finds a project through the person who asks: what they may not see is not there.

use domain::{
    Actor, ProjectId,
    policy::{Action, Permit, permit},
    projects::{Brief, Project, Viewer},
};
use store::{
    Read,
    contracts::rows as contracts,
    projects::{briefs, rows},
    proposals::rows as proposals,
};

use crate::error::{Error, Result};

/// A project that this person may see.
pub(crate) fn seen(db: &mut dyn Read, actor: Option<&Actor>, id: ProjectId) -> Result<Project> {
    let project = rows::by_id(db, id)?.ok_or_else(Error::not_found)?;
    let visible = project.visible_to(Viewer { actor, involved: false })
        || project.visible_to(Viewer { actor, involved: involved(db, actor, &project)? });
    if visible { Ok(project) } else { Err(Error::not_found()) }
}

/// A project with the permit for an action on it.
pub(crate) fn permitted<A: Action>(
    db: &mut dyn Read,
    actor: &Actor,
    id: ProjectId,
) -> Result<(Permit<A>, Project)> {
    let project = seen(db, Some(actor), id)?;
    let permit = permit::<A>(actor, project.relation(actor))?;
    Ok((permit, project))
}

/// What its client wrote.
pub(crate) fn brief(db: &mut dyn Read, id: ProjectId) -> Result<Brief> {
    briefs::find(db, id)?.ok_or_else(Error::not_found)
}

/// Whether this person sent a proposal there, whatever became of it. Whoever has a contract or an offer there did.
fn involved(db: &mut dyn Read, actor: Option<&Actor>, project: &Project) -> Result<bool> {
    let Some(actor) = actor else { return Ok(false) };
    Ok(proposals::newest_sent(db, project.id, actor.user)?.is_some())
}

/// How many offers wait for an answer there.
pub(crate) fn offers_out(db: &mut dyn Read, id: ProjectId) -> Result<u64> {
    Ok(u64::try_from(contracts::offers_out(db, id)?).unwrap_or(0))
}
