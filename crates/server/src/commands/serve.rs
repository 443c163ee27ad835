//! `megilance serve`: a real installation.

use crate::config::Config;
use crate::failure::Failure;
use crate::serving;

pub(crate) fn run(config: &Config) -> Result<(), Failure> {
    serving::run(config, |_| Ok(()))
}
