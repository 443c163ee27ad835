//! What this installation was told, from flags, variables and secret files, checked before anything starts.
//!
//! Flags win over variables, variables over `..._FILE`, all over defaults. A value that is wrong is reported with its
//! name, where it came from and what would be right; all wrong values are reported at once.

mod error;
mod flags;
pub mod known;
mod mail;
mod read;
mod secret;
mod sources;
mod values;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use edge::http::Origin;
use ipnet::IpNet;

pub use error::{ConfigError, Wrong};
pub use flags::Flags;
pub use known::Mode;
pub use mail::{Mail, MailMode, Smtp, Tls};
pub use secret::Secret;
pub use sources::Sources;

use crate::failure::Failure;

/// The checked configuration of a process.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which command this is for.
    pub mode: Mode,
    /// Where pages and API are served.
    pub listen: SocketAddr,
    /// The public origin, when one was given.
    pub origin: Option<Origin>,
    /// The folder of everything that is kept.
    pub data: PathBuf,
    /// `sqlite:PATH`, or the address of a database server. May hold a password.
    pub database: Secret,
    /// Whether this process serves pages and API.
    pub web: bool,
    /// Whether this process does background work.
    pub worker: bool,
    /// Where metrics and health are served for machines, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Origins whose scripts may call the API.
    pub cors_origins: Vec<Origin>,
    /// How mails leave.
    pub mail: Mail,
    /// How logs look.
    pub log_format: LogFormat,
    /// What is logged, in the language of `tracing` filters.
    pub log_level: String,
    /// Whether staff look at new accounts' first projects, and at contact details, before they are published.
    pub review_before_publication: bool,
    /// How many times wider rate limits are; more than 1 in benchmarks only.
    pub rate_multiplier: u32,
    /// Remarks on the configuration that do not stop it.
    pub warnings: Vec<String>,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object per line.
    Json,
    /// For eyes.
    Text,
}

impl Config {
    /// Reads and checks everything.
    ///
    /// # Errors
    /// With one paragraph per wrong value.
    pub fn read(sources: &Sources, mode: Mode) -> Result<Self, Failure> {
        read::read(sources, mode).map_err(|error| Failure::usage(error.to_string()))
    }

    /// The public origin once the real address is known (port 0 is replaced by the one that was given).
    #[must_use]
    pub fn origin_at(&self, address: SocketAddr) -> Origin {
        self.origin.clone().unwrap_or_else(|| Origin::of_address(address))
    }

    /// The database's address without a password, for logs.
    #[must_use]
    pub fn database_name(&self) -> String {
        let url = self.database.reveal();
        match (url.find("://"), url.rfind('@')) {
            (Some(scheme), Some(at)) if scheme < at => format!("{}://***{}", &url[..scheme], &url[at..]),
            _ => url.to_owned(),
        }
    }

    /// Makes the data folder for this user alone.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_data_dir(&self) -> Result<(), Failure> {
        make_private_dir(&self.data).map_err(|error| {
            let path = self.data.display();
            Failure::new(format!(
                "cannot make the data folder {path}: {error}. Make it, or choose another with --data."
            ))
        })
    }
}

fn make_private_dir(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    if path.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(test)]
mod tests;
