//! What staff see and decide: suspensions, and the pages of people, jobs and the audit log.

mod commands;
mod subject;
mod suspension;
mod views;

pub use commands::Restrict;
pub use subject::Subject;
pub use suspension::{
    CONFIRM_WITHIN, Confirmed, Ended, SUSPENSION, Suspension, SuspensionEvent, SuspensionState,
    SuspensionStateName,
};
pub use views::{
    AuditLine, DeadJob, LogLine, Overview, OwnSuspension, PersonCounts, PersonLine, PersonView, QueueKind,
    QueueView, StaffVerb, SuspensionLine, SuspensionView,
};
