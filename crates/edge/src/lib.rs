//! The doorstep, shared by api and web: who is asking, which addresses there are, limits, and how an error is answered.
//!
//! This crate may not know SQL, rows, pages, JSON bodies or business rules.

pub mod codes;
pub mod cookies;
pub mod cx;
pub mod error;
pub mod http;
pub mod identity;
pub mod once;
pub mod projects;
pub mod proposals;
pub mod routes;
pub mod table;
pub mod user_agent;
pub mod visitor;

pub use cx::{Cx, Feature};
pub use table::Table;
pub use visitor::{Bearer, Door, Theme};
