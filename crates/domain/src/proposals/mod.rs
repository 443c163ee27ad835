//! Proposals: what a freelancer offers for a project, until it is hired, declined, withdrawn or passed over.
//!
//! The contract carries an offer; a proposal only knows that one is out. How many proposals a project has is shown to
//! others as a [`Band`](crate::projects::Band) alone.

mod allowance;
mod bid;
mod commands;
mod machine;
mod next;
mod party;
mod plan;
mod proposal;
mod rules;
mod state;
mod submit;
#[cfg(test)]
mod tests;
mod views;

pub use allowance::Allowance;
pub use bid::{Bid, MAX_ANSWER, MAX_LETTER};
#[cfg(test)]
pub(crate) use commands::tests::good as good_proposal;
pub use commands::{DeclineProposal, WriteProposal};
pub use machine::{PROPOSAL, ProposalEvent, ProposalStateName};
pub use party::Party;
pub use plan::{
    MAX_LINE_TITLE, MAX_LINES, PlanLine, WritePlanLine, faults as plan_faults, total as plan_total,
};
pub use proposal::{Ended, Proposal};
pub use rules::Rules;
pub use state::{DeclineReason, Origin, ProjectEnd, ProposalState, WithdrawnBy};
pub use submit::{Bidder, Fare, Posting, Submitted, may_propose};
pub use views::{ForProject, Freelancer, MyProposal, MyState, ProposalCard, ProposalView, Revision};
