//! Proposals as they are kept, what each revision says, the lists that they are found in, and allowances.

pub mod allowances;
pub mod inbox;
pub mod lists;
pub mod rows;
pub mod words;
