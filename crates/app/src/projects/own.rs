//! Lists whatever the state: a client's own projects, and all of them for staff.

use std::time::Duration;

use domain::{
    Actor, NextAction, ProjectId, Time, Who,
    page::{Page, PageRequest},
    policy::{ReadAllProjects, Relation, permit, reads_all_projects},
    projects::{OwnCount, OwnProject, Project, ProjectState, ProjectStateName, Rules, StaffProject},
};
use store::{
    Read,
    projects::lists::{self, Listed},
};

use super::show;
use crate::error::Result;

/// A page of the own projects, of one state or all but the discarded.
///
/// # Errors
/// Those of the store.
pub fn list(
    db: &mut dyn Read,
    actor: &Actor,
    state: Option<ProjectStateName>,
    request: PageRequest,
    now: Time,
) -> Result<Page<OwnProject>> {
    let request = request.sized();
    let state = state.filter(|state| *state != ProjectStateName::Discarded);
    let page = Page::cut(request, lists::own(db, actor.user, state, request)?, lists::place);
    Ok(page.map(|listed| row(actor, listed, now)))
}

/// How many own projects there are in each state that is not empty; the discarded are left out.
///
/// # Errors
/// Those of the store.
pub fn counts(db: &mut dyn Read, actor: &Actor) -> Result<Vec<OwnCount>> {
    let mut counts = lists::own_counts(db, actor.user)?;
    counts.retain(|count| count.state != ProjectStateName::Discarded);
    Ok(counts)
}

/// Most own projects whose end is near that are told of at once.
const EXPIRING: i64 = 20;

/// Own projects in a state that end by themselves within `soon`, the nearest end first: id, title, and when.
///
/// # Errors
/// Those of the store.
pub fn expiring(
    db: &mut dyn Read,
    actor: &Actor,
    state: ProjectStateName,
    soon: Duration,
    now: Time,
) -> Result<Vec<(ProjectId, String, Time)>> {
    let rules = &Rules::NOW;
    let since = now + soon - rules.idle;
    let idle = lists::own_idle(db, actor.user, state, since, EXPIRING)?.into_iter();
    Ok(idle.filter_map(|l| Some((l.project.id, l.title, l.project.expires_at(rules)?))).collect())
}

/// A page of all projects, or those of one state, for staff.
///
/// # Errors
/// Forbidden by the policy.
pub fn staff(
    db: &mut dyn Read,
    actor: &Actor,
    state: Option<ProjectStateName>,
    request: PageRequest,
    now: Time,
) -> Result<Page<StaffProject>> {
    permit::<ReadAllProjects>(actor, Relation::Stranger)?;
    let request = request.sized();
    let page = Page::cut(request, lists::staff(db, state, request)?, lists::place);
    Ok(page.map(|listed| {
        let client = listed.client.clone();
        StaffProject { project: row(actor, listed, now), client }
    }))
}

fn row(actor: &Actor, listed: Listed, now: Time) -> OwnProject {
    let project = listed.project;
    OwnProject {
        id: project.id,
        title: listed.title,
        budget: listed.budget,
        places: project.places,
        hired: project.hired,
        proposal_count: project.proposal_count,
        created_at: listed.created_at,
        published_at: project.published_at,
        next: next_for(&project, actor.user == project.owner, reads_all_projects(actor)),
        allowed: show::allowed(actor, &project, now),
        version: project.version,
        state: project.state,
    }
}

/// Whose turn it is, in words for this person.
pub(crate) fn next_for(project: &Project, mine: bool, staff: bool) -> Option<NextAction> {
    let next = project.next_action(&Rules::NOW).filter(|_| mine || staff)?;
    let who = match (next.who, mine) {
        (Who::You, false) => Who::Client,
        (Who::Staff, false) if matches!(project.state, ProjectState::PendingReview { .. }) => Who::You,
        (who, _) => who,
    };
    Some(NextAction { who, ..next })
}
