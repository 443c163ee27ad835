//! What a person sees first: what waits for them, their newest things, and what happened lately.

use std::time::Duration;

use domain::{
    Actor, PageRequest, Time,
    dashboard::{Activity, Dashboard, Task},
    policy::{EditProfile, ReadAccount, Relation, WriteProject, may, permit},
    projects::{Filter, ProjectStateName},
    time::days,
};
use store::{Read, events};

use crate::{
    contracts::waiting,
    error::Result,
    projects::{browse, own},
    proposals::inbox,
    talent::profile,
};

/// Things of a kind that the page shows.
const SHOWN: u16 = 5;
/// Events that the page shows.
const EVENTS: i64 = 12;
/// A project that expires within this span waits for its client.
const SOON: Duration = days(5);

/// The dashboard. What waits comes in the order in which it is due; what has no date comes last.
///
/// # Errors
/// Forbidden by the policy.
pub fn show(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<Dashboard> {
    permit::<ReadAccount>(actor, Relation::Owner)?;
    let request = PageRequest { size: SHOWN, ..PageRequest::default() };
    let market = actor.market;
    let mut tasks: Vec<Task> = waiting::list(db, actor)?.into_iter().map(Task::Contract).collect();
    let (mut projects, mut open) = (Vec::new(), Vec::new());
    if market.client {
        projects = own::list(db, actor, None, request, now)?.items;
        tasks.extend(of_projects(db, actor, now)?);
        let writes = may::<WriteProject>(actor, Relation::Owner);
        let drafts = own::list(db, actor, Some(ProjectStateName::Draft), request, now)?.items.into_iter();
        let drafts = drafts.filter(|_| writes);
        tasks.extend(drafts.map(|d| Task::FinishDraft { project: d.id, title: d.title }));
    }
    if market.freelancer {
        let missing = profile::own(db, actor)?.missing;
        if !missing.is_empty() && may::<EditProfile>(actor, Relation::Owner) {
            tasks.push(Task::CompleteProfile { missing });
        }
        open = browse::browse(db, Some(actor), &Filter::default(), request)?.items;
        open.retain(|card| card.client.id != actor.user);
    }
    tasks.sort_by_key(|task| task.due().unwrap_or(Time::from_micros(i64::MAX)));
    Ok(Dashboard { tasks, projects, open, activity: activity(db, actor)?, market })
}

/// Projects that will end by themselves soon, and those with proposals that nobody has opened.
fn of_projects(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<Vec<Task>> {
    let mut tasks = Vec::new();
    for state in [ProjectStateName::Open, ProjectStateName::Paused] {
        let idle = own::expiring(db, actor, state, SOON, now)?;
        tasks.extend(idle.into_iter().map(|(project, title, due)| Task::StillOpen { project, title, due }));
        let unread = inbox::unread(db, actor, state)?;
        tasks.extend(unread.into_iter().map(|(project, title, unread)| Task::ReadProposals {
            project,
            title,
            unread,
        }));
    }
    Ok(tasks)
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
