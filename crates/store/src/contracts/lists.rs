//! The contracts and offers of a person, on one side. The newest is the one with the highest id.

use domain::{
    ContractId, Money, Party, UserId,
    contracts::{Contract, ContractStateName, Milestone, Payment, Person},
    page::{Cursor, PageRequest},
};

use super::{milestones, payments, rows};
use crate::{Error, Read, Result, Row, Val, all, opt, sql::Stmt};

macro_rules! list {
    ($own:literal, $other:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            rows::columns!(),
            ", p.title, k.total_minor, k.line_count, (SELECT COUNT(*) FROM milestone m WHERE m.contract_id = k.id
            AND m.state = 'released'), u.id, u.name, u.handle FROM contract k JOIN project p ON p.id = k.project_id
            JOIN user_account u ON u.id = k.", $other, " WHERE k.", $own, " = ?1 AND ", $rest
        )
    };
}

macro_rules! running {
    ($columns:expr, $table:literal, $own:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM contract k JOIN ",
            $table,
            " WHERE k.",
            $own,
            " = ?1 AND k.stage = 'running' AND k.id >= ?2 AND k.id <= ?3"
        )
    };
}

stmts! {
    ONE: Query = concat!("SELECT ", rows::columns!(), ", p.title, c.id, c.name, c.handle, f.id, f.name, f.handle
        FROM contract k JOIN project p ON p.id = k.project_id JOIN user_account c ON c.id = k.client_id
        JOIN user_account f ON f.id = k.freelancer_id WHERE k.id = ?1");
    CLIENT: Query = list!("client_id", "freelancer_id", "k.id < ?2 ORDER BY k.id DESC LIMIT ?3");
    CLIENT_BACK: Query = list!("client_id", "freelancer_id", "k.id > ?2 ORDER BY k.id LIMIT ?3");
    CLIENT_IN: Query = list!("client_id", "freelancer_id", "k.state = ?4 AND k.id < ?2 ORDER BY k.id DESC LIMIT ?3");
    CLIENT_IN_BACK: Query = list!("client_id", "freelancer_id", "k.state = ?4 AND k.id > ?2 ORDER BY k.id LIMIT ?3");
    CLIENT_AT: Query = list!("client_id", "freelancer_id", "k.stage = ?4 AND k.id < ?2 ORDER BY k.id DESC LIMIT ?3");
    CLIENT_AT_BACK: Query = list!("client_id", "freelancer_id", "k.stage = ?4 AND k.id > ?2 ORDER BY k.id LIMIT ?3");
    FREELANCER: Query = list!("freelancer_id", "client_id", "k.id < ?2 ORDER BY k.id DESC LIMIT ?3");
    FREELANCER_BACK: Query = list!("freelancer_id", "client_id", "k.id > ?2 ORDER BY k.id LIMIT ?3");
    FREELANCER_IN: Query = list!("freelancer_id", "client_id", "k.state = ?4 AND k.id < ?2 ORDER BY k.id DESC LIMIT ?3");
    FREELANCER_IN_BACK: Query = list!("freelancer_id", "client_id", "k.state = ?4 AND k.id > ?2 ORDER BY k.id LIMIT ?3");
    FREELANCER_AT: Query = list!("freelancer_id", "client_id", "k.stage = ?4 AND k.id < ?2 ORDER BY k.id DESC LIMIT ?3");
    FREELANCER_AT_BACK: Query = list!("freelancer_id", "client_id", "k.stage = ?4 AND k.id > ?2 ORDER BY k.id LIMIT ?3");
    CLIENT_COUNTS: Query = "SELECT state, COUNT(*) FROM contract WHERE client_id = ?1 GROUP BY state";
    FREELANCER_COUNTS: Query = "SELECT state, COUNT(*) FROM contract WHERE freelancer_id = ?1 GROUP BY state";
    CLIENT_MILESTONES: Query = concat!(running!(milestones::columns!(), "milestone m ON m.contract_id = k.id", "client_id"),
        " ORDER BY k.id, m.position");
    FREELANCER_MILESTONES: Query = concat!(
        running!(milestones::columns!(), "milestone m ON m.contract_id = k.id", "freelancer_id"),
        " ORDER BY k.id, m.position");
    CLIENT_PAYMENTS: Query = concat!(running!(payments::columns!(), "direct_payment d ON d.contract_id = k.id", "client_id"),
        " ORDER BY k.id, d.id");
    FREELANCER_PAYMENTS: Query = concat!(
        running!(payments::columns!(), "direct_payment d ON d.contract_id = k.id", "freelancer_id"),
        " ORDER BY k.id, d.id");
}

/// A contract in the list of one of its sides.
#[derive(Debug, Clone)]
pub struct Listed {
    /// As the rules see it.
    pub contract: Contract,
    /// The project's title.
    pub title: String,
    /// The other side.
    pub with: Person,
    /// The sum of the milestones of the newest terms.
    pub total: Money,
    /// How many milestones these have.
    pub milestones: usize,
    /// How many milestones are paid.
    pub released: usize,
}

/// A contract with the names around it.
#[derive(Debug, Clone)]
pub struct Named {
    /// As the rules see it.
    pub contract: Contract,
    /// The project's title.
    pub title: String,
    /// Who wants the work done.
    pub client: Person,
    /// Who does it.
    pub freelancer: Person,
}

/// Which of the contracts a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// Those in one state.
    In(ContractStateName),
    /// Offers that wait for an answer.
    Offers,
    /// Those between acceptance and end.
    Running,
    /// Those that have ended, and offers that came to nothing.
    Over,
}

/// One contract with the names around it.
pub fn one(db: &mut dyn Read, id: ContractId) -> Result<Option<Named>> {
    opt(db, &ONE, &[id.into()], |row| {
        Ok(Named {
            contract: rows::contract(row)?,
            title: row.text(rows::COLUMNS)?.to_owned(),
            client: person(row, rows::COLUMNS + 1)?,
            freelancer: person(row, rows::COLUMNS + 4)?,
        })
    })
}

/// Contracts of a person on one side, one more than asked for.
pub fn own(
    db: &mut dyn Read,
    user: UserId,
    side: Party,
    which: Which,
    request: PageRequest,
) -> Result<Vec<Listed>> {
    let start = request.cursor.unwrap_or(Cursor { key: i64::MAX, id: i64::MAX, backwards: false });
    let limit = i64::from(request.size) + 1;
    let mut params: Vec<Val<'_>> = vec![user.into(), start.id.into(), limit.into()];
    params.extend(which.word().map(Val::from));
    all(db, stmt(side, which, start.backwards), &params, listed)
}

/// How many contracts a person has on one side in each state that is not empty.
pub fn counts(db: &mut dyn Read, user: UserId, side: Party) -> Result<Vec<(ContractStateName, i64)>> {
    let stmt = match side {
        Party::Client => &CLIENT_COUNTS,
        Party::Freelancer => &FREELANCER_COUNTS,
    };
    all(db, stmt, &[user.into()], |row| {
        let state = ContractStateName::parse(row.text(0)?);
        let state = state.ok_or_else(|| Error::bad_row("contract of user", user.get(), "state"))?;
        Ok((state, row.int(1)?))
    })
}

/// The milestones and payments of the running contracts of a person on one side, with ids from `low` to `high`.
pub fn running_parts(
    db: &mut dyn Read,
    user: UserId,
    side: Party,
    low: ContractId,
    high: ContractId,
) -> Result<(Vec<Milestone>, Vec<Payment>)> {
    let (of_milestones, of_payments) = match side {
        Party::Client => (&CLIENT_MILESTONES, &CLIENT_PAYMENTS),
        Party::Freelancer => (&FREELANCER_MILESTONES, &FREELANCER_PAYMENTS),
    };
    let params = [user.into(), low.into(), high.into()];
    let milestones = all(db, of_milestones, &params, milestones::milestone)?;
    Ok((milestones, all(db, of_payments, &params, payments::payment)?))
}

/// The sort key and id of a row, as its page's cursors need them.
#[must_use]
pub fn place(listed: &Listed) -> (i64, i64) {
    (listed.contract.id.get(), listed.contract.id.get())
}

impl Which {
    /// Whether contracts in this state are among them.
    #[must_use]
    pub fn holds(self, state: ContractStateName) -> bool {
        match self {
            Self::All => true,
            Self::In(own) => own == state,
            Self::Offers | Self::Running | Self::Over => self.word() == Some(rows::stage(state)),
        }
    }

    const fn word(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::In(state) => Some(state.as_str()),
            Self::Offers => Some("offer"),
            Self::Running => Some("running"),
            Self::Over => Some("over"),
        }
    }
}

const fn stmt(side: Party, which: Which, back: bool) -> &'static Stmt {
    match (side, which, back) {
        (Party::Client, Which::All, false) => &CLIENT,
        (Party::Client, Which::All, true) => &CLIENT_BACK,
        (Party::Client, Which::In(_), false) => &CLIENT_IN,
        (Party::Client, Which::In(_), true) => &CLIENT_IN_BACK,
        (Party::Client, _, false) => &CLIENT_AT,
        (Party::Client, _, true) => &CLIENT_AT_BACK,
        (Party::Freelancer, Which::All, false) => &FREELANCER,
        (Party::Freelancer, Which::All, true) => &FREELANCER_BACK,
        (Party::Freelancer, Which::In(_), false) => &FREELANCER_IN,
        (Party::Freelancer, Which::In(_), true) => &FREELANCER_IN_BACK,
        (Party::Freelancer, _, false) => &FREELANCER_AT,
        (Party::Freelancer, _, true) => &FREELANCER_AT_BACK,
    }
}

fn listed(row: &dyn Row) -> Result<Listed> {
    let contract = rows::contract(row)?;
    let count = |at, column| {
        usize::try_from(row.int(at)?).map_err(|_| Error::bad_row("contract", contract.id.get(), column))
    };
    Ok(Listed {
        title: row.text(rows::COLUMNS)?.to_owned(),
        total: Money::new(row.int(rows::COLUMNS + 1)?, contract.currency),
        milestones: count(rows::COLUMNS + 2, "line_count")?,
        released: count(rows::COLUMNS + 3, "released")?,
        with: person(row, rows::COLUMNS + 4)?,
        contract,
    })
}

/// Reads a person from three columns.
pub(crate) fn person(row: &dyn Row, at: usize) -> Result<Person> {
    Ok(Person {
        id: UserId::new(row.int(at)?),
        name: row.text(at + 1)?.to_owned(),
        handle: row.text(at + 2)?.to_owned(),
    })
}
