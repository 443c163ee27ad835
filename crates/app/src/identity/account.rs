//! The own account: what it shows, and changes of name, handle, roles and hat.

use domain::{
    Actor, Market, Stamp, Time, UserId,
    identity::{AccountView, Handle, UserEvent, UserStateName},
    policy::{AddRole, EditAccount, ReadAccount, Relation, permit},
    text,
};
use store::{
    Read, Tx,
    identity::{sessions, users},
};

use crate::{
    error::{Error, Result},
    once::Outcome,
    record::{self, Step},
};

/// The account as its owner sees it.
///
/// # Errors
/// Forbidden by the policy.
pub fn show(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<AccountView> {
    permit::<ReadAccount>(actor, Relation::Owner)?;
    users::account(db, actor.user, now)?.ok_or_else(Error::not_found)
}

/// Changes the name.
///
/// # Errors
/// Stale, when the account changed since `version`.
pub fn rename(tx: &mut dyn Tx, actor: &Actor, name: &str, version: i64) -> Result<Outcome> {
    let permit = permit::<EditAccount>(actor, Relation::Owner)?;
    let user = permit.actor().user;
    users::rename(tx, user, &text::tidy(name), version)?;
    Ok(Outcome { id: user.get(), version: version + 1 })
}

/// Changes the handle. The old one stays reserved for this account.
///
/// # Errors
/// Invalid, when another account has it or once had it; stale, when the account changed since `version`.
pub fn change_handle(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    handle: &str,
    version: i64,
) -> Result<Outcome> {
    let permit = permit::<EditAccount>(actor, Relation::Owner)?;
    let user = permit.actor().user;
    let handle = Handle::parse(handle).map_err(|m| Error::field("handle", m))?;
    match users::handle_used_by(tx.as_read(), &handle)? {
        Some(owner) if owner != user => {
            return Err(Error::field("handle", "This handle is taken. Choose another."));
        }
        Some(_) => {}
        None => users::use_handle(tx, &handle, user, stamp.now())?,
    }
    users::set_handle(tx, user, &handle, version)?;
    Ok(Outcome { id: user.get(), version: version + 1 })
}

/// Adds market roles.
///
/// # Errors
/// Forbidden by the policy; conflict for staff accounts.
pub fn add_roles(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, market: Market) -> Result<Outcome> {
    let permit = permit::<AddRole>(actor, Relation::Owner)?;
    let id = permit.actor().user;
    let user = users::by_id(tx.as_read(), id)?.ok_or_else(Error::not_found)?.add_roles(market)?;
    users::save(tx, &user)?;
    record::event(tx, stamp, "account.role_added", "user", id.get(), id, "{}")?;
    Ok(Outcome { id: id.get(), version: user.version + 1 })
}

/// Chooses which market role navigation shows in this session.
///
/// # Errors
/// Invalid, when the account does not hold that role.
pub fn wear_hat(tx: &mut dyn Tx, actor: &Actor, hat: &str) -> Result<()> {
    let held = matches!(
        (hat, actor.market.client, actor.market.freelancer),
        ("client", true, _) | ("freelancer", _, true)
    );
    if !held {
        return Err(Error::field("hat", "Choose a role that your account has."));
    }
    sessions::set_hat(tx, actor.session, hat)?;
    Ok(())
}

/// Records a step of an account's life.
pub(crate) fn step(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    id: UserId,
    (from, to): (UserStateName, UserStateName),
    event: UserEvent,
    by: Option<UserId>,
) -> Result<()> {
    let role = if by.is_some() { "user" } else { "system" };
    let step = Step {
        entity: "user",
        id: id.get(),
        from: Some(from.as_str()),
        to: to.as_str(),
        event: event.as_str(),
        by,
        role,
        reason: None,
    };
    record::step(tx, stamp, &step)?;
    record::event(tx, stamp, event.as_str(), "user", id.get(), id, "{}")
}
