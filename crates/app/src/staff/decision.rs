//! What every decision about a person has in common: found with a permit, saved, recorded, audited, told.

use domain::{
    Actor, Stamp, UserId,
    identity::{User, UserEvent, UserStateName},
    policy::{Action, Relation, permit},
};
use store::{Read, Tx, identity::users};

use super::mails::Note;
use crate::{
    error::{Error, Result},
    identity::account::{self, Cause},
    jobs::{self, Job},
    mail::Mail,
    once::Outcome,
    record,
};

/// A person, for an action of staff. Who may not act learns nothing about who there is.
pub(super) fn permitted<A: Action>(db: &mut dyn Read, actor: &Actor, id: UserId) -> Result<User> {
    permit::<A>(actor, Relation::Stranger)?;
    users::by_id(db, id)?.ok_or_else(Error::not_found)
}

/// A decision about a person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decision<'a> {
    /// Who decides; nobody when a timer does.
    pub(super) actor: Option<&'a Actor>,
    /// The step that the account takes, where its state changes.
    pub(super) event: UserEvent,
    /// As the audit log names it.
    pub(super) action: &'static str,
    /// Why.
    pub(super) reason: Option<&'a str>,
    /// More facts for the audit log, as JSON.
    pub(super) detail: Option<&'a str>,
    /// What the person is told.
    pub(super) note: Note,
}

/// Saves an account that was decided about, and everything that follows. An account that stays in its state has no step
/// of its own.
pub(super) fn save(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    from: UserStateName,
    user: &User,
    decision: &Decision<'_>,
) -> Result<Outcome> {
    let Decision { actor, event, action, reason, detail, note } = *decision;
    users::save(tx, user)?;
    let (id, to) = (user.id, user.state.name());
    if from != to {
        account::step(tx, stamp, id, (from, to), &Cause::staff(event, actor, reason))?;
    }
    record::audited_with(tx, stamp, actor, action, ("user", id.get()), reason, detail)?;
    let mail = Mail::Standing { user: id.get(), note, reason: reason.map(str::to_owned) };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now())?;
    Ok(Outcome { id: id.get(), version: user.version + 1 })
}
