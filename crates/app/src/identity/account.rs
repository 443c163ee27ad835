//! The own account: what it shows, and changes of name, handle, roles and hat.

use domain::{
    Actor, Market, Stamp, Time, UserId,
    identity::{AccountView, Handle, UserEvent, UserStateName},
    machine::By,
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

/// Who takes a step of an account's life, and why.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cause<'a> {
    event: UserEvent,
    by: Option<UserId>,
    role: By,
    reason: Option<&'a str>,
}

impl Cause<'static> {
    /// The person whose account it is.
    pub(crate) const fn owner(event: UserEvent, id: UserId) -> Self {
        Self { event, by: Some(id), role: By::User, reason: None }
    }

    /// A timer or another change.
    pub(crate) const fn system(event: UserEvent) -> Self {
        Self { event, by: None, role: By::System, reason: None }
    }
}

impl<'a> Cause<'a> {
    /// Staff, who say why; the system where nobody is named.
    pub(crate) fn staff(event: UserEvent, actor: Option<&Actor>, reason: Option<&'a str>) -> Self {
        let role = if actor.is_some() { By::Moderator } else { By::System };
        Self { event, by: actor.map(|actor| actor.user), role, reason }
    }
}

/// Records a step of an account's life.
pub(crate) fn step(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    id: UserId,
    (from, to): (UserStateName, UserStateName),
    cause: &Cause<'_>,
) -> Result<()> {
    let step = Step {
        entity: "user",
        id: id.get(),
        from: Some(from.as_str()),
        to: to.as_str(),
        event: cause.event.as_str(),
        by: cause.by,
        role: cause.role.as_str(),
        reason: cause.reason,
    };
    record::step(tx, stamp, &step)?;
    record::event(tx, stamp, cause.event.as_str(), "user", id.get(), id, "{}")
}
