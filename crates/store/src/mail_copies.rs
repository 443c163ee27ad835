//! Copies of mails for the demo mailbox.

use crate::{
    access::{Read, Row, Tx, all, opt},
    error::Result,
    value::Val,
};

stmts! {
    INSERT: Write = "INSERT INTO mail_copy (id, to_address, subject, body_text, body_html, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    LIST: Query = "SELECT id, to_address, subject, at FROM mail_copy WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
    LIST_TO: Query = "SELECT id, to_address, subject, at FROM mail_copy
        WHERE to_address = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3";
    FIND: Query = "SELECT id, to_address, subject, at, body_text, body_html FROM mail_copy WHERE id = ?1";
    PRUNE: Write = "DELETE FROM mail_copy WHERE id IN (SELECT id FROM mail_copy WHERE at < ?1 ORDER BY at LIMIT ?2)";
}

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailCopy {
    /// Its line in the list.
    pub line: MailLine,
    /// The text.
    pub body_text: String,
    /// The same as HTML.
    pub body_html: Option<String>,
}

/// A mail in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLine {
    /// Its id.
    pub id: i64,
    /// To whom.
    pub to_address: String,
    /// The subject.
    pub subject: String,
    /// When.
    pub at: i64,
}

/// Keeps a copy.
pub fn keep(tx: &mut dyn Tx, mail: &MailCopy) -> Result<()> {
    let params: [Val<'_>; 6] = [
        mail.line.id.into(),
        (&mail.line.to_address).into(),
        (&mail.line.subject).into(),
        (&mail.body_text).into(),
        mail.body_html.as_deref().into(),
        mail.line.at.into(),
    ];
    tx.exec(&INSERT, &params)?;
    Ok(())
}

/// The newest mails before an id (`i64::MAX` for the newest of all), to one address or to all.
pub fn list(db: &mut dyn Read, to: Option<&str>, before: i64, limit: i64) -> Result<Vec<MailLine>> {
    match to {
        Some(to) => all(db, &LIST_TO, &[to.into(), before.into(), limit.into()], line),
        None => all(db, &LIST, &[before.into(), limit.into()], line),
    }
}

/// One mail.
pub fn find(db: &mut dyn Read, id: i64) -> Result<Option<MailCopy>> {
    opt(db, &FIND, &[id.into()], |row| {
        Ok(MailCopy {
            line: line(row)?,
            body_text: row.text(4)?.to_owned(),
            body_html: row.opt_text(5)?.map(str::to_owned),
        })
    })
}

/// Removes mails from before a time.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    tx.exec(&PRUNE, &[before.into(), limit.into()])
}

fn line(row: &dyn Row) -> Result<MailLine> {
    Ok(MailLine {
        id: row.int(0)?,
        to_address: row.text(1)?.to_owned(),
        subject: row.text(2)?.to_owned(),
        at: row.int(3)?,
    })
}
