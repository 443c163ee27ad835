//! What a closure can do on its lane: read rows by position, and on the writer also change them.
//!
//! The traits are object-safe and the only face of a database that the rest of the program sees. A `&mut dyn Tx` can be
//! passed where a `&mut dyn Read` is asked for.

use domain::page::PageRequest;

use crate::{
    error::{Class, Error, Result},
    sql::Stmt,
    value::Val,
};

/// One row of a result; columns are counted from 0.
pub trait Row {
    /// A whole number.
    fn int(&self, i: usize) -> Result<i64>;
    /// A whole number, or NULL.
    fn opt_int(&self, i: usize) -> Result<Option<i64>>;
    /// A flag.
    fn bool(&self, i: usize) -> Result<bool>;
    /// A flag, or NULL.
    fn opt_bool(&self, i: usize) -> Result<Option<bool>>;
    /// A floating point number.
    fn float(&self, i: usize) -> Result<f64>;
    /// A floating point number, or NULL.
    fn opt_float(&self, i: usize) -> Result<Option<f64>>;
    /// A text.
    fn text(&self, i: usize) -> Result<&str>;
    /// A text, or NULL.
    fn opt_text(&self, i: usize) -> Result<Option<&str>>;
    /// Bytes.
    fn bytes(&self, i: usize) -> Result<&[u8]>;
    /// Bytes, or NULL.
    fn opt_bytes(&self, i: usize) -> Result<Option<&[u8]>>;
}

/// A consistent view of the database.
pub trait Read {
    /// Runs a query and hands every row to `each`.
    fn query(
        &mut self,
        stmt: &'static Stmt,
        params: &[Val<'_>],
        each: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<()>;
}

/// A transaction on the writer.
pub trait Tx: Read {
    /// Runs a writing statement; the number of rows it touched.
    fn exec(&mut self, stmt: &'static Stmt, params: &[Val<'_>]) -> Result<u64>;

    /// Runs one writing statement for many rows; the number of rows touched in all.
    fn batch(&mut self, stmt: &'static Stmt, rows: &[Vec<Val<'_>>]) -> Result<u64>;

    /// The same transaction, for functions that only read.
    fn as_read(&mut self) -> &mut dyn Read;
}

/// Where a page of a list begins that is in the order of its ids, whether it goes towards newer ones, and how many rows
/// are read: one more than asked for.
pub(crate) fn start(request: PageRequest) -> (i64, bool, i64) {
    let (id, back) = request.cursor.map_or((i64::MAX, false), |cursor| (cursor.id, cursor.backwards));
    (id, back, i64::from(request.size) + 1)
}

/// Exactly one row: none is `Missing`, more than one is a `Bug`.
pub fn one<T>(
    db: &mut dyn Read,
    stmt: &'static Stmt,
    params: &[Val<'_>],
    map: impl FnMut(&dyn Row) -> Result<T>,
) -> Result<T> {
    opt(db, stmt, params, map)?.ok_or_else(|| Error::new(Class::Missing, format!("{}: no row", stmt.name)))
}

/// One row or none; more than one is a `Bug`.
pub fn opt<T>(
    db: &mut dyn Read,
    stmt: &'static Stmt,
    params: &[Val<'_>],
    mut map: impl FnMut(&dyn Row) -> Result<T>,
) -> Result<Option<T>> {
    let mut found = None;
    db.query(stmt, params, &mut |row| {
        if found.is_some() {
            return Err(Error::bug(format!("{}: more than one row", stmt.name)));
        }
        found = Some(map(row)?);
        Ok(())
    })?;
    Ok(found)
}

/// All rows of a query that has its own limit.
pub fn all<T>(
    db: &mut dyn Read,
    stmt: &'static Stmt,
    params: &[Val<'_>],
    mut map: impl FnMut(&dyn Row) -> Result<T>,
) -> Result<Vec<T>> {
    let mut rows = Vec::new();
    db.query(stmt, params, &mut |row| {
        rows.push(map(row)?);
        Ok(())
    })?;
    Ok(rows)
}

/// Changes exactly one row; anything else means that the row moved on or is gone (`Stale`).
pub fn exec_one(tx: &mut dyn Tx, stmt: &'static Stmt, params: &[Val<'_>]) -> Result<()> {
    match tx.exec(stmt, params)? {
        1 => Ok(()),
        n => Err(Error::new(Class::Stale, format!("{}: {n} rows instead of one", stmt.name))),
    }
}
