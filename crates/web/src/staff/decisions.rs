//! What staff decide about others. Each asks for a reason, and for a fresh code when the last one is old.

use app::{
    Read, Tx,
    contracts::{hold, show as contracts},
    once::Outcome,
    projects::{review, show as projects},
    staff::{jobs, people, restrict, suspend},
};
use axum_extra::routing::TypedPath as _;
use domain::{
    Actor, ContractId, JobId, ProjectId, Stamp, SuspensionId, Time, UserId,
    contracts::ContractEvent,
    policy::{ManageJobs, Relation, may},
    projects::{ProjectEvent, Reason},
    staff::{Restrict, StaffVerb},
};
use edge::routes::pages;
use serde::Deserialize;

/// A decision, and whom or what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    Restrict(UserId),
    Lift(UserId),
    Suspend(UserId),
    Confirm(UserId),
    Withdraw(UserId),
    Reinstate(UserId),
    Approve(ProjectId),
    Reject(ProjectId),
    Remove(ProjectId),
    Hold(ContractId),
    Release(ContractId),
    Retry(JobId),
    Drop(JobId),
}

/// What goes with it, as the form sent it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    pub once: String,
    /// The suspension that was looked at.
    pub seen: String,
    pub reason: String,
    pub days: String,
    pub code: String,
}

/// Whom or what a decision is about.
pub(super) struct Subject {
    /// The name or title.
    pub name: String,
    /// The page to go back to.
    pub back: String,
    /// The suspension that the decision is about; empty when there is none.
    pub seen: String,
    /// The statement of reasons of that suspension.
    pub reasons: String,
    /// Whether this can be decided now.
    pub allowed: bool,
}

impl Decision {
    /// Whom or what it is about.
    pub(super) fn subject(self, db: &mut dyn Read, actor: &Actor, now: Time) -> app::Result<Subject> {
        match self {
            Self::Restrict(id) => person(db, actor, id, StaffVerb::Restrict, now),
            Self::Lift(id) => person(db, actor, id, StaffVerb::Lift, now),
            Self::Suspend(id) => person(db, actor, id, StaffVerb::ProposeSuspension, now),
            Self::Confirm(id) => person(db, actor, id, StaffVerb::ConfirmSuspension, now),
            Self::Withdraw(id) => person(db, actor, id, StaffVerb::WithdrawSuspension, now),
            Self::Reinstate(id) => person(db, actor, id, StaffVerb::Reinstate, now),
            Self::Approve(id) => project(db, actor, id, ProjectEvent::Approve, now),
            Self::Reject(id) => project(db, actor, id, ProjectEvent::Reject, now),
            Self::Remove(id) => project(db, actor, id, ProjectEvent::Remove, now),
            Self::Hold(id) => contract(db, actor, id, ContractEvent::Hold, now),
            Self::Release(id) => contract(db, actor, id, ContractEvent::ReleaseHold, now),
            Self::Retry(id) | Self::Drop(id) => {
                let job = jobs::dead_one(db, actor, id)?;
                let back = pages::StaffJobs::PATH.to_owned();
                let allowed = may::<ManageJobs>(actor, Relation::Stranger);
                Ok(Subject { name: job.kind, back, allowed, ..Subject::default() })
            }
        }
    }

    /// The word under which it is done once, which also says what was done; see [`crate::notice`].
    pub(super) const fn done(self) -> &'static str {
        match self {
            Self::Restrict(_) => "restricted",
            Self::Lift(_) => "lifted",
            Self::Suspend(_) => "suspension-proposed",
            Self::Confirm(_) => "suspended",
            Self::Withdraw(_) => "suspension-withdrawn",
            Self::Reinstate(_) => "reinstated",
            Self::Approve(_) => "let-through",
            Self::Reject(_) => "sent-back",
            Self::Remove(_) => "removed",
            Self::Hold(_) => "held",
            Self::Release(_) => "hold-released",
            Self::Retry(_) => "job-retried",
            Self::Drop(_) => "job-dropped",
        }
    }

    /// Whether it needs a reason.
    pub(super) const fn reasoned(self) -> bool {
        !matches!(self, Self::Confirm(_) | Self::Approve(_) | Self::Release(_))
    }

    /// Whether the person whom it is about reads the reason.
    pub(super) const fn told(self) -> bool {
        !matches!(self, Self::Hold(_) | Self::Retry(_) | Self::Drop(_))
    }

    /// Does it.
    pub(super) fn act(
        self,
        tx: &mut dyn Tx,
        stamp: &Stamp,
        actor: &Actor,
        said: &Said,
    ) -> app::Result<Outcome> {
        let reason = Reason { reason: said.reason.clone() };
        match self {
            Self::Restrict(id) => {
                let input = Restrict { reason: reason.reason, days: days(&said.days) };
                restrict::restrict(tx, stamp, actor, id, &input)
            }
            Self::Lift(id) => restrict::lift(tx, stamp, actor, id, &reason),
            Self::Suspend(id) => suspend::propose(tx, stamp, actor, id, &reason),
            Self::Confirm(id) => suspend::confirm(tx, stamp, actor, id, seen(said)?),
            Self::Withdraw(id) => suspend::withdraw(tx, stamp, actor, id, seen(said)?, &reason),
            Self::Reinstate(id) => suspend::reinstate(tx, stamp, actor, id, &reason),
            Self::Approve(id) => review::approve(tx, stamp, actor, id),
            Self::Reject(id) => review::reject(tx, stamp, actor, id, &reason),
            Self::Remove(id) => review::remove(tx, stamp, actor, id, &reason),
            Self::Hold(id) => hold::hold(tx, stamp, actor, id, &reason),
            Self::Release(id) => hold::release_hold(tx, stamp, actor, id),
            Self::Retry(id) => jobs::retry(tx, stamp, actor, id, &reason),
            Self::Drop(id) => jobs::drop_dead(tx, stamp, actor, id, &reason),
        }
    }
}

impl Default for Subject {
    fn default() -> Self {
        Self {
            name: String::new(),
            back: String::new(),
            seen: String::new(),
            reasons: String::new(),
            allowed: true,
        }
    }
}

fn person(db: &mut dyn Read, actor: &Actor, id: UserId, verb: StaffVerb, now: Time) -> app::Result<Subject> {
    let view = people::show(db, actor, id, now)?;
    let open = view.suspension.map(|s| s.suspension);
    Ok(Subject {
        name: view.account.name,
        back: pages::StaffPerson::of(id).to_string(),
        seen: open.as_ref().map(|s| s.id.to_string()).unwrap_or_default(),
        reasons: open.map(|s| s.reasons).unwrap_or_default(),
        allowed: view.allowed.contains(&verb),
    })
}

fn project(
    db: &mut dyn Read,
    actor: &Actor,
    id: ProjectId,
    event: ProjectEvent,
    now: Time,
) -> app::Result<Subject> {
    let view = projects::show(db, Some(actor), id, now)?;
    let (back, allowed) = (pages::Project::of(id).to_string(), view.allowed.contains(&event));
    Ok(Subject { name: view.brief.title, back, allowed, ..Subject::default() })
}

fn contract(
    db: &mut dyn Read,
    actor: &Actor,
    id: ContractId,
    event: ContractEvent,
    now: Time,
) -> app::Result<Subject> {
    let view = contracts::show(db, actor, id, now)?.view;
    let (back, allowed) = (pages::Contract::of(id).to_string(), view.allowed.contains(&event));
    Ok(Subject { name: view.title, back, allowed, ..Subject::default() })
}

fn seen(said: &Said) -> app::Result<SuspensionId> {
    said.seen.parse().map_err(|_| app::Error::not_found())
}

/// What cannot be read is 0 days, which the rules refuse with the field's name.
fn days(typed: &str) -> Option<u16> {
    Some(typed.trim()).filter(|typed| !typed.is_empty()).map(|typed| typed.parse().unwrap_or(0))
}
