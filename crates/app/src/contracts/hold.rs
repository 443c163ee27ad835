//! Staff hold a contract by hand, and release it.

use domain::{
    Actor, ContractId, Refusal, Stamp, UserId,
    contracts::{Agreement, Outcome as Decided, Thing},
    identity::UserStateName,
    machine::By,
    policy::{HoldContract, permit},
    projects::Reason,
};
use garde::Validate as _;
use store::{Read, Tx, identity::users};

use super::{
    access,
    step::{self, Decider},
};
use crate::{error::Result, once::Outcome, record};

/// Makes a contract stand still, for a reason.
///
/// # Errors
/// Not found, invalid, forbidden, not now.
pub fn hold(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ContractId,
    input: &Reason,
) -> Result<Outcome> {
    let before = by_staff(tx.as_read(), actor, id)?;
    input.validate()?;
    let decided = before.clone().hold(By::Moderator, stamp.now())?;
    let reason = input.text();
    let by = Decider { user: Some(actor.user), reason: Some(&reason) };
    audited(tx, stamp, actor, "contract.held", &before, &decided, by)
}

/// Lets it go on with what was left of its clocks.
///
/// # Errors
/// Not found, forbidden, not now; conflict, while an account of either side is suspended.
pub fn release_hold(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    let before = by_staff(tx.as_read(), actor, id)?;
    let suspended = is_suspended(tx.as_read(), before.contract.sides())?;
    let decided = before.clone().release_hold(By::Moderator, suspended, stamp.now())?;
    audited(tx, stamp, actor, "contract.hold_released", &before, &decided, Decider::person(actor))
}

/// Whether an account of either side is suspended.
pub(super) fn is_suspended(db: &mut dyn Read, sides: [UserId; 2]) -> Result<bool> {
    for user in sides {
        let state = users::by_id(db, user)?.map(|user| user.state.name());
        if state == Some(UserStateName::Suspended) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Refuses what would bind somebody who is suspended. The offer itself stays: it can be taken back or declined, and its
/// 7 days go on, so that it lapses unless the suspension ends before.
pub(super) fn not_suspended(db: &mut dyn Read, sides: [UserId; 2]) -> Result<()> {
    if is_suspended(db, sides)? {
        let message = "The other side cannot enter a contract at present. You need not do anything.";
        return Err(Refusal::conflict("other_side_suspended", message).into());
    }
    Ok(())
}

fn by_staff(db: &mut dyn Read, actor: &Actor, id: ContractId) -> Result<Agreement> {
    let contract = access::seen(db, actor, id)?;
    permit::<HoldContract>(actor, contract.relation(actor))?;
    if contract.party(actor.user).is_some() {
        let message = "You are a side of this contract, so somebody else must decide.";
        return Err(Refusal::Denied { code: "not_allowed", message }.into());
    }
    access::loaded(db, id)
}

fn audited(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    action: &'static str,
    before: &Agreement,
    decided: &Decided,
    by: Decider<'_>,
) -> Result<Outcome> {
    step::save(tx, stamp, before, decided, by)?;
    let id = before.contract.id;
    record::audited(tx, stamp, Some(actor), action, ("contract", id.get()), by.reason)?;
    step::outcome(Thing::Contract(id), before, &decided.agreement)
}
