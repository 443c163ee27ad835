//! Rows of `deliverable` with their links, and of `milestone_note`: what the client asked to change.

use domain::{
    ContractId, DeliverableId, MilestoneId, Time,
    contracts::{
        Deliverable, DeliverableState as D, DeliverableStateName as S, Digest, Feedback, HandedIn, Link, Work,
    },
};

use crate::{Error, Read, Result, Row, Tx, Val, all, exec_one, opt};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT d.id, d.contract_id, d.milestone_id, d.ordinal, d.state, d.state_at, d.note, d.handed_in_at,
            d.content_hash, d.version, n.note, n.at FROM deliverable d
            LEFT JOIN milestone_note n ON n.deliverable_id = d.id WHERE d.contract_id = ?1 AND ",
            $rest,
            " ORDER BY d.id DESC"
        )
    };
}

stmts! {
    OPEN: Query = select!("d.state IN ('draft', 'submitted', 'changes_requested')");
    EVERY: Query = select!("(d.handed_in_at IS NOT NULL OR d.state = 'draft')");
    LINKS: Query = "SELECT l.deliverable_id, l.link FROM deliverable d
        JOIN deliverable_link l ON l.deliverable_id = d.id WHERE d.contract_id = ?1
        ORDER BY l.deliverable_id, l.position";
    CONTRACT: Query = "SELECT contract_id FROM deliverable WHERE id = ?1";
    INSERT: Write = "INSERT INTO deliverable (id, contract_id, milestone_id, ordinal, state, state_at, note, handed_in_at,
        content_hash, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1)";
    SAVE: Write = "UPDATE deliverable SET state = ?2, state_at = ?3, handed_in_at = ?4, content_hash = ?5,
        version = version + 1 WHERE id = ?1 AND version = ?6";
    REWRITE: Write = "UPDATE deliverable SET note = ?2 WHERE id = ?1 AND handed_in_at IS NULL";
    FORGET: Write = "UPDATE deliverable SET note = NULL WHERE id = ?1 AND handed_in_at IS NULL";
    UNLINK: Write = "DELETE FROM deliverable_link WHERE deliverable_id = ?1";
    INSERT_LINK: Write = "INSERT INTO deliverable_link (deliverable_id, position, link) VALUES (?1, ?2, ?3)";
    ASK: Write = "INSERT INTO milestone_note (deliverable_id, milestone_id, at, note) VALUES (?1, ?2, ?3, ?4)";
}

/// The versions of a contract with which something can still happen, the latest first.
pub fn open(db: &mut dyn Read, contract: ContractId) -> Result<Vec<Deliverable>> {
    linked(db, contract, true)
}

/// Every version of a contract that was handed in, and drafts; the latest first.
pub fn every(db: &mut dyn Read, contract: ContractId) -> Result<Vec<Deliverable>> {
    linked(db, contract, false)
}

/// The contract of a version.
pub fn contract(db: &mut dyn Read, id: DeliverableId) -> Result<Option<ContractId>> {
    opt(db, &CONTRACT, &[id.into()], |row| Ok(ContractId::new(row.int(0)?)))
}

/// Adds one with its links.
pub fn insert(tx: &mut dyn Tx, version: &Deliverable, now: Time) -> Result<()> {
    let hash = version.handed_in.map(|handed| handed.hash.to_string());
    let params = [
        version.id.into(),
        version.contract.into(),
        version.milestone.into(),
        i64::from(version.number).into(),
        version.state.name().as_str().into(),
        began(version, now).into(),
        Val::opt_text(Some(&version.work.note)),
        version.handed_in.map(|handed| handed.at.micros()).into(),
        hash.as_deref().into(),
    ];
    exec_one(tx, &INSERT, &params)?;
    link(tx, version)
}

/// Saves a decision about a version that was as `before`; stale when somebody else was faster. What was handed in keeps
/// its words.
pub fn save(tx: &mut dyn Tx, before: &Deliverable, version: &Deliverable, now: Time) -> Result<()> {
    if before.work != version.work {
        exec_one(tx, &REWRITE, &[version.id.into(), (&version.work.note).into()])?;
        tx.exec(&UNLINK, &[version.id.into()])?;
        link(tx, version)?;
    }
    let hash = version.handed_in.map(|handed| handed.hash.to_string());
    let params = [
        version.id.into(),
        version.state.name().as_str().into(),
        began(version, now).into(),
        version.handed_in.map(|handed| handed.at.micros()).into(),
        hash.as_deref().into(),
        version.version.into(),
    ];
    exec_one(tx, &SAVE, &params)?;
    match &version.feedback {
        Some(feedback) if before.feedback.is_none() => {
            let (id, milestone) = (version.id, version.milestone);
            exec_one(tx, &ASK, &[id.into(), milestone.into(), feedback.at.into(), (&feedback.text).into()])
        }
        _ => Ok(()),
    }
}

/// Forgets the words of a version that was thrown away before it was handed in.
pub fn forget(tx: &mut dyn Tx, id: DeliverableId) -> Result<()> {
    tx.exec(&UNLINK, &[id.into()])?;
    exec_one(tx, &FORGET, &[id.into()])
}

fn link(tx: &mut dyn Tx, version: &Deliverable) -> Result<()> {
    let links: Vec<Vec<Val<'_>>> = (0..)
        .zip(&version.work.links)
        .map(|(at, link): (i64, _)| vec![version.id.into(), at.into(), link.as_str().into()])
        .collect();
    tx.batch(&INSERT_LINK, &links).map(drop)
}

fn linked(db: &mut dyn Read, contract: ContractId, open: bool) -> Result<Vec<Deliverable>> {
    let stmt = if open { &OPEN } else { &EVERY };
    let mut versions = all(db, stmt, &[contract.into()], deliverable)?;
    if versions.is_empty() {
        return Ok(versions);
    }
    let links = all(db, &LINKS, &[contract.into()], |row| {
        let id = DeliverableId::new(row.int(0)?);
        let bad = |_| Error::bad_row("deliverable_link", id.get(), "link");
        Ok((id, Link::parse(row.text(1)?).map_err(bad)?))
    })?;
    for (id, link) in links {
        if let Some(version) = versions.iter_mut().find(|version| version.id == id) {
            version.work.links.push(link);
        }
    }
    Ok(versions)
}

fn deliverable(row: &dyn Row) -> Result<Deliverable> {
    let id = DeliverableId::new(row.int(0)?);
    let bad = |column| Error::bad_row("deliverable", id.get(), column);
    let handed_in = match (row.opt_int(7)?, row.opt_text(8)?) {
        (Some(at), Some(hash)) => Some(HandedIn {
            at: Time::from_micros(at),
            hash: Digest::parse(hash).ok_or_else(|| bad("content_hash"))?,
        }),
        (None, None) => None,
        _ => return Err(bad("handed_in_at")),
    };
    let feedback = match (row.opt_text(10)?, row.opt_int(11)?) {
        (Some(text), Some(at)) => Some(Feedback { text: text.to_owned(), at: Time::from_micros(at) }),
        _ => None,
    };
    Ok(Deliverable {
        id,
        contract: ContractId::new(row.int(1)?),
        milestone: MilestoneId::new(row.int(2)?),
        number: u16::try_from(row.int(3)?).map_err(|_| bad("ordinal"))?,
        state: state(row, id)?,
        work: Work { note: row.opt_text(6)?.unwrap_or_default().to_owned(), links: Vec::new() },
        handed_in,
        feedback,
        version: row.int(9)?,
    })
}

fn state(row: &dyn Row, id: DeliverableId) -> Result<D> {
    let at = Time::from_micros(row.int(5)?);
    match S::parse(row.text(4)?) {
        Some(S::Draft) => Ok(D::Draft),
        Some(S::Submitted) => Ok(D::Submitted),
        Some(S::ChangesRequested) => Ok(D::ChangesRequested),
        Some(S::Accepted) => Ok(D::Accepted { at }),
        Some(S::Superseded) => Ok(D::Superseded { at }),
        None => Err(Error::bad_row("deliverable", id.get(), "state")),
    }
}

const fn began(version: &Deliverable, now: Time) -> Time {
    match version.state {
        D::Accepted { at } | D::Superseded { at } => at,
        D::Draft | D::Submitted | D::ChangesRequested => now,
    }
}
