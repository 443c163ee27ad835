//! One connection: its pragmas, its prepared statements, and how values go in and rows come out.

use std::{collections::HashMap, path::Path, sync::Arc};

use rusqlite::{
    CachedStatement, Connection, OpenFlags, ToSql,
    types::{ToSqlOutput, Value, ValueRef},
};

use super::{classify, guard::Guard};
use crate::{
    access::{Read, Row, Tx},
    error::{Class, Error, Result},
    events,
    lane::Session,
    options::Options,
    sql::{self, Dialect, Kind, Rendered, Stmt},
    value::Val,
};

/// The program's statements, rendered once.
pub(super) struct Texts(HashMap<usize, Arc<Rendered>>);

impl Texts {
    pub(super) fn render() -> Result<Self> {
        let mut texts = HashMap::new();
        for stmt in sql::all() {
            texts.insert(key(stmt), render(stmt)?);
        }
        Ok(Self(texts))
    }
}

fn render(stmt: &Stmt) -> Result<Arc<Rendered>> {
    sql::statement(stmt.text, Dialect::Sqlite).map(Arc::new).map_err(|error| error.at(stmt.name))
}

// A statement is a static: its address is its identity.
fn key(stmt: &'static Stmt) -> usize {
    std::ptr::from_ref(stmt).addr()
}

/// A connection of a reader or of the writer.
pub(super) struct Conn {
    db: Connection,
    texts: Arc<Texts>,
    // Statements that are not on the program's list: those of tests.
    others: HashMap<usize, Arc<Rendered>>,
    pub(super) guard: Guard,
    /// Whether this transaction appended events that have no number yet.
    pub(super) appended: bool,
    /// Why SQLite ended this transaction by itself, if it did.
    pub(super) ended: Option<Class>,
}

impl Conn {
    /// The one connection that writes; makes the database a write-ahead-log one.
    pub(super) fn writer(path: &Path, options: &Options, texts: Arc<Texts>) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Self::open(path, flags, options, texts, -16_384)?;
        let mode: String = conn
            .db
            .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
            .map_err(|source| classify::error("journal_mode", source))?;
        if mode != "wal" {
            return Err(Error::config(format!("{}: no write-ahead log here, only `{mode}`", path.display())));
        }
        let synchronous = if options.durable { "FULL" } else { "OFF" };
        conn.pragmas(&format!(
            "PRAGMA synchronous = {synchronous}; PRAGMA wal_autocheckpoint = 1000;
             PRAGMA journal_size_limit = 67108864;"
        ))?;
        if options.max_pages > 0 {
            conn.pragmas(&format!("PRAGMA max_page_count = {};", options.max_pages))?;
        }
        Ok(conn)
    }

    /// A connection that cannot write.
    pub(super) fn reader(path: &Path, options: &Options, texts: Arc<Texts>) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Self::open(path, flags, options, texts, -8_192)?;
        conn.pragmas("PRAGMA query_only = ON;")?;
        Ok(conn)
    }

    fn open(path: &Path, flags: OpenFlags, options: &Options, texts: Arc<Texts>, cache: i32) -> Result<Self> {
        let place = || format!("opening {}", path.display());
        let mut db =
            Connection::open_with_flags(path, flags).map_err(|source| classify::error(&place(), source))?;
        db.busy_timeout(options.busy_wait).map_err(|source| classify::error(&place(), source))?;
        db.set_prepared_statement_cache_capacity(256);
        let guard = Guard::new();
        let seen = guard.clone();
        db.progress_handler(4_000, Some(move || seen.passed()))
            .map_err(|source| classify::error(&place(), source))?;
        let conn = Self { db, texts, others: HashMap::new(), guard, appended: false, ended: None };
        conn.pragmas(&format!(
            "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON; PRAGMA mmap_size = {}; PRAGMA cache_size = {cache};",
            options.mmap_bytes
        ))
        .map_err(|error| error.at(&place()))?;
        Ok(conn)
    }

    fn pragmas(&self, text: &str) -> Result<()> {
        self.db.execute_batch(text).map_err(|source| classify::error("setting up a connection", source))
    }

    /// Runs one of the engine's own statements (transactions, checkpoints).
    pub(super) fn control(&self, text: &'static str) -> Result<()> {
        let run = || {
            let mut statement = self.db.prepare_cached(text)?;
            let mut rows = statement.query([])?;
            while rows.next()?.is_some() {}
            Ok(())
        };
        run().map_err(|source| classify::error(text, source))
    }

    /// Whether no transaction is open: SQLite ends one by itself when the disk is full or fails.
    pub(super) fn is_autocommit(&self) -> bool {
        self.db.is_autocommit()
    }

    fn text(&mut self, stmt: &'static Stmt, kind: Kind, params: usize) -> Result<Arc<Rendered>> {
        if stmt.kind != kind {
            return Err(Error::bug(format!("{}: is a {:?}", stmt.name, stmt.kind)));
        }
        let rendered = match self.texts.0.get(&key(stmt)).or_else(|| self.others.get(&key(stmt))) {
            Some(rendered) => Arc::clone(rendered),
            None => {
                let rendered = render(stmt)?;
                self.others.insert(key(stmt), Arc::clone(&rendered));
                rendered
            }
        };
        if rendered.params != params {
            return Err(Error::bug(format!(
                "{}: {params} values for {} parameters",
                stmt.name, rendered.params
            )));
        }
        Ok(rendered)
    }

    fn prepared<'c>(db: &'c Connection, stmt: &Stmt, rendered: &Rendered) -> Result<CachedStatement<'c>> {
        db.prepare_cached(&rendered.text).map_err(|source| classify::error(stmt.name, source))
    }
}

fn bind(
    statement: &mut CachedStatement<'_>,
    stmt: &Stmt,
    rendered: &Rendered,
    params: &[Val<'_>],
) -> Result<()> {
    for (place, number) in rendered.order.iter().enumerate() {
        let value = params[usize::from(*number) - 1];
        if value == Val::Text("") {
            return Err(Error::new(Class::NotNull, format!("{}: ?{number} is an empty text", stmt.name)));
        }
        statement
            .raw_bind_parameter(place + 1, Bound(value))
            .map_err(|source| classify::error(stmt.name, source))?;
    }
    Ok(())
}

struct Bound<'a>(Val<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Val::Int(value) => ToSqlOutput::Owned(Value::Integer(value)),
            Val::Float(value) => ToSqlOutput::Owned(Value::Real(value)),
            Val::Bool(value) => ToSqlOutput::Owned(Value::Integer(i64::from(value))),
            Val::Text(value) => ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())),
            Val::Bytes(value) => ToSqlOutput::Borrowed(ValueRef::Blob(value)),
            Val::Null(_) => ToSqlOutput::Owned(Value::Null),
        })
    }
}

impl Read for Conn {
    fn query(
        &mut self,
        stmt: &'static Stmt,
        params: &[Val<'_>],
        each: &mut dyn FnMut(&dyn Row) -> Result<()>,
    ) -> Result<()> {
        let rendered = self.text(stmt, Kind::Query, params.len())?;
        let mut statement = Self::prepared(&self.db, stmt, &rendered)?;
        bind(&mut statement, stmt, &rendered, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(|source| classify::error(stmt.name, source))? {
            each(&Columns { row, stmt })?;
        }
        Ok(())
    }
}

impl Tx for Conn {
    fn exec(&mut self, stmt: &'static Stmt, params: &[Val<'_>]) -> Result<u64> {
        let rendered = self.text(stmt, Kind::Write, params.len())?;
        // A closure that goes on after the disk was full would write outside of any transaction.
        if self.db.is_autocommit() {
            return Err(Error::new(self.ended.unwrap_or(Class::Lost), "the transaction is over"));
        }
        let mut statement = Self::prepared(&self.db, stmt, &rendered)?;
        bind(&mut statement, stmt, &rendered, params)?;
        match statement.raw_execute() {
            Ok(touched) => {
                self.appended |= std::ptr::eq(stmt, &events::INSERT);
                Ok(touched as u64)
            }
            Err(source) => {
                let error = classify::error(stmt.name, source);
                if self.db.is_autocommit() {
                    self.ended = Some(error.class());
                }
                Err(error)
            }
        }
    }

    fn batch(&mut self, stmt: &'static Stmt, rows: &[Vec<Val<'_>>]) -> Result<u64> {
        let mut touched = 0;
        for row in rows {
            touched += self.exec(stmt, row)?;
        }
        Ok(touched)
    }

    fn as_read(&mut self) -> &mut dyn Read {
        self
    }
}

impl Session for Conn {
    fn ddl(&mut self, text: &str) -> Result<()> {
        self.db.execute_batch(text).map_err(|source| classify::error("changing the schema", source))
    }
}

struct Columns<'r, 's> {
    row: &'r rusqlite::Row<'s>,
    stmt: &'static Stmt,
}

impl Columns<'_, '_> {
    fn get(&self, i: usize) -> Result<ValueRef<'_>> {
        self.row.get_ref(i).map_err(|source| classify::error(self.stmt.name, source))
    }

    fn wrong(&self, i: usize, wanted: &str, found: ValueRef<'_>) -> Error {
        Error::bug(format!("{}: column {i} is {}, not {wanted}", self.stmt.name, found.data_type()))
    }

    fn required<T>(&self, i: usize, wanted: &str, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| self.wrong(i, wanted, ValueRef::Null))
    }
}

impl Row for Columns<'_, '_> {
    fn int(&self, i: usize) -> Result<i64> {
        self.required(i, "a number", self.opt_int(i)?)
    }

    fn opt_int(&self, i: usize) -> Result<Option<i64>> {
        match self.get(i)? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(value) => Ok(Some(value)),
            other => Err(self.wrong(i, "a number", other)),
        }
    }

    fn bool(&self, i: usize) -> Result<bool> {
        self.required(i, "a flag", self.opt_bool(i)?)
    }

    fn opt_bool(&self, i: usize) -> Result<Option<bool>> {
        match self.get(i)? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(0) => Ok(Some(false)),
            ValueRef::Integer(1) => Ok(Some(true)),
            other => Err(self.wrong(i, "a flag", other)),
        }
    }

    fn float(&self, i: usize) -> Result<f64> {
        self.required(i, "a float", self.opt_float(i)?)
    }

    fn opt_float(&self, i: usize) -> Result<Option<f64>> {
        match self.get(i)? {
            ValueRef::Null => Ok(None),
            ValueRef::Real(value) => Ok(Some(value)),
            other => Err(self.wrong(i, "a float", other)),
        }
    }

    fn text(&self, i: usize) -> Result<&str> {
        self.required(i, "a text", self.opt_text(i)?)
    }

    fn opt_text(&self, i: usize) -> Result<Option<&str>> {
        match self.get(i)? {
            ValueRef::Null => Ok(None),
            ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(Some(text)),
                Err(source) => Err(Error::with(Class::Corrupt, self.stmt.name, source)),
            },
            other => Err(self.wrong(i, "a text", other)),
        }
    }

    fn bytes(&self, i: usize) -> Result<&[u8]> {
        self.required(i, "bytes", self.opt_bytes(i)?)
    }

    fn opt_bytes(&self, i: usize) -> Result<Option<&[u8]>> {
        match self.get(i)? {
            ValueRef::Null => Ok(None),
            ValueRef::Blob(bytes) => Ok(Some(bytes)),
            other => Err(self.wrong(i, "bytes", other)),
        }
    }
}
