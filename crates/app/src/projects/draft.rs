//! Writing a project: as a draft, changing it, throwing it away.

use domain::{
    Actor, ProjectId, Stamp,
    policy::{EditProject, Permit, Relation, RunProject, WriteProject as MayWrite, need_client, permit},
    projects::{Brief, Project, ProjectEvent, ProjectState, WriteProject, changes},
};
use garde::Validate as _;
use store::{
    Read, Tx,
    projects::{addenda, briefs},
};

use super::{
    access,
    step::{self, Cause},
};
use crate::{
    error::Result,
    once::Outcome,
    proposals,
    record::{self, Step},
    talent::skills,
};

/// Whether this person may write a new project.
///
/// # Errors
/// Forbidden by the policy or without the client's role.
pub fn may_write(actor: &Actor) -> Result<Permit<MayWrite>> {
    let permit = permit(actor, Relation::Owner)?;
    need_client(actor)?;
    Ok(permit)
}

/// Writes a new draft.
///
/// # Errors
/// Invalid; forbidden as by [`may_write`].
pub fn create(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, input: &WriteProject) -> Result<Outcome> {
    let permit = may_write(actor)?;
    let brief = read(tx.as_read(), input)?;
    let project = Project {
        id: stamp.id(),
        owner: permit.actor().user,
        state: ProjectState::Draft { rejected: None },
        visibility: brief.visibility,
        places: brief.places,
        hired: 0,
        proposal_count: 0,
        proposal_cap: brief.proposal_cap,
        asked_at: None,
        published_at: None,
        activity_at: stamp.now(),
        version: 1,
    };
    briefs::insert(tx, &project, &brief, stamp.now())?;
    let step = Step {
        entity: "project",
        id: project.id.get(),
        from: None,
        to: project.state.name().as_str(),
        event: "write",
        by: Some(actor.user),
        role: "client",
        reason: None,
    };
    record::step(tx, stamp, &step)?;
    record::event(tx, stamp, "project.written", "project", project.id.get(), actor.user, "{}")?;
    Ok(Outcome { id: project.id.get(), version: project.version })
}

/// Changes a draft or a running project, as it was at `version`. Changed terms of a running one leave a dated addendum.
///
/// # Errors
/// Invalid, forbidden, not now, stale.
pub fn edit(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ProjectId,
    input: &WriteProject,
    version: i64,
) -> Result<Outcome> {
    let (permit, project) = access::permitted::<EditProject>(tx.as_read(), actor, id)?;
    let before = access::brief(tx.as_read(), id)?;
    let brief = read(tx.as_read(), input)?;
    let from = project.state.name();
    let draft = matches!(project.state, ProjectState::Draft { .. });
    let edited = Project { version, ..project }.edit(&brief)?;
    briefs::write(tx, id, &brief)?;
    if !draft {
        let changes = changes(&before, &brief);
        for change in &changes {
            addenda::insert(tx, stamp.id(), id, change, stamp.now())?;
        }
        if !changes.is_empty() {
            proposals::system::terms_changed(tx, stamp, &edited)?;
        }
    }
    step::save(tx, stamp, from, &edited, &Cause::client(ProjectEvent::Edit, &permit))
}

/// Throws a draft away.
///
/// # Errors
/// Forbidden, not now.
pub fn discard(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ProjectId) -> Result<Outcome> {
    let (permit, project) = access::permitted::<RunProject>(tx.as_read(), actor, id)?;
    let from = project.state.name();
    let discarded = project.discard(stamp.now())?;
    step::save(tx, stamp, from, &discarded, &Cause::client(ProjectEvent::Discard, &permit))
}

/// The form filled with a project as it is, and the version to send back with it.
///
/// # Errors
/// Not found, forbidden.
pub fn form(db: &mut dyn Read, actor: &Actor, id: ProjectId) -> Result<(WriteProject, i64)> {
    let (_, project) = access::permitted::<EditProject>(db, actor, id)?;
    Ok((WriteProject::of(&access::brief(db, id)?), project.version))
}

/// The brief that an input describes, with the names that its skills stand for.
fn read(db: &mut dyn Read, input: &WriteProject) -> Result<Brief> {
    input.validate()?;
    Ok(input.brief(skills::resolve(db, &input.skills)?))
}
