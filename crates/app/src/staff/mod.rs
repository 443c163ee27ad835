//! What staff see and do: what waits, people, suspensions, jobs and the audit log. Projects are moderated by
//! `projects::review`, contracts by `contracts::hold`. Each decision has a reason, stands in the audit log, and is told
//! to the person by mail.

mod accounts;
pub mod audit;
pub(crate) mod carry_on;
mod decision;
pub mod jobs;
pub(crate) mod mails;
pub mod overview;
pub mod people;
pub mod restrict;
pub mod suspend;
pub mod suspensions;

pub use accounts::{NewAccount, Role, authenticator, create};
