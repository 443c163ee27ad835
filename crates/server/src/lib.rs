//! The binary: configuration, wiring, listening, logging, metrics and the command line.
//!
//! This crate may not know a rule, a statement or a page: it puts the others together and keeps them running.

pub mod cli;
mod commands;
pub mod config;
mod disk;
pub mod failure;
pub mod health;
pub mod keys;
pub mod listen;
pub mod logs;
mod mailing;
pub mod metrics;
pub mod samples;
mod say;
pub mod serving;
mod signals;
pub mod site;
pub mod staff;
pub mod wiring;

pub use cli::run;
pub use config::Config;
pub use failure::Failure;
