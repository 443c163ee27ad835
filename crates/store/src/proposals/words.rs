//! What proposals say: rows of `proposal_revision` with their answers and plans. Revision 0 is a draft's, which changes
//! in place; the others are kept as they were sent. The newest terms also stand in `proposal`, where lists read them.

use domain::{
    Currency, Money, ProposalId, Time,
    projects::DurationEstimate,
    proposals::{Bid, PlanLine, Revision},
};

use crate::{Error, Read, Result, Row, Tx, Val, all, exec_one};

stmts! {
    INSERT: Write = "INSERT INTO proposal_revision (proposal_id, revision, at, currency, price_minor, duration, letter)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    INSERT_ANSWER: Write = "INSERT INTO proposal_answer (proposal_id, revision, position, answer)
        VALUES (?1, ?2, ?3, ?4)";
    INSERT_LINE: Write = "INSERT INTO proposal_line (proposal_id, revision, position, title, amount_minor, due_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    TERMS: Write = "UPDATE proposal SET currency = ?2, price_minor = ?3, price_key = ?4, duration = ?5, line_count = ?6,
        opening = ?7 WHERE id = ?1";
    BLANK: Write = "UPDATE proposal SET price_minor = 0, price_key = 0, line_count = 0, opening = NULL WHERE id = ?1";
    REVISIONS: Query = "SELECT revision, at, currency, price_minor, duration, letter FROM proposal_revision
        WHERE proposal_id = ?1 AND revision >= ?2 AND revision <= ?3 ORDER BY revision DESC";
    ANSWERS: Query = "SELECT revision, answer FROM proposal_answer
        WHERE proposal_id = ?1 AND revision >= ?2 AND revision <= ?3 ORDER BY revision, position";
    LINES: Query = "SELECT revision, title, amount_minor, due_on FROM proposal_line
        WHERE proposal_id = ?1 AND revision >= ?2 AND revision <= ?3 ORDER BY revision, position";
    DROP_ANSWERS: Write = "DELETE FROM proposal_answer WHERE proposal_id = ?1 AND revision = ?2";
    DROP_LINES: Write = "DELETE FROM proposal_line WHERE proposal_id = ?1 AND revision = ?2";
    DROP: Write = "DELETE FROM proposal_revision WHERE proposal_id = ?1 AND revision = ?2";
}

/// The revision of a draft.
pub const DRAFT: u32 = 0;

/// Keeps what a revision says, as what the proposal says now.
pub fn put(tx: &mut dyn Tx, id: ProposalId, revision: u32, bid: &Bid, now: Time) -> Result<()> {
    let (no, price) = (i64::from(revision), bid.price);
    let (currency, duration) = (price.currency().as_str(), bid.duration.as_str());
    let letter = Some(bid.letter.as_str());
    let params = [
        id.into(),
        no.into(),
        now.into(),
        currency.into(),
        price.minor().into(),
        duration.into(),
        letter.into(),
    ];
    exec_one(tx, &INSERT, &params)?;
    let answers: Vec<Vec<Val<'_>>> = (0..)
        .zip(&bid.answers)
        .map(|(at, answer): (i64, _)| vec![id.into(), no.into(), at.into(), Some(answer.as_str()).into()])
        .collect();
    tx.batch(&INSERT_ANSWER, &answers)?;
    let days: Vec<String> = bid.plan.iter().map(|line| line.due.to_string()).collect();
    let lines: Vec<Vec<Val<'_>>> = (0..)
        .zip(bid.plan.iter().zip(&days))
        .map(|(at, (line, day)): (i64, _)| {
            let amount = line.amount.minor();
            vec![id.into(), no.into(), at.into(), (&line.title).into(), amount.into(), day.into()]
        })
        .collect();
    tx.batch(&INSERT_LINE, &lines)?;
    let opening = bid.opening();
    let count = i64::try_from(bid.plan.len()).unwrap_or(i64::MAX);
    let terms = [
        id.into(),
        currency.into(),
        price.minor().into(),
        price_key(price).into(),
        duration.into(),
        count.into(),
        Some(opening.as_str()).into(),
    ];
    exec_one(tx, &TERMS, &terms)
}

/// Forgets what a draft says.
pub fn forget_draft(tx: &mut dyn Tx, id: ProposalId) -> Result<()> {
    let params = [id.into(), i64::from(DRAFT).into()];
    for stmt in [&DROP_ANSWERS, &DROP_LINES, &DROP] {
        tx.exec(stmt, &params)?;
    }
    exec_one(tx, &BLANK, &[id.into()])
}

/// What a revision says.
pub fn find(db: &mut dyn Read, id: ProposalId, revision: u32) -> Result<Option<Bid>> {
    Ok(between(db, id, revision, revision)?.pop().map(|revision| revision.bid))
}

/// The revisions from `low` to `high`, the latest first.
pub fn between(db: &mut dyn Read, id: ProposalId, low: u32, high: u32) -> Result<Vec<Revision>> {
    let params = [id.into(), i64::from(low).into(), i64::from(high).into()];
    let mut revisions = all(db, &REVISIONS, &params, |row| revision(row, id))?;
    let answers = all(db, &ANSWERS, &params, |row| {
        Ok((number(row, id)?, row.opt_text(1)?.unwrap_or_default().to_owned()))
    })?;
    for (number, answer) in answers {
        if let Some(revision) = revisions.iter_mut().find(|r| r.number == number) {
            revision.bid.answers.push(answer);
        }
    }
    let lines = all(db, &LINES, &params, |row| {
        let due = row.text(3)?.parse().map_err(|_| Error::bad_row("proposal_line", id.get(), "due_on"))?;
        Ok((number(row, id)?, row.text(1)?.to_owned(), row.int(2)?, due))
    })?;
    for (number, title, amount, due) in lines {
        if let Some(Revision { bid, .. }) = revisions.iter_mut().find(|r| r.number == number) {
            let amount = Money::new(amount, bid.price.currency());
            bid.plan.push(PlanLine { title, amount, due });
        }
    }
    Ok(revisions)
}

/// Orders by currency and then by price, in one number: nothing is converted, and each currency stands together.
pub(super) fn price_key(price: Money) -> i64 {
    const BITS: u32 = 48;
    let rank = (0..).zip(Currency::ALL).find(|(_, c)| **c == price.currency()).map_or(0, |(rank, _)| rank);
    rank << BITS | price.minor().clamp(0, (1 << BITS) - 1)
}

fn revision(row: &dyn Row, id: ProposalId) -> Result<Revision> {
    let price = price(row, 2, id)?;
    Ok(Revision {
        number: number(row, id)?,
        at: Time::from_micros(row.int(1)?),
        bid: Bid {
            letter: row.opt_text(5)?.unwrap_or_default().to_owned(),
            price,
            duration: duration(row, 4, id)?,
            plan: Vec::new(),
            answers: Vec::new(),
        },
    })
}

fn number(row: &dyn Row, id: ProposalId) -> Result<u32> {
    u32::try_from(row.int(0)?).map_err(|_| Error::bad_row("proposal_revision", id.get(), "revision"))
}

/// Reads a price from two columns that begin at `at`.
pub(super) fn price(row: &dyn Row, at: usize, id: ProposalId) -> Result<Money> {
    let currency = Currency::parse(row.text(at)?);
    let currency = currency.ok_or_else(|| Error::bad_row("proposal", id.get(), "currency"))?;
    Ok(Money::new(row.int(at + 1)?, currency))
}

/// Reads how long it takes.
pub(super) fn duration(row: &dyn Row, at: usize, id: ProposalId) -> Result<DurationEstimate> {
    let duration = DurationEstimate::parse(row.text(at)?);
    duration.ok_or_else(|| Error::bad_row("proposal", id.get(), "duration"))
}
