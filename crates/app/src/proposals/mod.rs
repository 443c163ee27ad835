//! Verbs of proposals: written and sent by freelancers, looked through and answered by the project's client, ended with
//! their project.

pub(crate) mod access;
pub mod allowance;
pub mod decline;
pub mod draft;
pub mod forms;
pub mod inbox;
pub(crate) mod mails;
pub mod mine;
pub mod revise;
pub mod shortlist;
pub mod show;
pub(crate) mod step;
pub mod submit;
pub mod system;
pub mod view;
pub mod withdraw;
