//! `megilance admin create`: the first account of an installation.

use crate::config::Config;
use crate::failure::Failure;
use crate::{logs, say, wiring};

pub(crate) fn create(config: &Config, email: &str, name: &str) -> Result<(), Failure> {
    logs::start(config)?;
    config.make_data_dir()?;
    let link = wiring::create_admin(config, email, name)?;
    say::line(&format!("{email} is an administrator. Set the password here, within 24 hours:\n{link}"))
}
