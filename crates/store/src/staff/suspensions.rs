//! Rows of `suspension`. An account has at most one that is proposed or in force.

use domain::{
    SuspensionId, Time, UserId,
    contracts::Person,
    identity::{Origin, UserStateName},
    page::PageRequest,
    staff::{Confirmed, Ended, Suspension, SuspensionState as S, SuspensionStateName as N},
};

use super::person;
use crate::{Error, Read, Result, Row, Tx, Val, access::start, all, exec_one, one, opt};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.user_id, s.state, s.reasons, s.found_state, s.found_until, s.proposed_by, s.proposed_at,
            s.confirmed_by, s.confirmed_at, s.ended_by, s.ended_at, s.ended_note, s.version,
            u.id, u.name, u.handle, p.id, p.name, p.handle, c.id, c.name, c.handle
            FROM suspension s JOIN user_account u ON u.id = s.user_id JOIN user_account p ON p.id = s.proposed_by
            LEFT JOIN user_account c ON c.id = s.confirmed_by WHERE ",
            $rest
        )
    };
}

/// How many columns are the suspension's own.
const OWN: usize = 14;

stmts! {
    OPEN: Query = select!("s.active_key = ?1");
    BY_ID: Query = select!("s.id = ?1");
    WAITING: Query = select!("s.state = 'proposed' AND s.id < ?1 ORDER BY s.id DESC LIMIT ?2");
    WAITING_BACK: Query = select!("s.state = 'proposed' AND s.id > ?1 ORDER BY s.id LIMIT ?2");
    COUNT_WAITING: Query = "SELECT COUNT(*) FROM suspension WHERE state = 'proposed' AND proposed_by <> ?1";
    INSERT: Write = "INSERT INTO suspension (id, user_id, state, found_state, found_until, proposed_by, proposed_at,
        active_key, version, reasons) VALUES (?1, ?2, 'proposed', ?3, ?4, ?5, ?6, ?7, 1, ?8)";
    SAVE: Write = "UPDATE suspension SET state = ?2, confirmed_by = ?3, confirmed_at = ?4, ended_by = ?5, ended_at = ?6,
        ended_note = ?7, active_key = ?8, version = version + 1 WHERE id = ?1 AND version = ?9";
    PRUNE: Write = "DELETE FROM suspension WHERE id IN
        (SELECT id FROM suspension WHERE ended_at < ?1 ORDER BY ended_at LIMIT ?2)";
}

/// A suspension with the names around it.
#[derive(Debug, Clone)]
pub struct Named {
    /// As the rules see it.
    pub suspension: Suspension,
    /// Whose account.
    pub person: Person,
    /// Who proposed it.
    pub proposed_by: Person,
    /// Who confirmed it.
    pub confirmed_by: Option<Person>,
}

/// The suspension of an account that is proposed or in force.
pub fn open(db: &mut dyn Read, user: UserId) -> Result<Option<Named>> {
    opt(db, &OPEN, &[(&active_key(user)).into()], named)
}

/// A suspension, over or not.
pub fn by_id(db: &mut dyn Read, id: SuspensionId) -> Result<Option<Named>> {
    opt(db, &BY_ID, &[id.into()], named)
}

/// Those that wait for a second member of staff, one more than asked for.
pub fn waiting(db: &mut dyn Read, request: PageRequest) -> Result<Vec<Named>> {
    let (from, back, limit) = start(request);
    all(db, if back { &WAITING_BACK } else { &WAITING }, &[from.into(), limit.into()], named)
}

/// How many wait for a second member of staff, without those that `except` proposed; 0 leaves out none.
pub fn count_waiting(db: &mut dyn Read, except: UserId) -> Result<i64> {
    one(db, &COUNT_WAITING, &[except.into()], |row| row.int(0))
}

/// Adds a proposal.
pub fn insert(tx: &mut dyn Tx, suspension: &Suspension) -> Result<()> {
    let until = match suspension.found {
        Origin::Restricted { until } => until.map(Time::micros),
        Origin::Active | Origin::Suspended => None,
    };
    let key = active_key(suspension.user);
    let params: [Val<'_>; 8] = [
        suspension.id.into(),
        suspension.user.into(),
        suspension.found.name().as_str().into(),
        until.into(),
        suspension.proposed_by.into(),
        suspension.proposed_at.into(),
        (&key).into(),
        (&suspension.reasons).into(),
    ];
    exec_one(tx, &INSERT, &params)
}

/// Saves a decision; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, suspension: &Suspension) -> Result<()> {
    let (confirmed, ended, at) = match &suspension.state {
        S::Proposed => (None, None, None),
        S::Confirmed(confirmed) => (Some(confirmed), None, None),
        S::Withdrawn(ended) => (None, Some(ended), Some(ended.at)),
        S::Lapsed { at } | S::AccountGone { at } => (None, None, Some(*at)),
        S::Reinstated(confirmed, ended) => (Some(confirmed), Some(ended), Some(ended.at)),
    };
    let key = active_key(suspension.user);
    let params: [Val<'_>; 9] = [
        suspension.id.into(),
        suspension.state.name().as_str().into(),
        confirmed.map(|c| c.by.get()).into(),
        confirmed.map(|c| c.at.micros()).into(),
        ended.map(|e| e.by.get()).into(),
        at.map(Time::micros).into(),
        ended.map(|e| e.note.as_str()).into(),
        at.is_none().then_some(key.as_str()).into(),
        suspension.version.into(),
    ];
    exec_one(tx, &SAVE, &params)
}

/// Removes suspensions that were over before a time.
pub fn prune(tx: &mut dyn Tx, before: Time, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}

/// The sort key and id of a row, as its page's cursors need them.
#[must_use]
pub fn place(named: &Named) -> (i64, i64) {
    (named.suspension.id.get(), named.suspension.id.get())
}

// NULL once it is over, so that the unique index sees open ones only.
fn active_key(user: UserId) -> String {
    format!("user:{}", user.get())
}

fn named(row: &dyn Row) -> Result<Named> {
    let suspension = suspension(row)?;
    let bad = |column| Error::bad_row("suspension", suspension.id.get(), column);
    Ok(Named {
        person: person(row, OWN)?.ok_or_else(|| bad("user_id"))?,
        proposed_by: person(row, OWN + 3)?.ok_or_else(|| bad("proposed_by"))?,
        confirmed_by: person(row, OWN + 6)?,
        suspension,
    })
}

fn suspension(row: &dyn Row) -> Result<Suspension> {
    let id = SuspensionId::new(row.int(0)?);
    let until = row.opt_int(5)?.map(Time::from_micros);
    let found = match UserStateName::parse(row.text(4)?) {
        Some(UserStateName::Active) => Origin::Active,
        Some(UserStateName::Restricted) => Origin::Restricted { until },
        _ => return Err(Error::bad_row("suspension", id.get(), "found_state")),
    };
    Ok(Suspension {
        id,
        user: UserId::new(row.int(1)?),
        state: state(row, id)?,
        reasons: row.text(3)?.to_owned(),
        found,
        proposed_by: UserId::new(row.int(6)?),
        proposed_at: Time::from_micros(row.int(7)?),
        version: row.int(13)?,
    })
}

fn state(row: &dyn Row, id: SuspensionId) -> Result<S> {
    let confirmed = match (row.opt_int(8)?, row.opt_int(9)?) {
        (Some(by), Some(at)) => Some(Confirmed { by: UserId::new(by), at: Time::from_micros(at) }),
        _ => None,
    };
    let at = row.opt_int(11)?.map(Time::from_micros);
    let ended = match (row.opt_int(10)?, at, row.opt_text(12)?) {
        (Some(by), Some(at), Some(note)) => Some(Ended { by: UserId::new(by), at, note: note.to_owned() }),
        _ => None,
    };
    match (N::parse(row.text(2)?), confirmed, ended, at) {
        (Some(N::Proposed), None, None, None) => Ok(S::Proposed),
        (Some(N::Confirmed), Some(confirmed), None, None) => Ok(S::Confirmed(confirmed)),
        (Some(N::Withdrawn), None, Some(ended), _) => Ok(S::Withdrawn(ended)),
        (Some(N::Lapsed), None, None, Some(at)) => Ok(S::Lapsed { at }),
        (Some(N::Reinstated), Some(confirmed), Some(ended), _) => Ok(S::Reinstated(confirmed, ended)),
        (Some(N::AccountGone), None, None, Some(at)) => Ok(S::AccountGone { at }),
        _ => Err(Error::bad_row("suspension", id.get(), "state")),
    }
}
