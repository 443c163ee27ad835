//! A project on its own page.

use domain::{
    Actor, ProjectId, Time,
    identity::UserStateName,
    machine::By,
    policy::{
        EditProject, PublishProject, Relation, RemoveProject, ReviewProject, RunProject, may,
        reads_all_projects,
    },
    projects::{Band, Project, ProjectEvent, ProjectView, Proposals, Rules},
};
use store::{
    Read,
    projects::{addenda, lists},
};

use super::access;
use crate::{
    error::{Error, Result},
    proposals,
};

/// More changes of terms than anybody reads.
const MOST_CHANGES: i64 = 200;

/// A project as this visitor sees it.
///
/// # Errors
/// Not found, when it is not there or not for these eyes.
pub fn show(db: &mut dyn Read, actor: Option<&Actor>, id: ProjectId, now: Time) -> Result<ProjectView> {
    let project = access::seen(db, actor, id)?;
    let listed = lists::one(db, id)?.ok_or_else(Error::not_found)?;
    let (mine, staff) =
        (actor.is_some_and(|a| a.user == project.owner), actor.is_some_and(reads_all_projects));
    let allowed = actor.map(|actor| allowed(actor, &project, now)).unwrap_or_default();
    let runs = actor.is_some_and(|a| may::<RunProject>(a, project.relation(a)));
    let rules = &Rules::NOW;
    let my_proposal = match actor {
        Some(actor) => proposals::mine::to_project(db, actor, id)?,
        None => None,
    };
    let may_propose = match actor {
        Some(actor) => may_propose(actor, &project) && !proposals::mine::has_proposed(db, actor, id)?,
        None => false,
    };
    Ok(ProjectView {
        id,
        client: listed.client,
        brief: access::brief(db, id)?,
        addenda: addenda::of(db, id, MOST_CHANGES)?,
        proposals: if mine || staff {
            Proposals::Exact(project.proposal_count)
        } else {
            Proposals::Band(Band::of(project.proposal_count))
        },
        hired: project.hired,
        created_at: listed.created_at,
        published_at: project.published_at,
        expires_at: project.expires_at(rules).filter(|_| mine || staff),
        reopen_until: project.reopen_until(rules).filter(|until| mine && now < *until),
        mine,
        may_edit: allowed.contains(&ProjectEvent::Edit),
        allowed,
        next: super::own::next_for(&project, mine, staff),
        may_answer_still_open: runs && project.still_open().is_ok(),
        may_propose,
        my_proposal,
        version: project.version,
        state: if mine || staff { project.state } else { project.state.without_staff_reason() },
    })
}

/// The events that this person may fire now: what the drawing and the guards allow, and the policy too.
pub(crate) fn allowed(actor: &Actor, project: &Project, now: Time) -> Vec<ProjectEvent> {
    let relation = project.relation(actor);
    let by = match relation {
        Relation::Owner => By::Client,
        _ => By::Moderator,
    };
    let mut events = project.allowed(by, &Rules::NOW, now);
    events.retain(|event| permitted(actor, relation, *event));
    events
}

fn permitted(actor: &Actor, relation: Relation, event: ProjectEvent) -> bool {
    use ProjectEvent as E;
    match event {
        E::Edit => may::<EditProject>(actor, relation),
        E::Publish | E::Resume | E::ReopenPlace | E::Reopen => may::<PublishProject>(actor, relation),
        E::Discard | E::WithdrawReview | E::Pause | E::Close => may::<RunProject>(actor, relation),
        E::Approve | E::Reject => may::<ReviewProject>(actor, relation),
        E::Remove => may::<RemoveProject>(actor, relation),
        E::PublishFlagged | E::Fill | E::Expire => false,
    }
}

fn may_propose(actor: &Actor, project: &Project) -> bool {
    actor.market.freelancer
        && actor.state == UserStateName::Active
        && actor.user != project.owner
        && project.takes_proposals().is_ok()
}
