//! Contracts: offers, what was agreed, milestones, what is handed in, and payments.
//!
//! Every decision takes an [`Agreement`] and returns an [`Outcome`]: the changed agreement, the steps to record, and what
//! it forces elsewhere. The caller saves [`Agreement::changes_since`], keeps [`Agreement::timers`], and carries out the
//! [`Consequence`]s, all in one transaction.

mod agreement;
mod allowed;
mod by_state;
mod cancel;
mod canonical;
mod commands;
mod contract;
mod course;
mod deliverable;
mod drawing;
mod link;
mod milestone;
mod next;
mod offer;
mod outcome;
mod paying;
mod payment;
mod rules;
mod terms;
#[cfg(test)]
mod tests;
mod timers;
mod views;
mod waiting;
mod work;

pub use agreement::{Agreement, Change, Changes};
pub use by_state::{permits, permits_payments};
pub use canonical::Digest;
pub use commands::{
    ClaimPayment, DeclineOffer, MAX_DECLINE_NOTE, MAX_FEEDBACK, MAX_REFERENCE, RequestChanges, WriteOffer,
    WriteWork, said,
};
pub use contract::{
    Contract, ContractState, EndReason, Ending, Held, HeldBy, Offer, OfferGone, Running, Signature,
    Signatures,
};
pub use deliverable::{Deliverable, DeliverableState, Feedback, HandedIn, MAX_LINKS, MAX_NOTE, Work};
pub use drawing::{
    CONTRACT, ContractEvent, ContractStateName, DELIVERABLE, DIRECT_PAYMENT, DeliverableEvent,
    DeliverableStateName, MILESTONE, MilestoneEvent, MilestoneStateName, PaymentEvent, PaymentStateName,
};
pub use link::{Link, MAX_LINK};
pub use milestone::{ApprovedBy, CancelledBy, Milestone, MilestoneState};
pub use offer::{Between, Vacancy};
pub use outcome::{Consequence, Outcome, Step, Thing};
pub use payment::{ConfirmedBy, Payment, PaymentState};
pub use rules::Rules;
pub use terms::{Fee, IpClause, MAX_REVISIONS, MAX_SCOPE, NdaClause, OfferTerms, PaymentTerms, REVISIONS};
pub use timers::{Fired, Timer, TimerKind};
pub use views::{
    ContractCard, ContractView, DeliverableView, MilestoneView, PaymentView, Person, TermsVersion,
};
pub use waiting::{Waiting, WaitingFor};
