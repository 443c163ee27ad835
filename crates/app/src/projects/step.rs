//! What follows every step of a project: saved, listed or not, its clocks set or stopped, and recorded.

use domain::{
    Stamp, UserId,
    policy::Permit,
    projects::{Band, Project, ProjectEvent, ProjectState, ProjectStateName},
    proposals::ProjectEnd,
};
use store::{
    Tx,
    projects::{listing, rows},
    timers,
};

use super::{access, idle};
use crate::{
    error::{Error, Result},
    once::Outcome,
    proposals,
    record::{self, Step},
};

/// Who takes a step, and why. A person's step is made from the permit for it, so that nothing is saved unasked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cause<'a> {
    event: ProjectEvent,
    /// Nobody when another change or a timer forces it.
    by: Option<UserId>,
    role: &'static str,
    /// Where one is asked for.
    reason: Option<&'a str>,
}

impl Cause<'static> {
    /// Its client does it.
    pub(crate) const fn client<A>(event: ProjectEvent, permit: &Permit<A>) -> Self {
        Self { event, by: Some(permit.actor().user), role: "client", reason: None }
    }

    /// Staff do it.
    pub(crate) const fn moderator<A>(event: ProjectEvent, permit: &Permit<A>) -> Self {
        Self { event, by: Some(permit.actor().user), role: "moderator", reason: None }
    }

    /// It goes with the account of its client, who asked for that end.
    pub(crate) const fn account_end(event: ProjectEvent, owner: UserId) -> Self {
        Self { event, by: Some(owner), role: "client", reason: None }
    }

    /// A timer or another change does it.
    pub(crate) const fn system(event: ProjectEvent) -> Self {
        Self { event, by: None, role: "system", reason: None }
    }
}

impl<'a> Cause<'a> {
    /// With a reason.
    pub(crate) const fn because(self, reason: &'a str) -> Self {
        Self { reason: Some(reason), ..self }
    }
}

/// Saves a decision and everything that follows from it.
pub(crate) fn save(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    from: ProjectStateName,
    project: &Project,
    cause: &Cause<'_>,
) -> Result<Outcome> {
    rows::save(tx, project, stamp.now())?;
    relist(tx, from, project, cause.event)?;
    match project.state {
        ProjectState::Open | ProjectState::Paused { .. } => {
            if cause.role != "system" || cause.event == ProjectEvent::Resume {
                idle::touch_activity(tx, stamp, project)?;
            }
        }
        _ => drop(timers::cancel_all(tx, "project", project.id.get())?),
    }
    follow(tx, stamp, project, cause.event)?;
    let step = Step {
        entity: "project",
        id: project.id.get(),
        from: Some(from.as_str()),
        to: project.state.name().as_str(),
        event: cause.event.as_str(),
        by: cause.by,
        role: cause.role,
        reason: cause.reason,
    };
    record::step(tx, stamp, &step)?;
    record::event(tx, stamp, kind(cause.event), "project", project.id.get(), project.owner, "{}")?;
    Ok(Outcome { id: project.id.get(), version: project.version + 1 })
}

/// What the step means for those who proposed.
fn follow(tx: &mut dyn Tx, stamp: &Stamp, project: &Project, event: ProjectEvent) -> Result<()> {
    let end = match event {
        ProjectEvent::Fill => ProjectEnd::Filled,
        ProjectEvent::Close => ProjectEnd::Closed,
        ProjectEvent::Expire => ProjectEnd::Expired,
        ProjectEvent::Remove => ProjectEnd::Removed,
        ProjectEvent::Reopen | ProjectEvent::ReopenPlace => {
            return proposals::system::project_reopened(tx, stamp, project);
        }
        _ => return Ok(()),
    };
    proposals::system::project_ended(tx, stamp, project, end)
}

/// Open projects are in the list as they are now; no others are.
fn relist(tx: &mut dyn Tx, from: ProjectStateName, project: &Project, event: ProjectEvent) -> Result<()> {
    let (was, is) = (from == ProjectStateName::Open, project.state == ProjectState::Open);
    if is && (!was || event == ProjectEvent::Edit) {
        let brief = access::brief(tx.as_read(), project.id)?;
        let published_at = project.published_at.ok_or_else(|| Error::internal("open without a date"))?;
        listing::put(tx, project.id, &brief, Band::of(project.proposal_count), published_at)?;
    } else if was && !is {
        listing::remove(tx, project.id)?;
    }
    Ok(())
}

/// The kind as the activity feed names it.
const fn kind(event: ProjectEvent) -> &'static str {
    match event {
        ProjectEvent::Edit => "project.edited",
        ProjectEvent::Discard => "project.discarded",
        ProjectEvent::Publish | ProjectEvent::Approve => "project.published",
        ProjectEvent::PublishFlagged => "project.sent_to_review",
        ProjectEvent::WithdrawReview => "project.review_withdrawn",
        ProjectEvent::Reject => "project.rejected",
        ProjectEvent::Pause => "project.paused",
        ProjectEvent::Resume => "project.resumed",
        ProjectEvent::Fill => "project.filled",
        ProjectEvent::ReopenPlace => "project.place_reopened",
        ProjectEvent::Close => "project.closed",
        ProjectEvent::Expire => "project.expired",
        ProjectEvent::Reopen => "project.reopened",
        ProjectEvent::Remove => "project.removed",
    }
}
