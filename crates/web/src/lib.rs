//! Words and look: pages, forms, and the components they are made of.
//!
//! This crate may not know the store, nor decide anything: a page prints what it is given.

pub mod assets;
mod contracts;
mod dashboard;
pub mod docs;
mod errors;
mod form;
mod frame;
mod identity;
mod landing;
mod legal;
mod lists;
mod mailbox;
mod notice;
mod plan;
mod preferences;
mod projects;
mod proposals;
mod question;
mod reference;
mod router;
mod settings;
pub mod shell;
mod staff;
mod steps;
mod talent;
pub mod texts;
pub mod ui;
mod when;

pub use errors::refusal_page;
use identity::wrong_summary as identity_summary;
pub use router::{router, table};
