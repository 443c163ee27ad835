//! The rules in force here: those of the policy, and what the operator switched on. The switch stands in the database,
//! so that every process on it goes by the same.

use domain::projects::Rules;
use store::{Read, Tx, settings};

use crate::error::Result;

const REVIEW_FIRST: &str = "review_first";
const ON: &str = "yes";

/// Switches the look by staff before publication on or off.
///
/// # Errors
/// Those of the store.
pub fn review_first(tx: &mut dyn Tx, on: bool) -> Result<()> {
    Ok(settings::put(tx, REVIEW_FIRST, if on { ON } else { "no" })?)
}

/// The rules in force.
pub(super) fn in_force(db: &mut dyn Read) -> Result<Rules> {
    let review_first = settings::find(db, REVIEW_FIRST)?.is_some_and(|value| value == ON);
    Ok(Rules { review_first, ..Rules::NOW })
}
