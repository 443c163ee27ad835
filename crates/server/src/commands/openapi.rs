//! `megilance openapi`: prints the description of the API.

use crate::failure::Failure;
use crate::{say, wiring};

pub(crate) fn run() -> Result<(), Failure> {
    say::line(&wiring::openapi()?)
}
