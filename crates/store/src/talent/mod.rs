//! Public profiles and the list of skills as they are kept.

pub mod profiles;
pub mod skills;
