//! Rows of `direct_payment`.

use std::time::Duration;

use domain::{
    ContractId, Currency, MilestoneId, Money, PaymentId, Time,
    contracts::{ConfirmedBy, Payment, PaymentState as P, PaymentStateName as S},
};

use crate::{Error, Read, Result, Row, Tx, all, exec_one, opt};

/// The columns that [`payment`] reads, in its order. `d` is the payment.
macro_rules! columns {
    () => {
        "d.id, d.contract_id, d.milestone_id, d.currency, d.amount_minor, d.state, d.state_at, d.state_by, d.owed_micros,
        d.reference, d.opened_at, d.version"
    };
}
pub(crate) use columns;

stmts! {
    OF: Query = concat!("SELECT ", columns!(), " FROM direct_payment d WHERE d.contract_id = ?1 ORDER BY d.id");
    CONTRACT: Query = "SELECT contract_id FROM direct_payment WHERE id = ?1";
    INSERT: Write = "INSERT INTO direct_payment (id, contract_id, milestone_id, currency, amount_minor, state, state_at,
        state_by, owed_micros, reference, opened_at, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)";
    SAVE: Write = "UPDATE direct_payment SET state = ?2, state_at = ?3, state_by = ?4, owed_micros = ?5, reference = ?6,
        version = version + 1 WHERE id = ?1 AND version = ?7";
}

/// The payments of a contract, in the order in which they became due.
pub fn of(db: &mut dyn Read, contract: ContractId) -> Result<Vec<Payment>> {
    all(db, &OF, &[contract.into()], payment)
}

/// The contract of a payment.
pub fn contract(db: &mut dyn Read, id: PaymentId) -> Result<Option<ContractId>> {
    opt(db, &CONTRACT, &[id.into()], |row| Ok(ContractId::new(row.int(0)?)))
}

/// Adds one.
pub fn insert(tx: &mut dyn Tx, payment: &Payment) -> Result<()> {
    let (at, by) = state_columns(payment.state);
    let params = [
        payment.id.into(),
        payment.contract.into(),
        payment.milestone.into(),
        payment.amount.currency().as_str().into(),
        payment.amount.minor().into(),
        payment.state.name().as_str().into(),
        at.into(),
        by.into(),
        micros(payment.owed).into(),
        payment.reference.as_deref().into(),
        payment.opened_at.into(),
    ];
    exec_one(tx, &INSERT, &params)
}

/// Saves a decision; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, payment: &Payment) -> Result<()> {
    let (at, by) = state_columns(payment.state);
    let params = [
        payment.id.into(),
        payment.state.name().as_str().into(),
        at.into(),
        by.into(),
        micros(payment.owed).into(),
        payment.reference.as_deref().into(),
        payment.version.into(),
    ];
    exec_one(tx, &SAVE, &params)
}

/// Reads a payment from the columns above.
pub(super) fn payment(row: &dyn Row) -> Result<Payment> {
    let id = PaymentId::new(row.int(0)?);
    let bad = |column| Error::bad_row("direct_payment", id.get(), column);
    let currency = Currency::parse(row.text(3)?).ok_or_else(|| bad("currency"))?;
    Ok(Payment {
        id,
        contract: ContractId::new(row.int(1)?),
        milestone: MilestoneId::new(row.int(2)?),
        amount: Money::new(row.int(4)?, currency),
        state: state(row, id)?,
        owed: Duration::from_micros(u64::try_from(row.int(8)?).map_err(|_| bad("owed_micros"))?),
        reference: row.opt_text(9)?.map(str::to_owned),
        opened_at: Time::from_micros(row.int(10)?),
        version: row.int(11)?,
    })
}

fn state(row: &dyn Row, id: PaymentId) -> Result<P> {
    let bad = || Error::bad_row("direct_payment", id.get(), "state");
    let name = S::parse(row.text(5)?).ok_or_else(bad)?;
    let at = Time::from_micros(row.int(6)?);
    match (name, row.opt_text(7)?) {
        (S::Due, None) => Ok(P::Due { clock: at }),
        (S::Claimed, None) => Ok(P::Claimed { clock: at }),
        (S::Contradicted, None) => Ok(P::Contradicted { clock: at }),
        (S::Confirmed, Some(by)) => Ok(P::Confirmed { by: ConfirmedBy::parse(by).ok_or_else(bad)?, at }),
        (S::WrittenOff, None) => Ok(P::WrittenOff { at }),
        _ => Err(bad()),
    }
}

const fn state_columns(state: P) -> (Time, Option<&'static str>) {
    match state {
        P::Due { clock } | P::Claimed { clock } | P::Contradicted { clock } => (clock, None),
        P::Confirmed { by, at } => (at, Some(by.as_str())),
        P::WrittenOff { at } => (at, None),
    }
}

fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX)
}
