//! Contracts: offers, what was agreed, milestones, what is handed in, and payments.

mod drawing;

pub use drawing::{
    CONTRACT, ContractEvent, ContractStateName, DELIVERABLE, DIRECT_PAYMENT, DeliverableEvent,
    DeliverableStateName, MILESTONE, MilestoneEvent, MilestoneStateName, PaymentEvent, PaymentStateName,
};
