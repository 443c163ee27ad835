//! From text to values. Each says in a few words what is wrong.

use std::net::{IpAddr, SocketAddr};

use edge::http::Origin;
use ipnet::IpNet;

use super::LogFormat;

pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("{text:?} is not an address with a port"))
}

pub(super) fn address_or_off(text: &str) -> Result<Option<SocketAddr>, String> {
    if text == "off" { Ok(None) } else { address(text).map(Some) }
}

pub(super) fn origin(text: &str) -> Result<Origin, String> {
    let origin: Origin = text.parse().map_err(|error| format!("{text:?} {error}"))?;
    if origin.is_https() || origin.is_loopback() {
        return Ok(origin);
    }
    Err(format!("{text:?} is plain http on a name that others reach, so passwords would travel unprotected"))
}

pub(super) fn list<T>(text: &str, each: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(each).collect()
}

pub(super) fn network(text: &str) -> Result<IpNet, String> {
    let net = text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
    net.ok_or_else(|| format!("{text:?} is neither an address nor a network"))
}

/// (web, worker)
pub(super) fn halves(text: &str) -> Result<(bool, bool), String> {
    match text {
        "web" => Ok((true, false)),
        "worker" => Ok((false, true)),
        _ => Err(format!("{text:?} is not a half")),
    }
}

pub(super) fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "json" => Ok(LogFormat::Json),
        "text" => Ok(LogFormat::Text),
        _ => Err(format!("{text:?} is not a format")),
    }
}

pub(super) fn log_level(text: &str) -> Result<String, String> {
    match tracing_subscriber::EnvFilter::builder().parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!("{text:?} is not a filter: {error}")),
    }
}

pub(super) fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" | "true" | "on" | "1" => Ok(true),
        "no" | "false" | "off" | "0" => Ok(false),
        _ => Err(format!("{text:?} is neither")),
    }
}

pub(super) fn multiplier(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| (1..=10_000).contains(number));
    number.ok_or_else(|| format!("{text:?} is not such a number"))
}

pub(super) fn database(text: &str) -> Result<String, String> {
    let sqlite = text.strip_prefix("sqlite:").is_some_and(|path| !path.is_empty());
    if sqlite { Ok(text.to_owned()) } else { Err("names no database that this build knows".to_owned()) }
}
