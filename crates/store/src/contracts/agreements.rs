//! A contract with everything that hangs on it: loaded for a decision, saved after it.

use domain::{
    ContractId, Time,
    contracts::{Agreement, Change},
};

use super::{deliverables, milestones, payments, rows};
use crate::{Error, Read, Result, Tx};

/// What a decision needs: of what was handed in, only that with which something can still happen.
pub fn load(db: &mut dyn Read, id: ContractId) -> Result<Option<Agreement>> {
    let Some(contract) = rows::by_id(db, id)? else { return Ok(None) };
    let milestones = milestones::of(db, id)?;
    let (deliverables, payments) = match milestones.as_slice() {
        [] => (Vec::new(), Vec::new()),
        _ => (deliverables::open(db, id)?, payments::of(db, id)?),
    };
    Ok(Some(Agreement { contract, milestones, deliverables, payments }))
}

/// Everything, for looking at it.
pub fn whole(db: &mut dyn Read, id: ContractId) -> Result<Option<Agreement>> {
    let Some(agreement) = load(db, id)? else { return Ok(None) };
    let deliverables = deliverables::every(db, id)?;
    Ok(Some(Agreement { deliverables, ..agreement }))
}

/// Saves what a decision changed in an agreement that was loaded as `before`; stale when somebody else was faster. The
/// words of another version of the terms come with [`super::terms::put`].
pub fn save(tx: &mut dyn Tx, before: &Agreement, after: &Agreement, now: Time) -> Result<()> {
    let changes = after.changes_since(before);
    if let Some(contract) = changes.contract {
        rows::save(tx, contract, now)?;
    }
    for change in changes.milestones {
        match change {
            Change::New(milestone) => milestones::insert(tx, milestone, now)?,
            Change::Changed(milestone) => milestones::save(tx, milestone, now)?,
        }
    }
    for change in changes.deliverables {
        match change {
            Change::New(version) => deliverables::insert(tx, version, now)?,
            Change::Changed(version) => {
                let was = before.deliverable(version.id);
                let was = was.map_err(|_| Error::bad_row("deliverable", version.id.get(), "not loaded"))?;
                deliverables::save(tx, was, version, now)?;
            }
        }
    }
    for change in changes.payments {
        match change {
            Change::New(payment) => payments::insert(tx, payment)?,
            Change::Changed(payment) => payments::save(tx, payment)?,
        }
    }
    Ok(())
}
