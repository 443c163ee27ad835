//! The one error of this crate: a kind, a stable code, words for the person, and context for the operator alone.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use domain::{FieldError, Refusal};
use store::Class;

/// What every verb returns.
pub type Result<T> = std::result::Result<T, Error>;

/// How an error is answered. The doorstep maps each to one status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The input is not acceptable; fields say why.
    Invalid,
    /// Nobody is signed in, or the proof is not good.
    Unauthorized,
    /// Visible, but not theirs to do.
    Forbidden,
    /// Not there, or not for their eyes.
    NotFound,
    /// The state moved on, or something else stands against it.
    Conflict,
    /// The edit started from an older version.
    Stale,
    /// Too many attempts.
    TooMany,
    /// No capacity or no database right now; nothing was done.
    Busy,
    /// A fault of the program.
    Internal,
}

/// Why a verb did not happen. Boxed, because success is the usual case and should stay small.
#[derive(Debug)]
pub struct Error(Box<Details>);

/// What is known about why a verb did not happen.
#[derive(Debug)]
pub struct Details {
    /// How it is answered.
    pub kind: Kind,
    /// A stable code, listed in `docs/ERRORS.md`.
    pub code: &'static str,
    /// A sentence for the person.
    pub message: String,
    /// What is wrong with each field.
    pub fields: Vec<FieldError>,
    /// The state that stands in the way, and the events that it allows now.
    pub state: Option<(&'static str, Vec<&'static str>)>,
    /// Seconds to wait before another try.
    pub retry_after: Option<u64>,
    /// For the log; never shown.
    pub context: Option<String>,
    class: Option<Class>,
}

impl Error {
    /// An error of a kind with its code and sentence.
    pub fn new(kind: Kind, code: &'static str, message: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            code,
            message: message.into(),
            fields: Vec::new(),
            state: None,
            retry_after: None,
            context: None,
            class: None,
        }))
    }

    /// Nothing there, or not for their eyes: both look the same.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(Kind::NotFound, "not_found", "There is nothing here, or it is not for you to see.")
    }

    /// Nobody is signed in.
    #[must_use]
    pub fn sign_in_first() -> Self {
        Self::new(Kind::Unauthorized, "sign_in_required", "Sign in first.")
    }

    /// One field is wrong.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Refusal::field(field, message).into()
    }

    /// A fault of the program, with the operator's context.
    pub fn internal(context: impl Into<String>) -> Self {
        let mut error = Self::new(
            Kind::Internal,
            "internal",
            "That is our mistake. Nothing was changed. Try again in a minute.",
        );
        error.context = Some(context.into());
        error
    }

    /// Too many attempts; worth another try after `seconds`.
    pub fn too_many(code: &'static str, message: impl Into<String>, seconds: u64) -> Self {
        let mut error = Self::new(Kind::TooMany, code, message);
        error.retry_after = Some(seconds.max(1));
        error
    }

    /// No capacity; worth another try after `seconds`.
    #[must_use]
    pub fn busy(code: &'static str, seconds: u64) -> Self {
        let mut error =
            Self::new(Kind::Busy, code, "The service is busy. Nothing was changed. Try again in a moment.");
        error.retry_after = Some(seconds);
        error
    }
}

impl Deref for Error {
    type Target = Details;
    fn deref(&self) -> &Details {
        &self.0
    }
}

impl DerefMut for Error {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({:?}): {}", self.code, self.kind, self.context.as_deref().unwrap_or(&self.message))
    }
}

impl std::error::Error for Error {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Invalid(fields) => {
                let mut error = Self::new(Kind::Invalid, "invalid", "Some fields need another look.");
                error.fields = fields;
                error
            }
            Refusal::NotNow { entity, state, allowed } => {
                let message =
                    format!("This is not possible while the {entity} is {}.", state.replace('_', " "));
                let mut error = Self::new(Kind::Conflict, "not_now", message);
                error.state = Some((state, allowed));
                error
            }
            Refusal::Denied { code, message } => Self::new(Kind::Forbidden, code, message),
            Refusal::Conflict { code, message } => Self::new(Kind::Conflict, code, message),
        }
    }
}

impl From<garde::Report> for Error {
    fn from(report: garde::Report) -> Self {
        let fields = report.iter().map(|(path, e)| FieldError::new(path.to_string(), e.message())).collect();
        Refusal::Invalid(fields).into()
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        let class = error.class();
        let mut mapped = match class {
            Class::Stale => Self::new(
                Kind::Stale,
                "stale",
                "Somebody changed this meanwhile. Load it again and repeat your change.",
            ),
            Class::Missing => Self::not_found(),
            Class::Overloaded | Class::Busy | Class::Conflict => Self::busy("busy", 1),
            Class::Timeout => Self::busy("timeout", 2),
            Class::Lost | Class::Unknown => Self::busy("database_lost", 5),
            Class::DiskFull | Class::ReadOnly => Self::busy("read_only", 30),
            _ => Self::internal(""),
        };
        mapped.context = Some(error.to_string());
        mapped.class = Some(class);
        mapped
    }
}

impl store::Fault for Error {
    fn class(&self) -> Option<Class> {
        self.class
    }
}
