//! Who did what, with names: the steps of a thing, and the audit log. The newest line is the one with the highest number.

use domain::{
    Time, UserId,
    page::PageRequest,
    staff::{AuditLine, LogLine},
};

use super::person;
use crate::{Read, Result, Row, Val, access::start, all};

macro_rules! audit {
    ($rest:literal) => {
        concat!(
            "SELECT a.chain_no, a.at, a.actor_role, a.action, a.entity, a.entity_id, a.reason, a.detail, u.id, u.name,
            u.handle FROM audit_log a LEFT JOIN user_account u ON u.id = a.actor_id WHERE ",
            $rest
        )
    };
}

stmts! {
    STEPS: Query = "SELECT t.at, t.from_state, t.to_state, t.event_name, t.actor_role, t.reason, u.id, u.name, u.handle
        FROM transition_log t LEFT JOIN user_account u ON u.id = t.actor_id
        WHERE t.entity = ?1 AND t.entity_id = ?2 ORDER BY t.id DESC LIMIT ?3";
    ALL: Query = audit!("a.chain_no < ?1 ORDER BY a.chain_no DESC LIMIT ?2");
    ALL_BACK: Query = audit!("a.chain_no > ?1 ORDER BY a.chain_no LIMIT ?2");
    BY: Query = audit!("a.actor_id = ?3 AND a.chain_no < ?1 ORDER BY a.chain_no DESC LIMIT ?2");
    BY_BACK: Query = audit!("a.actor_id = ?3 AND a.chain_no > ?1 ORDER BY a.chain_no LIMIT ?2");
    OF: Query = audit!("a.entity = ?3 AND a.entity_id = ?4 AND a.chain_no < ?1 ORDER BY a.chain_no DESC LIMIT ?2");
    OF_BACK: Query = audit!("a.entity = ?3 AND a.entity_id = ?4 AND a.chain_no > ?1 ORDER BY a.chain_no LIMIT ?2");
}

/// Which lines of the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// All.
    All,
    /// What one person did.
    By(UserId),
    /// What was done to one thing: its kind and id.
    Of(&'a str, i64),
}

/// The newest steps of a thing, the latest first.
pub fn steps(db: &mut dyn Read, entity: &str, entity_id: i64, limit: i64) -> Result<Vec<LogLine>> {
    all(db, &STEPS, &[entity.into(), entity_id.into(), limit.into()], |row| {
        Ok(LogLine {
            at: Time::from_micros(row.int(0)?),
            from: row.opt_text(1)?.map(str::to_owned),
            to: row.text(2)?.to_owned(),
            event: row.text(3)?.to_owned(),
            role: row.text(4)?.to_owned(),
            reason: row.opt_text(5)?.map(str::to_owned),
            by: person(row, 6)?,
        })
    })
}

/// Lines of the audit log, one more than asked for.
pub fn audit(db: &mut dyn Read, which: Which<'_>, request: PageRequest) -> Result<Vec<AuditLine>> {
    let (from, back, limit) = start(request);
    let mut params: Vec<Val<'_>> = vec![from.into(), limit.into()];
    let stmt = match (which, back) {
        (Which::All, false) => &ALL,
        (Which::All, true) => &ALL_BACK,
        (Which::By(_), false) => &BY,
        (Which::By(_), true) => &BY_BACK,
        (Which::Of(..), false) => &OF,
        (Which::Of(..), true) => &OF_BACK,
    };
    match which {
        Which::All => {}
        Which::By(user) => params.push(user.into()),
        Which::Of(entity, id) => params.extend([Val::from(entity), id.into()]),
    }
    all(db, stmt, &params, line)
}

/// The sort key and id of a line, as its page's cursors need them.
#[must_use]
pub fn place(line: &AuditLine) -> (i64, i64) {
    (line.no, line.no)
}

fn line(row: &dyn Row) -> Result<AuditLine> {
    Ok(AuditLine {
        no: row.int(0)?,
        at: Time::from_micros(row.int(1)?),
        role: row.text(2)?.to_owned(),
        action: row.text(3)?.to_owned(),
        entity: row.text(4)?.to_owned(),
        entity_id: row.int(5)?,
        reason: row.opt_text(6)?.map(str::to_owned),
        detail: row.opt_text(7)?.map(str::to_owned),
        by: person(row, 8)?,
    })
}
