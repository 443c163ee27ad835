//! Steps of proposals that another change forces, in that change's transaction.

use std::collections::HashSet;

use domain::{
    Stamp, UserId,
    contracts::OfferGone,
    projects::{CloseReason, Project, ProjectState},
    proposals::{ProjectEnd, Proposal, ProposalEvent as E, WithdrawnBy},
};
use store::{Tx, proposals::rows};

use super::{
    draft,
    step::{self, Cause},
    withdraw,
};
use crate::{
    error::Result,
    jobs::{self, Job},
    mail::Mail,
    projects, record,
};

/// More than any project has: the largest cap is 50. Each takes a few ids of the stamp.
const MOST: i64 = 500;
/// How many of one person are ended in one transaction; with an offer that is void each takes up to ten ids of the stamp.
const STEP: i64 = 100;

/// Ends every undecided proposal to a project that was filled, closed, expired or removed. Hire first: what is hired by
/// then stays as it is.
///
/// # Errors
/// Those of the store.
pub(crate) fn project_ended(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    project: &Project,
    end: ProjectEnd,
) -> Result<()> {
    let cause = Cause::system(E::NotSelected).because(end.as_str());
    let gone = match project.state {
        ProjectState::Closed { reason: CloseReason::AccountClosed, .. } => OfferGone::AccountClosed,
        _ => OfferGone::ProjectEnded,
    };
    for proposal in rows::undecided_of_project(tx.as_read(), project.id, MOST)? {
        let from = proposal.state.name();
        let ended = proposal.not_selected(end, project.hired, stamp.now())?;
        let (user, id) = (ended.proposal.freelancer, ended.proposal.id);
        let mail =
            Mail::ProposalNotSelected { user: user.get(), proposal: id.get(), returned: ended.gives_back };
        jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
        step::end(tx, stamp, from, &ended, &cause, gone)?;
    }
    Ok(())
}

/// Tells those who were not selected that a project is open again. They do not count any more, so that there is room for
/// them under the cap.
///
/// # Errors
/// Those of the store.
pub(crate) fn project_reopened(tx: &mut dyn Tx, stamp: &Stamp, project: &Project) -> Result<()> {
    let counted = rows::counted(tx.as_read(), project.id)?;
    projects::system::count_proposal(tx, project, counted - project.proposal_count)?;
    let mut seen = HashSet::new();
    for passed in rows::not_selected(tx.as_read(), project.id, MOST)? {
        let newest = rows::newest_sent(tx.as_read(), project.id, passed.freelancer)?;
        if newest.is_some_and(|newest| newest.id == passed.id) && seen.insert(passed.freelancer) {
            let mail = Mail::ProposalReopened { user: passed.freelancer.get(), proposal: passed.id.get() };
            tell(tx, stamp, &passed, "proposal.project_reopened", mail)?;
        }
    }
    Ok(())
}

/// Tells those who proposed that the terms of the project changed.
///
/// # Errors
/// Those of the store.
pub(crate) fn terms_changed(tx: &mut dyn Tx, stamp: &Stamp, project: &Project) -> Result<()> {
    for proposal in rows::undecided_of_project(tx.as_read(), project.id, MOST)? {
        let mail =
            Mail::ProposalTermsChanged { user: proposal.freelancer.get(), proposal: proposal.id.get() };
        tell(tx, stamp, &proposal, "proposal.terms_changed", mail)?;
    }
    Ok(())
}

/// Takes back what a freelancer sent whose account is being closed; true when there is more for another transaction.
/// Drafts stay until the account is gone.
///
/// # Errors
/// Those of the store.
pub fn withdraw_all(tx: &mut dyn Tx, stamp: &Stamp, freelancer: UserId) -> Result<bool> {
    let cause = Cause::system(E::Withdraw);
    let all = rows::undecided_of_freelancer(tx.as_read(), freelancer, STEP)?;
    let more = all.len() >= usize::try_from(STEP).unwrap_or(usize::MAX);
    for proposal in all {
        withdraw::take_back(tx, stamp, proposal, WithdrawnBy::System, &cause)?;
    }
    Ok(more)
}

/// Throws away the drafts of an account that is gone; true when there is more for another transaction.
///
/// # Errors
/// Those of the store.
pub fn discard_all(tx: &mut dyn Tx, stamp: &Stamp, freelancer: UserId) -> Result<bool> {
    let cause = Cause::system(E::Discard);
    let all = rows::drafts(tx.as_read(), freelancer, STEP)?;
    let more = all.len() >= usize::try_from(STEP).unwrap_or(usize::MAX);
    for proposal in all {
        draft::throw_away(tx, stamp, proposal, &cause)?;
    }
    Ok(more)
}

fn tell(tx: &mut dyn Tx, stamp: &Stamp, proposal: &Proposal, kind: &'static str, mail: Mail) -> Result<()> {
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    record::event(tx, stamp, kind, "proposal", proposal.id.get(), proposal.freelancer, "{}")
}
