//! The queue of jobs: how full it is, what was given up, and what becomes of that.

use std::collections::BTreeMap;

use domain::{
    Actor, JobId, Page, PageRequest, Stamp, Time,
    policy::{ManageJobs, ReadStaffPages, Relation, permit},
    projects::Reason,
    staff::{DeadJob, QueueKind, QueueView},
};
use garde::Validate as _;
use store::{Read, Tx, jobs};

use crate::{
    error::{Error, Result},
    once::Outcome,
    record, upkeep,
};

/// How many jobs of each kind wait or were given up, and what is late.
///
/// # Errors
/// Forbidden by the policy.
pub fn queue(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<QueueView> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let mut kinds: BTreeMap<String, QueueKind> = BTreeMap::new();
    for count in jobs::by_kind(db, false)? {
        let oldest = Some(Time::from_micros(count.first_at));
        let kind = QueueKind { kind: count.kind.clone(), ready: count.count, oldest, dead: 0 };
        kinds.insert(count.kind, kind);
    }
    for count in jobs::by_kind(db, true)? {
        let none = QueueKind { kind: count.kind.clone(), ready: 0, oldest: None, dead: 0 };
        kinds.entry(count.kind).or_insert(none).dead = count.count;
    }
    Ok(QueueView {
        kinds: kinds.into_values().collect(),
        timers_overdue: upkeep::backlog(db, now)?.timers_overdue,
        worker_seen: upkeep::last_beat(db)?,
    })
}

/// A page of the jobs that were given up, the latest first. What they carry is not shown: it may hold addresses.
///
/// # Errors
/// Forbidden by the policy.
pub fn dead(db: &mut dyn Read, actor: &Actor, request: PageRequest) -> Result<Page<DeadJob>> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let request = request.sized();
    let page = Page::cut(request, jobs::dead(db, request)?, jobs::place);
    Ok(page.map(|job| DeadJob {
        id: JobId::new(job.id),
        kind: job.kind,
        tries: job.tries,
        error: job.last_error,
        tried_at: Time::from_micros(job.run_at),
        asked_at: Time::from_micros(job.created_at),
    }))
}

/// Gives a dead job a new life, with all its tries.
///
/// # Errors
/// Forbidden by the policy, invalid; not found, when it is not dead (any more).
pub fn retry(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: JobId, input: &Reason) -> Result<Outcome> {
    decided(tx, stamp, actor, id, input, "job.retry")?;
    jobs::requeue(tx, id.get(), stamp.now().micros())?;
    Ok(Outcome { id: id.get(), version: 0 })
}

/// Throws a dead job away.
///
/// # Errors
/// Forbidden by the policy, invalid; not found, when it is not dead (any more).
pub fn drop_dead(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: JobId,
    input: &Reason,
) -> Result<Outcome> {
    decided(tx, stamp, actor, id, input, "job.drop")?;
    jobs::drop_dead(tx, id.get())?;
    Ok(Outcome { id: id.get(), version: 0 })
}

/// Asks for permission and notes the decision with the kind of the job, which is gone afterwards.
fn decided(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: JobId,
    input: &Reason,
    action: &'static str,
) -> Result<()> {
    permit::<ManageJobs>(actor, Relation::Stranger)?;
    let job = jobs::dead_one(tx.as_read(), id.get())?.ok_or_else(Error::not_found)?;
    input.validate()?;
    let detail = serde_json::json!({ "kind": job.kind }).to_string();
    let subject = ("job", id.get());
    record::audited_with(tx, stamp, Some(actor), action, subject, Some(&input.text()), Some(&detail))
}
