//! Offers and contracts as they are kept: the contract, every version of its terms, milestones, what was handed in,
//! payments, and the lists that they are found in.

pub mod agreements;
pub mod deliverables;
pub mod history;
pub mod lists;
pub mod milestones;
pub mod payments;
pub mod rows;
mod state;
pub mod terms;
