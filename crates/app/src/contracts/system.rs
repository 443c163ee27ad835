//! Steps of contracts that another change forces, in that change's transaction.

use domain::{
    ContractId, Party, Stamp, UserId,
    contracts::{Agreement, ContractState, ContractStateName, HeldBy, OfferGone},
    machine::By,
};
use store::{Tx, contracts::rows};

use super::{
    access, hold,
    mails::Note,
    step::{self, Decider},
    told,
};
use crate::error::Result;

/// How many contracts of a side are moved in one transaction; each takes up to a hundred ids of the stamp.
const STEP: i64 = 15;

/// Makes an offer void whose proposal has ended. The client is told by mail when the freelancer's side ended it; when
/// the project ended, the proposal's own mail tells the freelancer.
pub(crate) fn void(tx: &mut dyn Tx, stamp: &Stamp, id: ContractId, why: OfferGone, tell: bool) -> Result<()> {
    let before = access::loaded(tx.as_read(), id)?;
    let decided = before.clone().void(why, stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::SYSTEM)?;
    if tell {
        told::mail(tx, stamp, &before.contract, Party::Client, Note::OfferVoid, 0)?;
    }
    Ok(())
}

/// Makes the contracts of a suspended account stand still, after the account itself was saved. Call it again with what
/// it returns until that is nothing: more are left for another transaction.
///
/// # Errors
/// Those of the store.
pub fn hold_all(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    user: UserId,
    after: Option<ContractId>,
) -> Result<Option<ContractId>> {
    each(tx, user, after, |tx, before| {
        if before.contract.state.name() == ContractStateName::OnHold {
            return Ok(());
        }
        let decided = before.clone().hold(By::System, stamp.now())?;
        step::save(tx, stamp, &before, &decided, Decider::SYSTEM)
    })
}

/// Lets those go on that [`hold_all`] held, after the account was saved as reinstated. What staff held by hand stays, and
/// so does what the other side's suspension holds.
///
/// # Errors
/// Those of the store.
pub fn release_all(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    user: UserId,
    after: Option<ContractId>,
) -> Result<Option<ContractId>> {
    each(tx, user, after, |tx, before| {
        let held = matches!(before.contract.state, ContractState::OnHold { by: HeldBy::Suspension, .. });
        if !held || hold::is_suspended(tx.as_read(), before.contract.sides())? {
            return Ok(());
        }
        let decided = before.clone().release_hold(By::System, false, stamp.now())?;
        step::save(tx, stamp, &before, &decided, Decider::SYSTEM)
    })
}

/// Goes through the running contracts of an account in the order of their ids.
fn each(
    tx: &mut dyn Tx,
    user: UserId,
    after: Option<ContractId>,
    mut act: impl FnMut(&mut dyn Tx, Agreement) -> Result<()>,
) -> Result<Option<ContractId>> {
    let from = after.map_or(0, ContractId::get);
    let mut ids = rows::running(tx.as_read(), user, Party::Client, from, STEP)?;
    ids.extend(rows::running(tx.as_read(), user, Party::Freelancer, from, STEP)?);
    ids.sort_unstable();
    let most = usize::try_from(STEP).unwrap_or(usize::MAX);
    let more = ids.len() >= most;
    ids.truncate(most);
    for id in &ids {
        let before = access::loaded(tx.as_read(), *id)?;
        act(tx, before)?;
    }
    Ok(ids.last().copied().filter(|_| more))
}
