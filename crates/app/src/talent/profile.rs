//! The public profile: seen by everybody, changed by its owner.

use domain::{
    Actor, Stamp, UserId,
    identity::{Handle, UserStateName},
    policy::{EditProfile as MayEdit, Relation, need_freelancer, permit},
    talent::{EditProfile, ProfileView, is_public},
};
use garde::Validate as _;
use store::{Read, Tx, identity::users, talent::profiles};

use crate::{
    error::{Error, Result},
    once::Outcome,
    record,
    talent::skills,
};

/// The profile at this handle, which may be one that the person used before.
///
/// # Errors
/// Not found, when there is none or it is not for these eyes.
pub fn show(db: &mut dyn Read, actor: Option<&Actor>, handle: &str) -> Result<ProfileView> {
    let handle = Handle::parse(handle).map_err(|_| Error::not_found())?;
    let user = users::handle_used_by(db, &handle)?.ok_or_else(Error::not_found)?;
    view(db, actor, user)
}

/// The own profile, also before anything was said.
///
/// # Errors
/// Not found for accounts that have no profile.
pub fn own(db: &mut dyn Read, actor: &Actor) -> Result<ProfileView> {
    view(db, Some(actor), actor.user)
}

/// Changes the own profile. `version` is the one that the form was filled with.
///
/// # Errors
/// Invalid, forbidden by the policy or without the freelancer's role, stale.
pub fn edit(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    input: &EditProfile,
    version: i64,
) -> Result<Outcome> {
    let permit = permit::<MayEdit>(actor, Relation::Owner)?;
    let user = permit.actor().user;
    need_freelancer(actor)?;
    input.validate()?;
    let profile = input.profile(skills::resolve(tx.as_read(), &input.skills)?);
    profiles::save(tx, user, &profile, version, stamp.now())?;
    record::event(tx, stamp, "profile.edited", "user", user.get(), user, "{}")?;
    Ok(Outcome { id: user.get(), version: version + 1 })
}

fn view(db: &mut dyn Read, actor: Option<&Actor>, user: UserId) -> Result<ProfileView> {
    let person = profiles::person(db, user)?.ok_or_else(Error::not_found)?;
    let (mine, staff) = (actor.is_some_and(|a| a.user == user), actor.is_some_and(|a| a.staff.is_some()));
    let public = is_public(person.market, person.state);
    let kept = person.market.freelancer && person.state != UserStateName::Closed;
    if !public && !(kept && (mine || staff)) {
        return Err(Error::not_found());
    }
    let (profile, version) = profiles::find(db, user)?.unwrap_or_default();
    Ok(ProfileView {
        user,
        handle: person.handle,
        name: person.name,
        market: person.market,
        member_since: person.created_at,
        may_edit: mine && actor.is_some_and(|a| permit::<MayEdit>(a, Relation::Owner).is_ok()),
        public,
        missing: if mine { profile.missing() } else { Vec::new() },
        profile,
        version,
    })
}
