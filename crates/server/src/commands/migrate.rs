//! `megilance migrate`: brings the database to the newest step.

use crate::config::Config;
use crate::failure::Failure;
use crate::{logs, say, wiring};

pub(crate) fn run(config: &Config) -> Result<(), Failure> {
    logs::start(config)?;
    config.make_data_dir()?;
    say::line(&wiring::migrate(config)?)
}
