//! Who did what that matters, as a chain: each row carries the hash of the row before it.
//!
//! Rows are only ever appended; retention takes the oldest ones, and the chain is then checked from the first that is
//! left. Whoever changes or removes a row in between breaks every hash after it.

use sha2::{Digest, Sha256};

use crate::{
    access::{Read, Row, Tx, all, opt},
    error::Result,
    schema::hex,
    value::Val,
};

const COLUMNS: usize = 12;

stmts! {
    INSERT: Write = "INSERT INTO audit_log
        (id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail, prev_hash, hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    HEAD: Query = "SELECT chain_no, hash FROM audit_log ORDER BY chain_no DESC LIMIT 1";
    FROM: Query = "SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail,
        prev_hash, hash FROM audit_log WHERE chain_no >= ?1 ORDER BY chain_no LIMIT ?2";
    BEFORE: Query = "SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail,
        prev_hash, hash FROM audit_log WHERE chain_no < ?1 ORDER BY chain_no DESC LIMIT ?2";
    OF: Query = "SELECT id, chain_no, at, actor_id, actor_role, action, entity, entity_id, reason, detail,
        prev_hash, hash FROM audit_log WHERE entity = ?1 AND entity_id = ?2 AND chain_no < ?3
        ORDER BY chain_no DESC LIMIT ?4";
    OLDEST: Query = "SELECT chain_no, at FROM audit_log WHERE chain_no < ?1 ORDER BY chain_no LIMIT ?2";
    PRUNE: Write = "DELETE FROM audit_log WHERE chain_no <= ?1";
}

/// Something to remember.
#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    /// Its id.
    pub id: i64,
    /// When.
    pub at: i64,
    /// Who; nobody when it was the system or a stranger.
    pub actor_id: Option<i64>,
    /// In which role.
    pub actor_role: &'a str,
    /// What, such as `admin.suspend`.
    pub action: &'a str,
    /// The kind of thing.
    pub entity: &'a str,
    /// The thing.
    pub entity_id: i64,
    /// Why.
    pub reason: Option<&'a str>,
    /// More facts, as JSON.
    pub detail: Option<&'a str>,
}

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: i64,
    /// Its place in the chain, counted from 1 without gaps.
    pub chain_no: i64,
    /// When.
    pub at: i64,
    /// Who.
    pub actor_id: Option<i64>,
    /// In which role.
    pub actor_role: String,
    /// What.
    pub action: String,
    /// The kind of thing.
    pub entity: String,
    /// The thing.
    pub entity_id: i64,
    /// Why.
    pub reason: Option<String>,
    /// More facts.
    pub detail: Option<String>,
    /// The hash of the entry before.
    pub prev_hash: String,
    /// The hash of this entry and, through `prev_hash`, of all before.
    pub hash: String,
}

/// The end of the chain, for the hourly log and backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The place of the last entry; 0 when there is none.
    pub chain_no: i64,
    /// Its hash.
    pub hash: String,
}

/// What checking a part of the chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Sound up to this entry; go on from here. The same head as before means that the end was reached.
    Sound(Head),
    /// The first entry that does not fit.
    Broken {
        /// Its place, or the place that is missing.
        chain_no: i64,
    },
}

/// Appends an entry to the chain.
pub fn append(tx: &mut dyn Tx, entry: &NewEntry<'_>) -> Result<()> {
    let head = head(tx.as_read())?;
    let entry = Entry {
        id: entry.id,
        chain_no: head.chain_no + 1,
        at: entry.at,
        actor_id: entry.actor_id,
        actor_role: entry.actor_role.to_owned(),
        action: entry.action.to_owned(),
        entity: entry.entity.to_owned(),
        entity_id: entry.entity_id,
        reason: entry.reason.filter(|text| !text.is_empty()).map(str::to_owned),
        detail: entry.detail.filter(|text| !text.is_empty()).map(str::to_owned),
        prev_hash: head.hash,
        hash: String::new(),
    };
    let hash = hash_of(&entry);
    let params: [Val<'_>; COLUMNS] = [
        entry.id.into(),
        entry.chain_no.into(),
        entry.at.into(),
        entry.actor_id.into(),
        (&entry.actor_role).into(),
        (&entry.action).into(),
        (&entry.entity).into(),
        entry.entity_id.into(),
        entry.reason.as_deref().into(),
        entry.detail.as_deref().into(),
        (&entry.prev_hash).into(),
        (&hash).into(),
    ];
    tx.exec(&INSERT, &params)?;
    Ok(())
}

/// The end of the chain.
pub fn head(db: &mut dyn Read) -> Result<Head> {
    let head = opt(db, &HEAD, &[], |row| Ok(Head { chain_no: row.int(0)?, hash: row.text(1)?.to_owned() }))?;
    Ok(head.unwrap_or_else(|| Head { chain_no: 0, hash: "0".repeat(64) }))
}

/// The newest entries before a place in the chain (`i64::MAX` for the newest of all).
pub fn list(db: &mut dyn Read, before: i64, limit: i64) -> Result<Vec<Entry>> {
    all(db, &BEFORE, &[before.into(), limit.into()], entry)
}

/// The newest entries about a thing before a place in the chain.
pub fn of(db: &mut dyn Read, entity: &str, entity_id: i64, before: i64, limit: i64) -> Result<Vec<Entry>> {
    all(db, &OF, &[entity.into(), entity_id.into(), before.into(), limit.into()], entry)
}

/// Checks at most `limit` entries after `from`; `None` starts at the oldest that is kept.
pub fn check(db: &mut dyn Read, from: Option<&Head>, limit: i64) -> Result<Checked> {
    let mut last = from.cloned();
    let first = last.as_ref().map_or(0, |head| head.chain_no + 1);
    for entry in all(db, &FROM, &[first.into(), limit.into()], entry)? {
        let follows = match &last {
            Some(last) => entry.chain_no == last.chain_no + 1 && entry.prev_hash == last.hash,
            // What was before the oldest entry is gone; it is taken at its word.
            None => true,
        };
        if !follows || hash_of(&entry) != entry.hash {
            return Ok(Checked::Broken { chain_no: last.map_or(entry.chain_no, |last| last.chain_no + 1) });
        }
        last = Some(Head { chain_no: entry.chain_no, hash: entry.hash });
    }
    Ok(Checked::Sound(last.map_or_else(|| head(db), Ok)?))
}

/// Removes the oldest entries from before a time; the end of the chain stays.
pub fn prune(tx: &mut dyn Tx, before: i64, limit: i64) -> Result<u64> {
    let end = head(tx.as_read())?.chain_no;
    let oldest = all(tx, &OLDEST, &[end.into(), limit.into()], |row| Ok((row.int(0)?, row.int(1)?)))?;
    match oldest.into_iter().take_while(|(_, at)| *at < before).last() {
        Some((chain_no, _)) => tx.exec(&PRUNE, &[chain_no.into()]),
        None => Ok(0),
    }
}

// Every field with its length before it, so that no two entries can look alike.
fn hash_of(entry: &Entry) -> String {
    let mut digest = Sha256::new();
    let mut field = |bytes: Option<&[u8]>| {
        digest.update(bytes.map_or(u64::MAX, |bytes| bytes.len() as u64).to_be_bytes());
        digest.update(bytes.unwrap_or_default());
    };
    field(Some(entry.prev_hash.as_bytes()));
    for number in
        [Some(entry.id), Some(entry.chain_no), Some(entry.at), entry.actor_id, Some(entry.entity_id)]
    {
        field(number.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice));
    }
    for text in [&entry.actor_role, &entry.action, &entry.entity] {
        field(Some(text.as_bytes()));
    }
    for text in [&entry.reason, &entry.detail] {
        field(text.as_deref().map(str::as_bytes));
    }
    hex(&digest.finalize())
}

fn entry(row: &dyn Row) -> Result<Entry> {
    Ok(Entry {
        id: row.int(0)?,
        chain_no: row.int(1)?,
        at: row.int(2)?,
        actor_id: row.opt_int(3)?,
        actor_role: row.text(4)?.to_owned(),
        action: row.text(5)?.to_owned(),
        entity: row.text(6)?.to_owned(),
        entity_id: row.int(7)?,
        reason: row.opt_text(8)?.map(str::to_owned),
        detail: row.opt_text(9)?.map(str::to_owned),
        prev_hash: row.text(10)?.to_owned(),
        hash: row.text(11)?.to_owned(),
    })
}
