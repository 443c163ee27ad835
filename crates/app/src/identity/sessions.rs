//! Whose request it is, and the list of sessions that their owner sees and ends.

use std::time::Duration;

use domain::{
    Actor, SessionId, Stamp, Time,
    identity::{Lifetime, STEP_UP_AGE, SessionKind, SessionView, UserStateName},
    policy::{EndSession, ReadAccount, Relation, permit},
    time::MINUTE,
};
use store::{
    Read, Tx,
    identity::sessions::{self, Live},
};

use crate::{
    error::{Error, Result},
    identity::secret,
    record,
    token::Bearer,
};

/// A session's use is noted once a minute at most.
const TOUCH_EVERY: Duration = MINUTE;

/// A signed-in person, as pages need them.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// For permission.
    pub actor: Actor,
    /// The name as others see it.
    pub name: String,
    /// The handle.
    pub handle: String,
    /// The market role that navigation shows, as chosen.
    pub hat: Option<String>,
    /// The session keeps up to 30 days.
    pub stay: bool,
    /// True when the session's use should be noted.
    pub touch: bool,
}

/// The person whose browser carries this token.
///
/// # Errors
/// Those of the store; an unknown or ended session is `None`.
pub fn by_cookie(db: &mut dyn Read, token: &str, now: Time) -> Result<Option<Visitor>> {
    let live = sessions::by_token(db, &secret::hash(token))?;
    Ok(live.filter(|l| l.kind == SessionKind::Web).and_then(|l| visitor(l, now)))
}

/// The person whose access token this is, unless it was revoked.
///
/// # Errors
/// Those of the store; a revoked token is `None`.
pub fn by_bearer(db: &mut dyn Read, bearer: &Bearer, now: Time) -> Result<Option<Visitor>> {
    let live = sessions::by_id(db, bearer.session)?;
    let good = |l: &Live| {
        l.kind == SessionKind::Api
            && l.actor.user == bearer.user
            && l.session_version == bearer.session_version
    };
    Ok(live.filter(good).and_then(|l| visitor(l, now)))
}

fn visitor(live: Live, now: Time) -> Option<Visitor> {
    let signed_in = !matches!(live.actor.state, UserStateName::Unverified | UserStateName::Closed);
    if !signed_in || now >= live.ends_at {
        return None;
    }
    let recent = now.since(live.auth_at) < STEP_UP_AGE;
    Some(Visitor {
        actor: Actor { recent, ..live.actor },
        name: live.name,
        handle: live.handle,
        hat: live.hat,
        stay: live.stay,
        touch: now.since(live.seen_at) >= TOUCH_EVERY,
    })
}

/// Notes that a session was used, which moves its idle end.
///
/// # Errors
/// Those of the store.
pub fn touch(tx: &mut dyn Tx, stamp: &Stamp, id: SessionId, ip: &str) -> Result<()> {
    let Some(live) = sessions::by_id(tx.as_read(), id)? else { return Ok(()) };
    let lifetime = Lifetime::of(live.kind, live.stay, live.actor.staff);
    let ends_at = lifetime.ends_at(live.created_at, stamp.now());
    let ip = if ip.is_empty() { "unknown" } else { ip };
    sessions::touch(tx, id, stamp.now(), ends_at, ip)?;
    Ok(())
}

/// Gives a browser's session another token, so that copies of the old one are worth nothing: after a new password, or
/// another role. `shown` says that the password was shown just now. Nothing for a program, whose tokens change anyway.
///
/// # Errors
/// Those of the store.
pub fn renew(tx: &mut dyn Tx, stamp: &Stamp, id: SessionId, shown: bool) -> Result<Option<String>> {
    let live = sessions::by_id(tx.as_read(), id)?.filter(|live| live.kind == SessionKind::Web);
    let Some(live) = live else { return Ok(None) };
    let token = secret::text(stamp.secret());
    sessions::renew(tx, id, &secret::hash(&token), if shown { stamp.now() } else { live.auth_at })?;
    Ok(Some(token))
}

/// The running sessions of the person, newest first; there are at most 20, so they fit one page.
///
/// # Errors
/// Forbidden by the policy.
pub fn list(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<Vec<SessionView>> {
    permit::<ReadAccount>(actor, Relation::Owner)?;
    Ok(sessions::list(db, actor.user, now, actor.session)?)
}

/// Ends one session of the person, the present one too.
///
/// # Errors
/// Not found, when it has ended or is another's.
pub fn end(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: SessionId) -> Result<()> {
    let permit = permit::<EndSession>(actor, Relation::Owner)?;
    if !sessions::end(tx, id, permit.actor().user)? {
        return Err(Error::not_found());
    }
    record::event(tx, stamp, "session.ended", "session", id.get(), actor.user, "{}")
}

/// Ends all sessions of the person but the present one; says how many.
///
/// # Errors
/// Forbidden by the policy.
pub fn end_others(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor) -> Result<u64> {
    let permit = permit::<EndSession>(actor, Relation::Owner)?;
    let ended = sessions::end_others(tx, permit.actor().user, actor.session)?;
    if ended > 0 {
        record::event(tx, stamp, "session.others_ended", "user", actor.user.get(), actor.user, "{}")?;
    }
    Ok(ended)
}
