//! Verbs of offers and contracts: offered, negotiated and accepted by both sides, worked on, paid outside of the
//! program, ended; held and released by staff; and what happens by itself.

pub(crate) mod access;
mod allowed;
pub mod answer;
pub mod cancel;
pub(crate) mod clock;
pub mod course;
pub mod forms;
pub mod hold;
pub(crate) mod mails;
pub mod mine;
pub mod offer;
pub mod paying;
pub mod review;
pub mod show;
pub(crate) mod step;
pub mod system;
mod told;
pub mod waiting;
pub mod work;
