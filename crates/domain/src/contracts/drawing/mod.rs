//! The drawings of the four lives that a contract holds: its own, its milestones', what is handed in, and payments.
//!
//! They draw every kind of payment terms; which arrows a contract has besides depends on its terms and its state.

mod contract;
mod deliverable;
mod milestone;
mod payment;

pub use contract::{CONTRACT, ContractEvent, ContractStateName};
pub use deliverable::{DELIVERABLE, DeliverableEvent, DeliverableStateName};
pub use milestone::{MILESTONE, MilestoneEvent, MilestoneStateName};
pub use payment::{DIRECT_PAYMENT, PaymentEvent, PaymentStateName};
