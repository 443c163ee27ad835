//! Reads every setting, collects what is wrong, and fills in the defaults.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use edge::http::Origin;

use super::error::{ConfigError, Wrong};
use super::known::{self, Mode, Setting};
use super::secret::Secret;
use super::sources::{Source, Sources};
use super::{Config, LogFormat, mail, values};

pub(super) fn read(sources: &Sources, mode: Mode) -> Result<Config, ConfigError> {
    let mut reader = Reader { sources, wrong: Vec::new() };
    let config = reader.config(mode);
    if reader.wrong.is_empty() { Ok(config) } else { Err(ConfigError(reader.wrong)) }
}

pub(super) struct Reader<'a> {
    sources: &'a Sources,
    pub(super) wrong: Vec<Wrong>,
}

const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);
const METRICS: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 9090);

impl Reader<'_> {
    fn config(&mut self, mode: Mode) -> Config {
        let listen = self.optional(&known::LISTEN, values::address).unwrap_or(LISTEN);
        let data = self.optional(&known::DATA, |text| Ok(PathBuf::from(text)));
        let data = data.unwrap_or_else(|| PathBuf::from("megilance-data"));
        let database = self.optional(&known::DATABASE_URL, values::database);
        let halves = self.optional(&known::ONLY, values::halves);
        let (web, worker) = if mode == Mode::Work { (false, true) } else { halves.unwrap_or((true, true)) };
        let demo = mode == Mode::Demo;
        let origin = self.origin(listen, web && mode != Mode::Tool);
        let mail = mail::read(self, origin.as_ref().is_none_or(Origin::is_loopback));
        Config {
            mode,
            listen,
            origin,
            database: Secret::new(database.unwrap_or_else(|| default_database(&data))),
            data,
            web,
            worker,
            metrics: self
                .optional(&known::METRICS, values::address_or_off)
                .unwrap_or((!demo).then_some(METRICS)),
            trusted_proxies: self.list(&known::TRUSTED_PROXIES, values::network),
            cors_origins: self.list(&known::CORS_ORIGINS, values::origin),
            mail,
            log_format: self.optional(&known::LOG_FORMAT, values::log_format).unwrap_or(if demo {
                LogFormat::Text
            } else {
                LogFormat::Json
            }),
            log_level: self
                .optional(&known::LOG_LEVEL, values::log_level)
                .unwrap_or_else(|| "info".to_owned()),
            review_before_publication: self.optional(&known::REVIEW, values::yes_or_no).unwrap_or(false),
            rate_multiplier: self.optional(&known::RATE_MULTIPLIER, values::multiplier).unwrap_or(1),
            warnings: self.sources.unknown(),
        }
    }

    /// The value, or nothing when it is not set or wrong; wrong ones are remembered.
    pub(super) fn optional<T>(
        &mut self,
        setting: &Setting,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let found = self.sources.find(setting);
        let parsed = match found {
            Ok(None) => return None,
            Ok(Some((text, source))) => parse(text.trim()).map_err(|what| (source, what)),
            Err(wrong) => Err(wrong),
        };
        parsed.map_err(|(source, what)| self.wrong.push(Wrong::new(setting, source, what))).ok()
    }

    fn list<T>(&mut self, setting: &Setting, each: impl Fn(&str) -> Result<T, String>) -> Vec<T> {
        self.optional(setting, |text| values::list(text, &each)).unwrap_or_default()
    }

    /// Without an origin of its own, a server must listen where only this machine reaches it.
    fn origin(&mut self, listen: SocketAddr, needed: bool) -> Option<Origin> {
        let given = self.optional(&known::ORIGIN, values::origin);
        let failed = self.wrong.iter().any(|wrong| wrong.name == known::ORIGIN.variable);
        if given.is_none() && !failed && needed && !Origin::of_address(listen).is_loopback() {
            let what =
                format!("listening on {listen}, others reach this server, so its public URL is needed");
            self.wrong.push(Wrong::new(&known::ORIGIN, Source::Missing, what));
        }
        given
    }
}

fn default_database(data: &Path) -> String {
    format!("sqlite:{}", data.join("megilance.db").display())
}
