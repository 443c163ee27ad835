//! `megilance serve`: a real installation.

use super::demo;
use crate::config::Config;
use crate::failure::Failure;
use crate::serving;

pub(crate) fn run(config: &Config) -> Result<(), Failure> {
    demo::refuse(&config.data)?;
    serving::run(config, |_| Ok(()))
}
