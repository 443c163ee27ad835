//! Signing in, in two steps around the slow password comparison: count the attempt, then judge it.

use domain::{
    Actor, SessionId, Stamp, Time, UserId,
    identity::{Lifetime, SessionKind, SoftLock, User, UserStateName, Verdict, WINDOW},
    text,
    time::MINUTE,
};
use store::{
    Tx,
    identity::{
        one_time::{self, NewToken, Purpose},
        sessions::{self, NewSession},
        users,
    },
    throttles,
};

use crate::{
    error::{Error, Kind, Result},
    identity::secret::{self, ClientInfo},
    jobs::{self, Job},
    mail::Mail,
    password, record,
};

/// An attempt that was counted and may be judged.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The account, if there is one with this address.
    pub user: Option<UserId>,
    /// Its password hash.
    pub password_hash: Option<String>,
    throttle: String,
    fails: u32,
}

/// An open session and the token that the browser carries.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The session.
    pub session: SessionId,
    /// Whose.
    pub user: UserId,
    /// The cookie's value.
    pub token: String,
}

/// What a right password leads to.
#[derive(Debug, Clone)]
pub enum SignedIn {
    /// Signed in.
    Open(Opened),
    /// A code from the authenticator is asked for next; this token stands between the two.
    CodeNeeded {
        /// The token.
        pending: String,
    },
    /// The address is not confirmed; a new mail is on its way.
    Unconfirmed,
    /// Address or password is wrong. No error, so that the delay that follows is kept.
    Wrong,
}

/// How long the code may be entered after the password.
const SECOND_STEP_AGE: std::time::Duration = std::time::Duration::from_secs(10 * MINUTE.as_secs());

/// Counts an attempt. `known_device` is the account that this browser has signed in to before.
///
/// # Errors
/// Too many, with the seconds to wait, while the account is locked.
pub fn begin(tx: &mut dyn Tx, stamp: &Stamp, email: &str, known_device: Option<UserId>) -> Result<Attempt> {
    let fold = text::fold(&text::tidy(email));
    let user = users::id_by_email(tx.as_read(), &fold)?;
    let known = user.is_some() && user == known_device;
    let throttle = format!("sign_in:{}:{}", if known { "known" } else { "any" }, secret::hash(&fold));
    let fails = count(tx, stamp, &throttle).map_err(|error| match user {
        Some(user) => of(error, user),
        None => error,
    })?;
    let password_hash = match user {
        Some(id) => users::secrets(tx.as_read(), id)?.map(|s| s.password_hash),
        None => None,
    };
    Ok(Attempt { user, password_hash, throttle, fails })
}

/// Counts an attempt on a key, before it is judged; says which one it is.
///
/// # Errors
/// Too many, with the seconds to wait.
pub(crate) fn count(tx: &mut dyn Tx, stamp: &Stamp, key: &str) -> Result<u32> {
    let stored = throttles::find(tx.as_read(), key)?;
    let lock = stored.map_or_else(SoftLock::default, |t| SoftLock {
        fails: u32::try_from(t.fails).unwrap_or(u32::MAX),
        first_at: Time::from_micros(t.first_at),
        locked_until: Time::from_micros(t.locked_until),
    });
    match lock.attempt(stamp.now()) {
        Verdict::Wait(until) => {
            let seconds = until.since(stamp.now()).as_secs() + 1;
            Err(Error::too_many(
                "too_many_attempts",
                format!("Too many attempts. Wait {} and try again.", spoken(seconds)),
                seconds,
            ))
        }
        Verdict::Go(lock) => {
            let window = i64::try_from(WINDOW.as_micros()).unwrap_or(i64::MAX);
            throttles::fail(tx, key, stamp.now().micros(), window)?;
            throttles::lock(tx, key, lock.locked_until.micros())?;
            Ok(lock.fails)
        }
    }
}

/// Tells the log whose attempts are too many.
pub(crate) fn of(mut error: Error, user: UserId) -> Error {
    if error.kind == Kind::TooMany {
        error.context = Some(user.to_string());
    }
    error
}

fn spoken(seconds: u64) -> String {
    match seconds {
        0..=1 => "a second".to_owned(),
        2..=119 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

/// Judges an attempt whose password was compared, and opens a browser's session.
///
/// # Errors
/// Those of the store.
pub fn finish(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    attempt: &Attempt,
    verdict: password::Verdict,
    rehashed: Option<&str>,
    stay: bool,
    client: &ClientInfo,
) -> Result<SignedIn> {
    let Some(user) = right_user(tx, stamp, attempt, verdict, rehashed)? else { return Ok(SignedIn::Wrong) };
    forgive(tx, attempt)?;
    match (user.state.name(), user.staff) {
        (UserStateName::Unverified, _) => {
            ask_to_confirm(tx, stamp, user.id)?;
            Ok(SignedIn::Unconfirmed)
        }
        (_, Some(_)) => pending_code(tx, stamp, user.id),
        _ => open_web(tx, stamp, &user, stay, client).map(SignedIn::Open),
    }
}

/// The account of an attempt whose password is right and has not changed since, with its newer hash; `None` is noted as
/// a failure.
pub(crate) fn right_user(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    attempt: &Attempt,
    verdict: password::Verdict,
    rehashed: Option<&str>,
) -> Result<Option<User>> {
    let user = match attempt.user {
        Some(id) if verdict != password::Verdict::Wrong => unchanged(tx, id, attempt)?,
        _ => None,
    };
    match (&user, rehashed, attempt.password_hash.as_deref()) {
        (None, ..) => failed(tx, stamp, &attempt.throttle, attempt.fails)?,
        (Some(user), Some(new), Some(old)) => users::rehash(tx, user.id, new, old).map(drop)?,
        _ => {}
    }
    Ok(user)
}

fn unchanged(tx: &mut dyn Tx, id: UserId, attempt: &Attempt) -> Result<Option<User>> {
    let stored = users::secrets(tx.as_read(), id)?.map(|s| s.password_hash);
    if stored.is_none() || stored != attempt.password_hash {
        return Ok(None);
    }
    Ok(users::by_id(tx.as_read(), id)?.filter(|u| u.state.name() != UserStateName::Closed))
}

/// Notes that an attempt was wrong, which delays the next one.
pub(crate) fn failed(tx: &mut dyn Tx, stamp: &Stamp, key: &str, fails: u32) -> Result<()> {
    // A right proof that was judged meanwhile has forgotten the key.
    let counted = throttles::find(tx.as_read(), key)?.is_some();
    if let Some(until) = SoftLock::after_failure(fails, stamp.now()).filter(|_| counted) {
        throttles::lock(tx, key, until.micros())?;
    }
    Ok(())
}

/// What a wrong address or password is answered with.
#[must_use]
pub fn credentials_wrong() -> Error {
    Error::new(Kind::Unauthorized, "credentials_wrong", "Email or password is not right.")
}

/// Forgets the attempts of an account that proved itself.
pub(crate) fn forgive(tx: &mut dyn Tx, attempt: &Attempt) -> Result<()> {
    throttles::clear(tx, &attempt.throttle)?;
    Ok(())
}

/// Sends another mail to an address that is not confirmed.
pub(crate) fn ask_to_confirm(tx: &mut dyn Tx, stamp: &Stamp, user: UserId) -> Result<()> {
    let mail = Mail::ConfirmEmail { user: user.get(), browser: None };
    jobs::enqueue(tx, stamp, &Job::Mail { mail }, stamp.now()).map(drop)
}

fn pending_code(tx: &mut dyn Tx, stamp: &Stamp, user: UserId) -> Result<SignedIn> {
    one_time::drop_all(tx, user, Purpose::SecondStep)?;
    let pending = secret::text(stamp.secret());
    one_time::insert(
        tx,
        &NewToken {
            id: stamp.id(),
            user,
            purpose: Purpose::SecondStep,
            token_hash: &secret::hash(&pending),
            browser_hash: None,
            new_email: None,
            created_at: stamp.now(),
            expires_at: stamp.now() + SECOND_STEP_AGE,
        },
    )?;
    Ok(SignedIn::CodeNeeded { pending })
}

/// Opens a browser's session.
pub(crate) fn open_web(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    user: &User,
    stay: bool,
    client: &ClientInfo,
) -> Result<Opened> {
    let token = secret::text(stamp.secret());
    let session = open(tx, stamp, user, SessionKind::Web, &token, stay, client)?;
    Ok(Opened { session, user: user.id, token })
}

/// Opens a session; the oldest beyond the limit of parallel ones end.
pub(crate) fn open(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    user: &User,
    kind: SessionKind,
    token: &str,
    stay: bool,
    client: &ClientInfo,
) -> Result<SessionId> {
    let now = stamp.now();
    let lifetime = Lifetime::of(kind, stay, user.staff);
    let id: SessionId = stamp.id();
    let running = sessions::list(tx.as_read(), user.id, now, id)?;
    for old in running.iter().skip(lifetime.parallel.saturating_sub(1)) {
        sessions::end(tx, old.id, user.id)?;
    }
    sessions::insert(
        tx,
        &NewSession {
            id,
            user: user.id,
            kind,
            token_hash: &secret::hash(token),
            label: shown(&client.label),
            ip: shown(&client.ip),
            stay,
            created_at: now,
            ends_at: lifetime.ends_at(now, now),
        },
    )?;
    noted(tx, stamp, user, id)?;
    Ok(id)
}

fn shown(text: &str) -> &str {
    if text.is_empty() { "unknown" } else { text }
}

/// Staff sign-ins stand in the audit log; those of others in the activity of the account.
fn noted(tx: &mut dyn Tx, stamp: &Stamp, user: &User, session: SessionId) -> Result<()> {
    if user.staff.is_some() {
        let (state, market) = (user.state.name(), user.market);
        let actor = Actor { user: user.id, session, state, market, staff: user.staff, recent: true };
        return record::audited(tx, stamp, Some(&actor), "auth.sign_in", ("user", user.id.get()), None);
    }
    record::event(tx, stamp, "session.opened", "session", session.get(), user.id, "{}")
}
