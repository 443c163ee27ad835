//! What happens: one function per verb. It authorises, loads, asks `domain`, saves, records and enqueues.
//!
//! This crate may not know HTTP, SQL text, forms or JSON bodies. Verbs are synchronous and have no effect outside the
//! transaction they are given, because they may run several times.

pub mod chance;
pub mod clock;
pub mod context;
pub mod contracts;
pub mod dashboard;
pub mod error;
pub mod identity;
pub mod jobs;
pub mod mail;
pub mod once;
pub mod password;
pub mod projects;
pub mod proposals;
mod record;
pub mod staff;
pub mod talent;
pub mod timers;
pub mod token;
pub mod upkeep;

pub use clock::{Clock, SystemClock};
pub use context::{App, Links, Settings};
pub use error::{Error, Kind, Result};
pub use store::{Pending, Read, Tx};
