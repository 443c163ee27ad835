//! For tests: the whole product in one process, with a database of its own, a clock that the test moves, and clients
//! that speak in the user's words.
//!
//! This crate may not know how a thing is done inside: tests come in by the front door. What no door leads to (a state
//! that only staff can set and no page sets yet) is done by the verbs of [`TestApp`] that say so.
//!
//! ```no_run
//! # async fn test() {
//! use testkit::{TestApp, domain::time::days};
//! let app = TestApp::start().await;
//! let ayesha = app.freelancer("Ayesha Rahman").await;
//! let mut browser = app.sign_in(&ayesha).await;
//! browser.open("/settings/account").await;
//! browser.fill("name", "Ayesha R.").submit("Save").await;
//! assert_eq!(browser.location(), "/settings/account?done=name");
//! app.pass(days(1));
//! # }
//! ```

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends with a panic")]

mod answer;
mod api_client;
mod app;
mod browser;
mod clock;
mod contracts;
mod mail;
mod people;
mod projects;
mod proposals;
mod world;

pub use answer::Answer;
pub use api_client::{ApiClient, ApiRequest};
pub use app::{Setup, TestApp};
pub use browser::{Browser, Form, Page};
pub use clock::{FakeClock, START};
pub use contracts::MILESTONES;
pub use domain;
pub use mail::Mail;
pub use people::{PASSWORD, Person};
