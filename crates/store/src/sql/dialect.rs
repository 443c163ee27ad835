//! The databases, and how each spells the six types.

use std::fmt;

/// A database that the canonical text is rendered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// SQLite 3.37 and later (STRICT tables).
    Sqlite,
    /// PostgreSQL 15 and later.
    Postgres,
    /// Oracle 23ai and later.
    Oracle,
}

/// A type of the canonical text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Whole numbers, ids, money, times, flags of bits.
    Bigint,
    /// Floating point.
    Double,
    /// TRUE or FALSE.
    Boolean,
    /// Short text of at most so many characters.
    Varchar(u32),
    /// Long text; never a key.
    Text,
    /// Bytes.
    Bytea,
}

impl Type {
    /// Whether two types are kept alike (the length of a short text does not matter).
    #[must_use]
    pub fn same_kind(self, other: Type) -> bool {
        matches!((self, other), (Type::Varchar(_), Type::Varchar(_))) || self == other
    }

    /// How a column or a cast of this type is written.
    #[must_use]
    pub fn spelled(self, dialect: Dialect) -> Spelled {
        let fixed = |text| Spelled { text, chars: None };
        match (self, dialect) {
            (Type::Bigint, Dialect::Sqlite) => fixed("INTEGER"),
            (Type::Bigint, Dialect::Postgres) => fixed("BIGINT"),
            (Type::Bigint, Dialect::Oracle) => fixed("NUMBER(19)"),
            (Type::Double, Dialect::Sqlite) => fixed("REAL"),
            (Type::Double, Dialect::Postgres) => fixed("DOUBLE PRECISION"),
            (Type::Double, Dialect::Oracle) => fixed("BINARY_DOUBLE"),
            (Type::Boolean, Dialect::Sqlite) => fixed("INTEGER"),
            (Type::Boolean, _) => fixed("BOOLEAN"),
            (Type::Varchar(n), Dialect::Oracle) => Spelled { text: "VARCHAR2", chars: Some(n) },
            (Type::Varchar(_) | Type::Text, Dialect::Sqlite | Dialect::Postgres) => fixed("TEXT"),
            (Type::Text, Dialect::Oracle) => fixed("CLOB"),
            (Type::Bytea, Dialect::Postgres) => fixed("BYTEA"),
            (Type::Bytea, _) => fixed("BLOB"),
        }
    }
}

/// A type as text.
#[derive(Clone, Copy, Debug)]
pub struct Spelled {
    text: &'static str,
    chars: Option<u32>,
}

impl fmt::Display for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.chars {
            Some(n) => write!(f, "{}({n} CHAR)", self.text),
            None => f.write_str(self.text),
        }
    }
}
