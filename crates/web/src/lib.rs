//! Words and look: pages, forms, and the components they are made of.
//!
//! This crate may not know the store, nor decide anything: a page prints what it is given.

pub mod assets;
pub mod shell;
pub mod texts;
pub mod ui;
