//! Accounts, sessions and single-use tokens as they are kept.

pub mod one_time;
pub mod refresh;
pub mod sessions;
pub mod users;
