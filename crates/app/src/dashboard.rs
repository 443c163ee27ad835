//! What a person sees first: what waits for them, their newest things, and what happened lately.

use std::time::Duration;

use domain::{
    Actor, PageRequest, Time, Who,
    dashboard::{Activity, Dashboard, Task},
    policy::{ReadAccount, Relation, permit},
    projects::{Filter, OwnProject, ProjectStateName},
    time::days,
};
use store::{Read, events};

use crate::{
    error::Result,
    projects::{browse, own},
    proposals::inbox::{self, Tab},
    talent::profile,
};

/// Things of a kind that the page shows.
const SHOWN: u16 = 5;
/// Events that the page shows.
const EVENTS: i64 = 12;
/// A project that expires within this span waits for its client.
const SOON: Duration = days(5);

/// The dashboard.
///
/// # Errors
/// Forbidden by the policy.
pub fn show(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<Dashboard> {
    permit::<ReadAccount>(actor, Relation::Owner)?;
    let request = PageRequest { size: SHOWN, ..PageRequest::default() };
    let market = actor.market;
    let (mut tasks, mut projects, mut open) = (Vec::new(), Vec::new(), Vec::new());
    if market.client {
        projects = own::list(db, actor, None, request, now)?.items;
        let drafts = own::list(db, actor, Some(ProjectStateName::Draft), request, now)?.items;
        let listed = own::list(db, actor, Some(ProjectStateName::Open), PageRequest::default(), now)?.items;
        tasks.extend(listed.iter().filter_map(|project| expiring(project, now)));
        for project in &listed {
            tasks.extend(unread(db, actor, project)?);
        }
        tasks.extend(drafts.into_iter().map(|d| Task::FinishDraft { project: d.id, title: d.title }));
    }
    if market.freelancer {
        let missing = profile::own(db, actor)?.missing;
        if !missing.is_empty() {
            tasks.push(Task::CompleteProfile { missing });
        }
        open = browse::browse(db, Some(actor), &Filter::default(), request)?.items;
        open.retain(|card| card.client.id != actor.user);
    }
    Ok(Dashboard { tasks, projects, open, activity: activity(db, actor)?, market })
}

fn expiring(project: &OwnProject, now: Time) -> Option<Task> {
    let next = project.next.as_ref().filter(|next| matches!(next.who, Who::You | Who::Client))?;
    let due = next.due.filter(|due| due.since(now) <= SOON)?;
    Some(Task::StillOpen { project: project.id, title: project.title.clone(), due })
}

/// Proposals to one project that nobody has opened.
fn unread(db: &mut dyn Read, actor: &Actor, project: &OwnProject) -> Result<Option<Task>> {
    let counts = inbox::counts(db, actor, project.id)?;
    let unread = counts.iter().find(|c| c.tab == Tab::Unread).map_or(0, |c| c.count);
    let task = Task::ReadProposals { project: project.id, title: project.title.clone(), unread };
    Ok((unread > 0).then_some(task))
}

fn activity(db: &mut dyn Read, actor: &Actor) -> Result<Vec<Activity>> {
    let latest = events::latest_for_user(db, actor.user.get(), i64::MAX, EVENTS)?;
    Ok(latest
        .into_iter()
        .map(|e| Activity {
            kind: e.kind,
            entity: e.entity,
            entity_id: e.entity_id,
            at: Time::from_micros(e.at),
        })
        .collect())
}
