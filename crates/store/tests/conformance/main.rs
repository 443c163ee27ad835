//! What every database must do, as cases over a [`backend::Backend`]; and what only SQLite can be asked.
//!
//! A second database is one more line at the end of this file.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]
#![expect(clippy::disallowed_methods, reason = "tests set their own deadlines")]

mod backend;
mod cases;
mod sqlite;
mod tables;

suite!(on_sqlite, crate::backend::Sqlite);
