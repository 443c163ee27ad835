//! Projects: a client's brief, from draft to its end. Not the work itself; contracts hold that.

mod brief;
mod commands;
mod contact;
mod edit;
mod filter;
mod machine;
mod project;
mod rules;
mod state;
#[cfg(test)]
mod tests;
mod views;

pub use brief::{
    Brief, Budget, BudgetKind, DurationEstimate, MAX_DESCRIPTION, MAX_PLACES, MAX_QUESTION, MAX_QUESTIONS,
    MAX_TITLE, MIN_DESCRIPTION, Range, Visibility, summary,
};
pub use commands::{CloseProject, MAX_REASON, Reason, ReopenPlace, WriteProject};
pub use contact::has_contact_details;
pub use edit::{Change, Term, changes};
pub use filter::{Band, Filter, MAX_FILTER_SKILLS, Sort};
pub use machine::{PROJECT, ProjectEvent, ProjectStateName};
pub use project::{Project, Viewer};
pub use rules::Rules;
pub use state::{CloseReason, PausedBy, ProjectState};
pub use views::{Addendum, Client, OwnCount, OwnProject, ProjectCard, ProjectView, Proposals, StaffProject};
