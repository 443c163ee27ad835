//! What only staff read: people, suspensions, and who did what.

pub mod people;
pub mod suspensions;
pub mod trail;

use domain::contracts::Person;

use crate::{Result, Row, contracts::lists};

/// Reads a person from three columns, which are all empty when there is none.
fn person(row: &dyn Row, at: usize) -> Result<Option<Person>> {
    row.opt_int(at)?.map(|_| lists::person(row, at)).transpose()
}
