//! Rows of `contract_terms`: every version as it was written, with the text that was hashed. None ever changes.

use domain::{
    ContractId, Currency, Money, Party, Time,
    contracts::{Contract, Digest, IpClause, NdaClause, OfferTerms, PaymentTerms, TermsVersion},
    proposals::PlanLine,
};

use crate::{Error, Read, Result, Row, Tx, Val, all, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO contract_terms (contract_id, terms_version, author, at, terms_hash, canonical,
        scope_text, currency, revisions, ip_clause, nda_clause, payment)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    INSERT_LINE: Write = "INSERT INTO contract_terms_line (contract_id, terms_version, position, title, amount_minor,
        due_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    SUM: Write = "UPDATE contract SET total_minor = ?2, line_count = ?3 WHERE id = ?1";
    VERSIONS: Query = "SELECT terms_version, author, at, terms_hash, scope_text, currency, revisions, ip_clause,
        nda_clause, payment FROM contract_terms
        WHERE contract_id = ?1 AND terms_version >= ?2 AND terms_version <= ?3 ORDER BY terms_version DESC";
    LINES: Query = "SELECT terms_version, title, amount_minor, due_on FROM contract_terms_line
        WHERE contract_id = ?1 AND terms_version >= ?2 AND terms_version <= ?3 ORDER BY terms_version, position";
    CANONICAL: Query = "SELECT canonical FROM contract_terms WHERE contract_id = ?1 AND terms_version = ?2";
}

/// Keeps the newest version of a contract's terms, written by `author`.
pub fn put(tx: &mut dyn Tx, contract: &Contract, author: Party, terms: &OfferTerms, now: Time) -> Result<()> {
    let (id, no) = (contract.id, i64::from(contract.terms_version));
    let (hash, canonical) = (contract.terms_hash.to_string(), terms.canonical(contract));
    let params = [
        id.into(),
        no.into(),
        author.as_str().into(),
        now.into(),
        (&hash).into(),
        (&canonical).into(),
        (&terms.scope).into(),
        terms.currency.as_str().into(),
        i64::from(terms.revisions).into(),
        terms.ip.as_str().into(),
        terms.nda.as_str().into(),
        terms.payment.as_str().into(),
    ];
    exec_one(tx, &INSERT, &params)?;
    let days: Vec<String> = terms.milestones.iter().map(|line| line.due.to_string()).collect();
    let lines: Vec<Vec<Val<'_>>> = (1..)
        .zip(terms.milestones.iter().zip(&days))
        .map(|(at, (line, day)): (i64, _)| {
            let amount = line.amount.minor();
            vec![id.into(), no.into(), at.into(), (&line.title).into(), amount.into(), day.into()]
        })
        .collect();
    tx.batch(&INSERT_LINE, &lines)?;
    let count = i64::try_from(terms.milestones.len()).unwrap_or(i64::MAX);
    exec_one(tx, &SUM, &[id.into(), terms.total().minor().into(), count.into()])
}

/// One version.
pub fn find(db: &mut dyn Read, id: ContractId, version: u32) -> Result<Option<TermsVersion>> {
    Ok(between(db, id, version, version)?.pop())
}

/// Versions from `low` to `high`, the latest first.
pub fn between(db: &mut dyn Read, id: ContractId, low: u32, high: u32) -> Result<Vec<TermsVersion>> {
    let params = [id.into(), i64::from(low).into(), i64::from(high).into()];
    let mut versions = all(db, &VERSIONS, &params, |row| version(row, id))?;
    let lines = all(db, &LINES, &params, |row| {
        let bad = || Error::bad_row("contract_terms_line", id.get(), "due_on");
        let due = row.text(3)?.parse().map_err(|_| bad())?;
        Ok((number(row, id)?, row.text(1)?.to_owned(), row.int(2)?, due))
    })?;
    for (number, title, amount, due) in lines {
        if let Some(TermsVersion { terms, .. }) = versions.iter_mut().find(|v| v.number == number) {
            let amount = Money::new(amount, terms.currency);
            terms.milestones.push(PlanLine { title, amount, due });
        }
    }
    Ok(versions)
}

/// The text of a version that was hashed.
pub fn canonical(db: &mut dyn Read, id: ContractId, version: u32) -> Result<Option<String>> {
    opt(db, &CANONICAL, &[id.into(), i64::from(version).into()], |row| Ok(row.text(0)?.to_owned()))
}

fn version(row: &dyn Row, id: ContractId) -> Result<TermsVersion> {
    let bad = |column| Error::bad_row("contract_terms", id.get(), column);
    Ok(TermsVersion {
        number: number(row, id)?,
        by: Party::parse(row.text(1)?).ok_or_else(|| bad("author"))?,
        at: Time::from_micros(row.int(2)?),
        hash: Digest::parse(row.text(3)?).ok_or_else(|| bad("terms_hash"))?,
        terms: OfferTerms {
            scope: row.text(4)?.to_owned(),
            currency: Currency::parse(row.text(5)?).ok_or_else(|| bad("currency"))?,
            milestones: Vec::new(),
            revisions: u16::try_from(row.int(6)?).map_err(|_| bad("revisions"))?,
            ip: IpClause::parse(row.text(7)?).ok_or_else(|| bad("ip_clause"))?,
            nda: NdaClause::parse(row.text(8)?).ok_or_else(|| bad("nda_clause"))?,
            payment: PaymentTerms::parse(row.text(9)?).ok_or_else(|| bad("payment"))?,
        },
    })
}

fn number(row: &dyn Row, id: ContractId) -> Result<u32> {
    u32::try_from(row.int(0)?).map_err(|_| Error::bad_row("contract_terms", id.get(), "terms_version"))
}
