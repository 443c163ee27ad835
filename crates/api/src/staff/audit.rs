//! Who did what: lines of the audit log, and the steps of an account.

use domain::staff::{self, Subject};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::contracts::parts::Person;

/// A line of the audit log.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuditLine {
    /// Its place in the chain, counted from 1.
    #[schema(example = 17)]
    no: i64,
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
    /// Who did it; null when it was the system or a stranger.
    by: Option<Person>,
    /// In which role: that of a member of staff, `user`, or `system`.
    #[schema(max_length = 30, example = "moderator")]
    role: String,
    /// What.
    #[schema(max_length = 60, example = "user.restrict")]
    action: String,
    /// The kind of thing that it was done to.
    #[schema(max_length = 20, example = "user")]
    kind: String,
    /// The thing; null when it is of a kind that this version does not know.
    #[schema(
        max_length = 17,
        pattern = "^(usr|ses|prj|ctr|job)_[0-9a-hjkmnp-tv-z]{13}$",
        example = "usr_02q8v3m1k7x4d"
    )]
    thing: Option<String>,
    /// Why, where a reason was given.
    #[schema(max_length = 1000, example = "Sends the same letter to everybody.")]
    reason: Option<String>,
    /// More facts by their names, such as `alone` or the `kind` of a job.
    #[schema(value_type = Option<Object>, example = json!({"alone": true}))]
    detail: Option<Value>,
}

/// A step of an account.
#[derive(Serialize, ToSchema)]
pub(crate) struct AccountStep {
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
    /// The event.
    #[schema(max_length = 40, example = "restrict")]
    event: String,
    /// The state before; null at birth.
    #[schema(max_length = 40, example = "active")]
    from: Option<String>,
    /// The state after.
    #[schema(max_length = 40, example = "restricted")]
    to: String,
    /// Who did it; null when a timer or another change did.
    by: Option<Person>,
    /// In which role.
    #[schema(max_length = 40, example = "moderator")]
    role: String,
    /// Why, where a reason was given.
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

impl From<staff::AuditLine> for AuditLine {
    fn from(line: staff::AuditLine) -> Self {
        Self {
            no: line.no,
            at: line.at.rfc3339(),
            by: line.by.map(Person::from),
            role: line.role,
            action: line.action,
            thing: Subject::parse(&line.entity).map(|kind| kind.shown(line.entity_id)),
            kind: line.entity,
            reason: line.reason,
            detail: line.detail.and_then(|text| serde_json::from_str(&text).ok()),
        }
    }
}

impl From<staff::LogLine> for AccountStep {
    fn from(line: staff::LogLine) -> Self {
        Self {
            at: line.at.rfc3339(),
            event: line.event,
            from: line.from,
            to: line.to,
            by: line.by.map(Person::from),
            role: line.role,
            reason: line.reason,
        }
    }
}
