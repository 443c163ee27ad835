//! The product as its users meet it: each test has a whole application to itself, and comes in by the front door.
//!
//! One file per feature and verb. `testkit` says how a test speaks.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends with a panic")]

mod api;
mod contracts;
mod dashboard;
mod doorstep;
mod every_route;
mod hostile;
mod identity;
mod in_a_browser;
mod mailbox;
mod projects;
mod proposals;
mod staff;
mod talent;
mod tidy;
