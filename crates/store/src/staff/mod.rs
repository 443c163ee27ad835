//! What only staff read: people, suspensions, and who did what.

pub mod people;
pub mod suspensions;
pub mod trail;

use domain::{UserId, contracts::Person, page::PageRequest};

use crate::{Result, Row};

/// Where a page begins by id, whether it goes towards newer ones, and how many rows are read: one more than asked for.
fn start(request: PageRequest) -> (i64, bool, i64) {
    let (id, back) = request.cursor.map_or((i64::MAX, false), |cursor| (cursor.id, cursor.backwards));
    (id, back, i64::from(request.size) + 1)
}

/// Reads a person from three columns, which are all empty when there is none.
fn person(row: &dyn Row, at: usize) -> Result<Option<Person>> {
    let Some(id) = row.opt_int(at)? else { return Ok(None) };
    Ok(Some(Person {
        id: UserId::new(id),
        name: row.text(at + 1)?.to_owned(),
        handle: row.text(at + 2)?.to_owned(),
    }))
}
