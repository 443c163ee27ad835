//! Verbs of public profiles, and the list of skills.

pub mod profile;
pub mod skills;
