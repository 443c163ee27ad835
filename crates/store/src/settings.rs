//! Values that the program keeps about itself, by name. There is one row per name, so nothing grows and nothing is
//! pruned.

use crate::{
    access::{Read, Tx, opt},
    error::Result,
};

stmts! {
    FIND: Query = "SELECT value FROM setting WHERE name = ?1";
    UPDATE: Write = "UPDATE setting SET value = ?2 WHERE name = ?1";
    INSERT: Write = "INSERT INTO setting (name, value) VALUES (?1, ?2)";
    REMOVE: Write = "DELETE FROM setting WHERE name = ?1";
}

/// A value.
pub fn find(db: &mut dyn Read, name: &str) -> Result<Option<String>> {
    opt(db, &FIND, &[name.into()], |row| Ok(row.text(0)?.to_owned()))
}

/// Sets a value.
pub fn put(tx: &mut dyn Tx, name: &str, value: &str) -> Result<()> {
    if tx.exec(&UPDATE, &[name.into(), value.into()])? == 0 {
        tx.exec(&INSERT, &[name.into(), value.into()])?;
    }
    Ok(())
}

/// Removes a value; false when there is none.
pub fn remove(tx: &mut dyn Tx, name: &str) -> Result<bool> {
    Ok(tx.exec(&REMOVE, &[name.into()])? == 1)
}
