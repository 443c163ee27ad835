//! What contracts do by themselves when a timer of theirs is due.

use domain::{
    Stamp,
    contracts::{Fired, Thing, TimerKind},
};
use store::{
    Read, Tx,
    contracts::{milestones, payments},
};

use super::{
    access,
    mails::Note,
    step::{self, Decider},
    told,
};
use crate::error::Result;

/// Fires a timer: it looks again whether the time has come.
pub(crate) fn fire(tx: &mut dyn Tx, stamp: &Stamp, thing: Thing, kind: TimerKind) -> Result<()> {
    let Some(id) = contract(tx.as_read(), thing)? else { return Ok(()) };
    let before = access::loaded(tx.as_read(), id)?;
    match before.clone().fire(thing, kind, stamp)? {
        Fired::Moved(decided) => step::save(tx, stamp, &before, &decided, Decider::SYSTEM),
        Fired::Remind(party) => {
            let (note, part) = match thing {
                Thing::Milestone(id) => (Note::ReviewReminder, id.get()),
                Thing::Payment(id) => (Note::PaymentReminder, before.payment(id)?.milestone.get()),
                Thing::Contract(_) | Thing::Deliverable(_) => (Note::OfferReminder, 0),
            };
            told::mail(tx, stamp, &before.contract, party, note, part)
        }
        Fired::Nothing => Ok(()),
    }
}

fn contract(db: &mut dyn Read, thing: Thing) -> Result<Option<domain::ContractId>> {
    Ok(match thing {
        Thing::Contract(id) => Some(id),
        Thing::Milestone(id) => milestones::contract(db, id)?,
        Thing::Payment(id) => payments::contract(db, id)?,
        Thing::Deliverable(_) => None,
    })
}
