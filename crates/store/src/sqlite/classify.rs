//! SQLite's result codes as classes.

use rusqlite::ffi;

use crate::error::{Class, Error};

/// An error of SQLite with the place where it happened.
pub(super) fn error(place: &str, source: rusqlite::Error) -> Error {
    let class = match &source {
        rusqlite::Error::SqliteFailure(error, _) | rusqlite::Error::SqlInputError { error, .. } => {
            class(error.extended_code)
        }
        _ => Class::Bug,
    };
    Error::with(class, place, source)
}

fn class(code: i32) -> Class {
    match code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Class::Unique
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Class::ForeignKey,
        ffi::SQLITE_CONSTRAINT_CHECK => Class::Check,
        ffi::SQLITE_CONSTRAINT_NOTNULL => Class::NotNull,
        _ => primary(code & 0xff),
    }
}

fn primary(code: i32) -> Class {
    match code {
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => Class::Conflict,
        ffi::SQLITE_INTERRUPT => Class::Timeout,
        ffi::SQLITE_FULL => Class::DiskFull,
        ffi::SQLITE_READONLY => Class::ReadOnly,
        ffi::SQLITE_CORRUPT | ffi::SQLITE_IOERR => Class::Corrupt,
        ffi::SQLITE_CANTOPEN | ffi::SQLITE_NOTADB | ffi::SQLITE_PERM | ffi::SQLITE_AUTH => Class::Config,
        ffi::SQLITE_TOOBIG => Class::TooLong,
        ffi::SQLITE_NOMEM => Class::Overloaded,
        _ => Class::Bug,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extended_codes_decide() {
        assert_eq!(class(2067), Class::Unique);
        assert_eq!(class(1555), Class::Unique);
        assert_eq!(class(787), Class::ForeignKey);
        assert_eq!(class(275), Class::Check);
        assert_eq!(class(1299), Class::NotNull);
        assert_eq!(class(517), Class::Conflict);
        assert_eq!(class(13), Class::DiskFull);
        assert_eq!(class(266), Class::Corrupt);
        assert_eq!(class(1), Class::Bug);
    }
}
