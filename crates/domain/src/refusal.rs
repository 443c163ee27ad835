//! A refusal: why a verb did not happen, in words for the person and a code for programs.

use std::fmt;

/// What is wrong with one field of an input, and the remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's path, for example `email` or `milestones[0].amount`.
    pub field: String,
    /// A sentence that says what to enter.
    pub message: String,
}

impl FieldError {
    /// A field and the sentence that stands beside it.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// Why the rules refuse something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The input itself is not acceptable.
    Invalid(Vec<FieldError>),
    /// The thing is in another state; these events are possible now.
    NotNow {
        /// The kind of thing, for example `project`.
        entity: &'static str,
        /// Its state.
        state: &'static str,
        /// Events that its state allows now.
        allowed: Vec<&'static str>,
    },
    /// The person may see the thing but may not do this to it.
    Denied {
        /// A stable code, see `docs/ERRORS.md`.
        code: &'static str,
        /// A sentence for the person.
        message: &'static str,
    },
    /// The rules refuse it whoever asks: a limit, a clash with something else.
    Conflict {
        /// A stable code, see `docs/ERRORS.md`.
        code: &'static str,
        /// A sentence for the person.
        message: String,
    },
}

impl Refusal {
    /// One wrong field.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(field, message)])
    }

    /// A clash or a limit.
    pub fn conflict(code: &'static str, message: impl Into<String>) -> Self {
        Self::Conflict { code, message: message.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(fields) => write!(f, "{} field(s) not acceptable", fields.len()),
            Self::NotNow { entity, state, .. } => write!(f, "not possible while the {entity} is {state}"),
            Self::Denied { message, .. } => f.write_str(message),
            Self::Conflict { message, .. } => f.write_str(message),
        }
    }
}

impl std::error::Error for Refusal {}
