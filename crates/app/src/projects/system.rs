//! Steps of projects that another change forces, in that change's transaction.

use domain::{
    ProjectId, Stamp, UserId,
    projects::{Band, CloseReason, PausedBy, Project, ProjectEvent, ProjectStateName as S},
};
use store::{
    Tx,
    projects::{listing, rows},
};

use super::{
    idle,
    step::{self, Cause},
};
use crate::error::{Error, Result};

/// The steps of projects and proposals that one closing may take: each needs up to six ids of the stamp,
/// when an offer becomes void with it.
const STEPS: i64 = 300;
/// The projects that one transaction takes a step with.
const STEP: i64 = 100;

/// Closes the projects of an account that is being closed, and takes back what waits for review. Drafts stay until the
/// account is gone. True when there is more for another transaction, because the projects have many proposals.
///
/// # Errors
/// Those of the store.
pub fn close_all(tx: &mut dyn Tx, stamp: &Stamp, owner: UserId) -> Result<bool> {
    let reason = CloseReason::AccountClosed;
    let cause = Cause::system(ProjectEvent::Close).because(reason.as_str());
    let mut steps = 0;
    for state in [S::Open, S::Paused, S::Filled] {
        for id in rows::ids_by_state(tx.as_read(), owner, state, STEPS)? {
            let Some(project) = rows::by_id(tx.as_read(), id)? else { continue };
            steps += 1 + project.proposal_count;
            if steps > STEPS {
                return Ok(true);
            }
            step::save(tx, stamp, state, &project.close(reason, stamp.now())?, &cause)?;
        }
    }
    let cause = Cause::account_end(ProjectEvent::WithdrawReview, owner);
    each(tx, stamp, owner, S::PendingReview, &cause, |project| Ok(project.withdraw_review()?))
}

/// Throws away the drafts of an account that is gone. True when there may be more for another transaction.
///
/// # Errors
/// Those of the store.
pub fn discard_all(tx: &mut dyn Tx, stamp: &Stamp, owner: UserId) -> Result<bool> {
    let cause = Cause::account_end(ProjectEvent::Discard, owner);
    each(tx, stamp, owner, S::Draft, &cause, |project| Ok(project.discard(stamp.now())?))
}

/// Pauses the open projects of a suspended account. True when there may be more for another transaction.
///
/// # Errors
/// Those of the store.
pub fn pause_all(tx: &mut dyn Tx, stamp: &Stamp, owner: UserId) -> Result<bool> {
    let cause = Cause::system(ProjectEvent::Pause);
    each(tx, stamp, owner, S::Open, &cause, |project| Ok(project.pause(PausedBy::System, stamp.now())?))
}

/// Resumes what [`pause_all`] paused, and nothing else. True when there may be more for another transaction.
///
/// # Errors
/// Those of the store.
pub fn resume_all(tx: &mut dyn Tx, stamp: &Stamp, owner: UserId) -> Result<bool> {
    let ids = rows::paused_by(tx.as_read(), owner, PausedBy::System, STEP)?;
    let cause = Cause::system(ProjectEvent::Resume);
    all(tx, stamp, &ids, S::Paused, &cause, |project| Ok(project.resume(PausedBy::System)?))
}

/// Notes one more accepted contract; the last place fills the project.
///
/// # Errors
/// Conflict, when no place is free.
pub fn hire(tx: &mut dyn Tx, stamp: &Stamp, id: ProjectId) -> Result<()> {
    take_place(tx, stamp, id)?;
    let project = rows::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?;
    if project.hired < project.places { Ok(()) } else { fill(tx, stamp, id) }
}

/// Notes one more accepted contract.
pub(crate) fn take_place(tx: &mut dyn Tx, stamp: &Stamp, id: ProjectId) -> Result<()> {
    let project = rows::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?;
    let project = project.take_place()?;
    rows::save(tx, &project, stamp.now())?;
    idle::touch_activity(tx, stamp, &project)
}

/// Fills a project whose last place was taken: what else was proposed is not selected.
pub(crate) fn fill(tx: &mut dyn Tx, stamp: &Stamp, id: ProjectId) -> Result<()> {
    let project = rows::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?;
    let from = project.state.name();
    let filled = project.fill(stamp.now())?;
    step::save(tx, stamp, from, &filled, &Cause::system(ProjectEvent::Fill)).map(drop)
}

/// Counts a proposal that came (1) or went (-1), and moves the project to its band in the list.
///
/// # Errors
/// Those of the store.
pub fn count_proposal(tx: &mut dyn Tx, project: &Project, by: i64) -> Result<()> {
    rows::count_proposal(tx, project.id, by)?;
    listing::set_band(tx, project, Band::of(project.proposal_count + by))?;
    Ok(())
}

/// Takes a step with the projects in a state, and says whether there may be more of them.
fn each(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    owner: UserId,
    state: S,
    cause: &Cause<'_>,
    decide: impl Fn(Project) -> Result<Project>,
) -> Result<bool> {
    let ids = rows::ids_by_state(tx.as_read(), owner, state, STEP)?;
    all(tx, stamp, &ids, state, cause, decide)
}

/// The same with projects that were chosen already, all in one state.
fn all(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    ids: &[ProjectId],
    state: S,
    cause: &Cause<'_>,
    decide: impl Fn(Project) -> Result<Project>,
) -> Result<bool> {
    for id in ids {
        let Some(project) = rows::by_id(tx.as_read(), *id)? else { continue };
        step::save(tx, stamp, state, &decide(project)?, cause)?;
    }
    Ok(i64::try_from(ids.len()).is_ok_and(|n| n == STEP))
}
