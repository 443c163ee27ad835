//! Verbs of projects: written, published, run and ended by their clients, looked at by everybody, moderated by staff.

pub(crate) mod access;
pub mod browse;
pub mod close;
pub mod draft;
pub(crate) mod idle;
pub(crate) mod mails;
pub mod own;
pub mod pause;
pub mod publish;
pub mod review;
pub mod rules;
pub mod show;
pub(crate) mod step;
pub mod system;

pub use idle::touch_activity;
