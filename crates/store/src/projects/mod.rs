//! Projects as they are kept, and the lists that they are found in.

pub mod addenda;
pub mod briefs;
pub mod listing;
pub mod lists;
pub mod rows;
