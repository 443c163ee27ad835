//! This crate may not know HTTP, business rules or the clock: times, ids and random bytes come in as arguments.
//!
//! What is kept. All SQL text lives here, written once in a portable subset and rendered for the database in use
//! ([`sql`]). A caller hands a closure to a lane of the [`Store`]: [`Store::read`] runs it on a thread that owns a
//! read-only connection, [`Store::write`] on the one writer, which commits what waits as a group and answers only after
//! the commit. A closure may run several times, so it has no effect outside its transaction.
//!
//! A feature adds a `schema/mNNNN_feature.rs` with its tables, a `feature.rs` with its statements and functions, and one
//! line each in [`schema`] and [`sql::all`].

#[macro_use]
pub mod sql;

mod access;
pub mod audit;
mod clock;
mod error;
pub mod events;
mod features;
pub mod idempotency;
pub mod identity;
pub mod jobs;
mod lane;
pub mod mail_copies;
mod migrate;
mod options;
mod pending;
mod queue;
mod retry;
pub mod schema;
pub mod settings;
mod shared;
mod sqlite;
mod store;
pub mod throttles;
pub mod timers;
pub mod transitions;
mod value;

pub use access::{Read, Row, Tx, all, exec_one, one, opt};
pub use error::{Class, Error, Fault, Result};
pub use migrate::MigrationReport;
pub use options::Options;
pub use pending::Pending;
pub use schema::Step;
pub use store::{Health, Store};
pub use value::{Val, ValKind};
