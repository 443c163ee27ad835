//! The public origin of this installation, from the configuration and never from a request.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use http::Uri;
use http::uri::Scheme;

/// Scheme, host and port under which people reach this installation, such as `https://work.example.org`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    https: bool,
    host: String,
    port: u16,
    text: String,
}

impl Origin {
    /// The origin as browsers write it: lower case, no default port, no slash at the end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether people reach it over TLS; cookies and several headers depend on it.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether it is one of 127.0.0.1, `[::1]` and localhost.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        LOOPBACK.contains(&self.host.as_str())
    }

    /// The host without the port; IPv6 addresses stand in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port, also when it is the default of the scheme.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether a `Host` header names this origin.
    #[must_use]
    pub fn is_host(&self, authority: &str) -> bool {
        self.port_matches(authority, |name| name.eq_ignore_ascii_case(&self.host))
    }

    /// Whether a `Host` header names the same port of this machine, when the origin is plain http on loopback.
    #[must_use]
    pub fn is_sibling_host(&self, authority: &str) -> bool {
        !self.https
            && self.is_loopback()
            && self
                .port_matches(authority, |name| LOOPBACK.iter().any(|known| name.eq_ignore_ascii_case(known)))
    }

    fn port_matches(&self, authority: &str, name_matches: impl Fn(&str) -> bool) -> bool {
        let (name, port) = split_port(authority);
        let port = match port {
            None => Some(default_port(self.https)),
            Some(digits) => parse_port(digits),
        };
        port == Some(self.port) && name_matches(name)
    }
}

const LOOPBACK: [&str; 3] = ["127.0.0.1", "[::1]", "localhost"];

/// Why a text is not an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnOrigin(&'static str);

impl fmt::Display for NotAnOrigin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl std::error::Error for NotAnOrigin {}

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let uri: Uri = text.parse().map_err(|_| NotAnOrigin("is not a URL"))?;
        let https = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS => true,
            Some(scheme) if *scheme == Scheme::HTTP => false,
            _ => return Err(NotAnOrigin("must begin with https:// or http://")),
        };
        let authority = uri.authority().ok_or(NotAnOrigin("has no host"))?.as_str();
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() || authority.contains('@') {
            return Err(NotAnOrigin("must be scheme, host and port only"));
        }
        let (host, port) = split_port(authority);
        let port = match port {
            None => default_port(https),
            Some(digits) => parse_port(digits).ok_or(NotAnOrigin("has a port that is not a number"))?,
        };
        if host.is_empty() {
            return Err(NotAnOrigin("has no host"));
        }
        Ok(Self::new(https, host.to_ascii_lowercase(), port))
    }
}

impl Origin {
    /// The plain-http origin of a listening address.
    #[must_use]
    pub fn of_address(address: std::net::SocketAddr) -> Self {
        let host = match address.ip() {
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        Self::new(false, host, address.port())
    }

    fn new(https: bool, host: String, port: u16) -> Self {
        let scheme = if https { "https" } else { "http" };
        let text = if port == default_port(https) {
            format!("{scheme}://{host}")
        } else {
            format!("{scheme}://{host}:{port}")
        };
        Self { https, host, port, text }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

fn default_port(https: bool) -> u16 {
    if https { 443 } else { 80 }
}

/// Splits `host:port`, leaving the colons inside an IPv6 address alone.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

fn parse_port(digits: &str) -> Option<u16> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(text: &str) -> Origin {
        text.parse().unwrap()
    }

    #[test]
    fn is_written_as_browsers_write_it() {
        assert_eq!(origin("https://Work.Example.org:443/").as_str(), "https://work.example.org");
        assert_eq!(origin("http://[::1]:8080").as_str(), "http://[::1]:8080");
        assert_eq!(Origin::of_address("[::1]:8080".parse().unwrap()), origin("http://[::1]:8080"));
    }

    #[test]
    fn refuses_more_than_an_origin() {
        for wrong in
            ["work.example.org", "ftp://x", "https://x/app", "https://u@x", "https://x?y", "http://x:y", ""]
        {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn knows_its_hosts() {
        let public = origin("https://work.example.org");
        assert!(public.is_host("work.example.org") && public.is_host("WORK.example.org:443"));
        assert!(!public.is_host("work.example.org:80") && !public.is_host("evil.example.org"));
        assert!(!public.is_host("work.example.org:+443"));
        assert!(!public.is_sibling_host("localhost:443"));
        let local = origin("http://127.0.0.1:8080");
        assert!(
            local.is_loopback()
                && local.is_sibling_host("localhost:8080")
                && local.is_sibling_host("[::1]:8080")
        );
        assert!(!local.is_sibling_host("localhost:9090") && !local.is_sibling_host("localhost"));
    }
}
