//! How a wrong value is told: which one, where it came from, what would be right.

use std::fmt;

use super::known::Setting;
use super::sources::Source;

/// Everything that is wrong with a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(pub Vec<Wrong>);

/// One wrong or missing value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The setting's variable.
    pub name: &'static str,
    /// Where the value came from.
    pub source: Source,
    /// What is wrong with it.
    pub what: String,
    /// What would be right.
    pub right: &'static str,
}

impl Wrong {
    pub(super) fn new(setting: &Setting, source: Source, what: impl Into<String>) -> Self {
        Self { name: setting.variable, source, what: what.into(), right: setting.right }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({}): {}\n    right would be: {}", self.name, self.source, self.what, self.right)
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the configuration is not right")?;
        self.0.iter().try_for_each(|wrong| write!(out, "\n  {wrong}"))
    }
}

impl std::error::Error for ConfigError {}
