//! What a suspension stops and its end lets go on: the person's open projects and live contracts, some in each
//! transaction.

use domain::{ContractId, Stamp, UserId, identity::UserStateName};
use store::{Tx, identity::users};

use crate::{
    contracts,
    error::Result,
    jobs::{self, Job},
    projects,
};

/// Goes on, by what the account is now, so that a job from before a change does no harm. What is left is done by a job
/// that calls this again; `after` is the contract up to which it is done.
pub(crate) fn go_on(tx: &mut dyn Tx, stamp: &Stamp, id: UserId, after: Option<ContractId>) -> Result<()> {
    let stop = match users::by_id(tx.as_read(), id)?.map(|user| user.state.name()) {
        Some(UserStateName::Suspended) => true,
        Some(UserStateName::Active | UserStateName::Restricted) => false,
        _ => return Ok(()),
    };
    let more = if stop {
        projects::system::pause_all(tx, stamp, id)?
    } else {
        projects::system::resume_all(tx, stamp, id)?
    };
    let left = match (more, stop) {
        (true, _) => return later(tx, stamp, id, after),
        (false, true) => contracts::system::hold_all(tx, stamp, id, after)?,
        (false, false) => contracts::system::release_all(tx, stamp, id, after)?,
    };
    if left.is_some() { later(tx, stamp, id, left) } else { Ok(()) }
}

fn later(tx: &mut dyn Tx, stamp: &Stamp, id: UserId, after: Option<ContractId>) -> Result<()> {
    let job = Job::GoOnSuspension { user: id.get(), after: after.map(ContractId::get) };
    jobs::enqueue(tx, stamp, &job, stamp.now())
}
