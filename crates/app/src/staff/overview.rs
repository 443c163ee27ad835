//! The first page of staff: what waits.

use domain::{
    Actor, Time, UserId,
    policy::{ReadStaffPages, Relation, permit},
    projects::ProjectStateName,
    staff::Overview,
};
use store::{Read, projects::rows as projects, staff::suspensions};

use super::suspend;
use crate::{error::Result, upkeep};

/// How much of each kind waits, and whether a worker lives.
///
/// # Errors
/// Forbidden by the policy.
pub fn overview(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<Overview> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let (backlog, worker_seen) = (upkeep::backlog(db, now)?, upkeep::last_beat(db)?);
    // Nobody confirms an own proposal while somebody else could.
    let own = if suspend::another_may_confirm(db, actor)? { actor.user } else { UserId::new(0) };
    Ok(Overview {
        suspensions: suspensions::count_waiting(db, own)?,
        reviews: projects::count_in(db, ProjectStateName::PendingReview)?,
        jobs_ready: backlog.jobs_ready,
        jobs_dead: backlog.jobs_dead,
        timers_overdue: backlog.timers_overdue,
        worker_seen,
        worker_lives: worker_seen.is_some_and(|at| upkeep::lives(at, now)),
    })
}
