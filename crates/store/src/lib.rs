//! This crate may not know HTTP, business rules or the clock: times, ids and random bytes come in as arguments.
//!
//! What is kept. All SQL text lives here, written once in a portable subset and rendered for the database in use
//! ([`sql`]). A caller hands a closure to a lane of the [`Store`]: [`Store::read`] runs it on a thread that owns a
//! read-only connection, [`Store::write`] on the one writer, which commits what waits as a group and answers only after
//! the commit. A closure may run several times, so it has no effect outside its transaction.
//!
//! A feature adds
//! 1. `schema/mNNNN_feature.rs` with its steps, numbered NNNN01 and on, and its name in `schema::steps`;
//! 2. `feature.rs` with its statements ([`stmts!`]), plain structs and functions that take `&mut dyn Read` or
//!    `&mut dyn Tx`, ids and times, and `pub mod feature` here;
//! 3. one line in `features.rs`, so that the tests lint, render, prepare and plan its statements.
//!
//! A failed statement ends its closure: hand the error on. Going on after a `Unique` works on SQLite but not on
//! PostgreSQL, where the transaction is over.

#[macro_use]
pub mod sql;

mod access;
pub mod audit;
mod clock;
pub mod contracts;
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
pub mod projects;
pub mod proposals;
mod queue;
mod retry;
pub mod schema;
pub mod settings;
mod shared;
mod sqlite;
pub mod staff;
mod store;
pub mod talent;
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
