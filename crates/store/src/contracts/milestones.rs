//! Rows of `milestone`.

use domain::{
    ContractId, Currency, MilestoneId, Money, Time,
    contracts::{ApprovedBy, CancelledBy, Milestone, MilestoneState as M, MilestoneStateName as S},
};

use crate::{Error, Read, Result, Row, Tx, all, exec_one, opt};

/// The columns that [`milestone`] reads, in its order. `m` is the milestone.
macro_rules! columns {
    () => {
        "m.id, m.contract_id, m.position, m.title, m.currency, m.amount_minor, m.due_on, m.state, m.state_at, m.state_by,
        m.extended, m.submission_count, m.change_count, m.cancel_asked_at, m.version"
    };
}
pub(crate) use columns;

stmts! {
    OF: Query = concat!("SELECT ", columns!(), " FROM milestone m WHERE m.contract_id = ?1 ORDER BY m.position");
    CONTRACT: Query = "SELECT contract_id FROM milestone WHERE id = ?1";
    INSERT: Write = "INSERT INTO milestone (id, contract_id, position, title, currency, amount_minor, due_on, state,
        state_at, state_by, extended, submission_count, change_count, cancel_asked_at, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 1)";
    SAVE: Write = "UPDATE milestone SET state = ?2, state_at = ?3, state_by = ?4, extended = ?5, submission_count = ?6,
        change_count = ?7, cancel_asked_at = ?8, version = version + 1 WHERE id = ?1 AND version = ?9";
}

/// The milestones of a contract, by position.
pub fn of(db: &mut dyn Read, contract: ContractId) -> Result<Vec<Milestone>> {
    all(db, &OF, &[contract.into()], milestone)
}

/// The contract of a milestone.
pub fn contract(db: &mut dyn Read, id: MilestoneId) -> Result<Option<ContractId>> {
    opt(db, &CONTRACT, &[id.into()], |row| Ok(ContractId::new(row.int(0)?)))
}

/// Adds one.
pub fn insert(tx: &mut dyn Tx, milestone: &Milestone, now: Time) -> Result<()> {
    let state = StateColumns::of(&milestone.state, now);
    let due = milestone.due.to_string();
    let params = [
        milestone.id.into(),
        milestone.contract.into(),
        i64::from(milestone.position).into(),
        (&milestone.title).into(),
        milestone.amount.currency().as_str().into(),
        milestone.amount.minor().into(),
        (&due).into(),
        milestone.state.name().as_str().into(),
        state.at.into(),
        state.by.into(),
        state.extended.into(),
        i64::from(milestone.submissions).into(),
        i64::from(milestone.changes).into(),
        milestone.cancel_asked_at.map(Time::micros).into(),
    ];
    exec_one(tx, &INSERT, &params)
}

/// Saves a decision; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, milestone: &Milestone, now: Time) -> Result<()> {
    let state = StateColumns::of(&milestone.state, now);
    let params = [
        milestone.id.into(),
        milestone.state.name().as_str().into(),
        state.at.into(),
        state.by.into(),
        state.extended.into(),
        i64::from(milestone.submissions).into(),
        i64::from(milestone.changes).into(),
        milestone.cancel_asked_at.map(Time::micros).into(),
        milestone.version.into(),
    ];
    exec_one(tx, &SAVE, &params)
}

/// Reads a milestone from the columns above.
pub(super) fn milestone(row: &dyn Row) -> Result<Milestone> {
    let id = MilestoneId::new(row.int(0)?);
    let bad = |column| Error::bad_row("milestone", id.get(), column);
    let small = |i, column| u16::try_from(row.int(i)?).map_err(|_| bad(column));
    let currency = Currency::parse(row.text(4)?).ok_or_else(|| bad("currency"))?;
    Ok(Milestone {
        id,
        contract: ContractId::new(row.int(1)?),
        position: small(2, "position")?,
        title: row.text(3)?.to_owned(),
        amount: Money::new(row.int(5)?, currency),
        due: row.text(6)?.parse().map_err(|_| bad("due_on"))?,
        state: state(row, id)?,
        submissions: small(11, "submission_count")?,
        changes: small(12, "change_count")?,
        cancel_asked_at: row.opt_int(13)?.map(Time::from_micros),
        version: row.int(14)?,
    })
}

fn state(row: &dyn Row, id: MilestoneId) -> Result<M> {
    let bad = || Error::bad_row("milestone", id.get(), "state");
    let name = S::parse(row.text(7)?).ok_or_else(bad)?;
    let at = Time::from_micros(row.int(8)?);
    match (name, row.opt_text(9)?, row.bool(10)?) {
        (S::Planned, None, false) => Ok(M::Planned),
        (S::Funded, None, false) => Ok(M::Funded { since: at }),
        (S::Submitted, None, extended) => Ok(M::Submitted { clock: at, extended }),
        (S::ChangesRequested, None, false) => Ok(M::ChangesRequested { clock: at }),
        (S::Approved, Some(by), false) => Ok(M::Approved { by: ApprovedBy::parse(by).ok_or_else(bad)?, at }),
        (S::Released, None, false) => Ok(M::Released { at }),
        (S::Cancelled, Some(by), false) => {
            Ok(M::Cancelled { by: CancelledBy::parse(by).ok_or_else(bad)?, at })
        }
        (S::Unpaid, None, false) => Ok(M::Unpaid { at }),
        _ => Err(bad()),
    }
}

/// A state as columns.
struct StateColumns {
    at: Time,
    by: Option<&'static str>,
    extended: bool,
}

impl StateColumns {
    fn of(state: &M, now: Time) -> Self {
        let plain = |at| Self { at, by: None, extended: false };
        match *state {
            M::Planned => plain(now),
            M::Funded { since } => plain(since),
            M::Submitted { clock, extended } => Self { extended, ..plain(clock) },
            M::ChangesRequested { clock } => plain(clock),
            M::Approved { by, at } => Self { by: Some(by.as_str()), ..plain(at) },
            M::Cancelled { by, at } => Self { by: Some(by.as_str()), ..plain(at) },
            M::Released { at } | M::Unpaid { at } => plain(at),
        }
    }
}
