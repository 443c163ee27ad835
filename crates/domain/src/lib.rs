//! What is true: types, ids, money, states and rules.
//!
//! This crate may not know async, IO, SQL, HTTP, a clock, chance, or how anything is serialised.
//! Time, ids and random bytes come in as arguments; every function here is ordinary and testable as a table.

pub mod actor;
pub mod contracts;
pub mod dashboard;
pub mod id;
pub mod identity;
pub mod machine;
pub mod money;
pub mod next_action;
pub mod page;
pub mod policy;
pub mod projects;
pub mod proposals;
pub mod refusal;
pub mod staff;
pub mod stamp;
pub mod talent;
pub mod text;
pub mod time;

pub use actor::{Actor, Market, StaffRole};
pub use id::{
    AddendumId, ContractId, DeliverableId, EventId, Id, JobId, LogId, MailTokenId, MilestoneId, PaymentId,
    ProjectId, ProposalId, RefreshTokenId, SessionId, SkillId, SuspensionId, UserId,
};
pub use money::{Currency, Money};
pub use next_action::{NextAction, Who};
pub use page::{Cursor, Page, PageRequest};
pub use proposals::Party;
pub use refusal::{FieldError, Refusal};
pub use stamp::{Secret, Stamp};
pub use time::Time;
