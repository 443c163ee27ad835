//! What can go wrong, as one small set of classes that means the same on every database.
//!
//! Constraint names are not portable, so a closure decides itself what a `Unique` means in its place. The text of an
//! error is for operators and logs; nothing of it may reach a user.

use std::{error::Error as StdError, fmt};

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The kind of a failure, equal on every database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A unique key exists already.
    Unique,
    /// A referenced row is missing, or a row is still referenced.
    ForeignKey,
    /// A CHECK refused the row (on SQLite and PostgreSQL also a text that is too long).
    Check,
    /// A required value is missing; an empty text counts as missing.
    NotNull,
    /// A text or number does not fit its column.
    TooLong,
    /// Two transactions met; the store retries these itself.
    Conflict,
    /// The row changed since it was read (its version moved on), or is gone.
    Stale,
    /// Exactly one row was expected and none was there.
    Missing,
    /// The deadline passed, in the queue or while running.
    Timeout,
    /// The lane's queue is full; try again later.
    Overloaded,
    /// The connection or the lane is gone; nothing was written.
    Lost,
    /// The connection or the lane went away around the commit: it may or may not have happened.
    Unknown,
    /// Someone outside this process holds the database.
    Busy,
    /// No space left.
    DiskFull,
    /// The database or its folder cannot be written.
    ReadOnly,
    /// The file is damaged.
    Corrupt,
    /// Something the operator must put right: a path, an address, a version.
    Config,
    /// A mistake in the program: wrong statement, wrong type, a panic.
    Bug,
}

/// A failure of the store: a class for the program, a context for the operator.
pub struct Error {
    class: Class,
    context: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What the error of a caller must offer so that the store can use it.
pub trait Fault: From<Error> + Send + 'static {
    /// The class of the store error inside, if that is what it is; decides about a retry.
    fn class(&self) -> Option<Class>;
}

impl Error {
    /// An error without a cause below it.
    pub fn new(class: Class, context: impl Into<String>) -> Self {
        Self { class, context: context.into(), source: None }
    }

    /// An error with its cause.
    pub(crate) fn with(
        class: Class,
        context: impl Into<String>,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self { class, context: context.into(), source: Some(source.into()) }
    }

    /// What kind of failure this is.
    #[must_use]
    pub fn class(&self) -> Class {
        self.class
    }

    /// A row whose columns do not add up: names the table and the id.
    #[must_use]
    pub fn bad_row(table: &str, id: i64, what: &str) -> Self {
        Self::new(Class::Bug, format!("{table} {id}: {what}"))
    }

    pub(crate) fn bug(context: impl Into<String>) -> Self {
        Self::new(Class::Bug, context)
    }

    pub(crate) fn config(context: impl Into<String>) -> Self {
        Self::new(Class::Config, context)
    }

    /// Says where an error happened, in front of what it says already.
    pub(crate) fn at(mut self, place: &str) -> Self {
        self.context = format!("{place}: {}", self.context);
        self
    }
}

impl Fault for Error {
    fn class(&self) -> Option<Class> {
        Some(self.class)
    }
}

/// For operators only: never print it to a user.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({:?})", self.context, self.class)?;
        match &self.source {
            Some(source) => write!(f, ": {source}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as &(dyn StdError + 'static))
    }
}
