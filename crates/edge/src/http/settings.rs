//! What the plumbing must be told.

use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;

use super::origin::Origin;
use super::refusal::{ErrorPage, plain_page};

/// Tells microseconds since 1970; tests bring their own.
pub type Micros = Arc<dyn Fn() -> u64 + Send + Sync>;

/// Everything that [`super::layer`] needs to know.
#[derive(Clone)]
pub struct Settings {
    /// The public origin: decides hosts, redirects, form checks and TLS headers.
    pub origin: Origin,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Origins whose scripts may call `/api`.
    pub cors_origins: Vec<Origin>,
    /// How a refusal looks outside `/api`.
    pub error_page: ErrorPage,
    /// The time, for request ids.
    pub clock: Micros,
    /// Sizes and patience.
    pub limits: Limits,
}

impl Settings {
    /// The values of the security policy for an origin, with a plain error page.
    #[must_use]
    pub fn new(origin: Origin, clock: Micros) -> Self {
        Self {
            origin,
            trusted_proxies: Vec::new(),
            cors_origins: Vec::new(),
            error_page: plain_page,
            clock,
            limits: Limits::default(),
        }
    }
}

/// How much is read, and how long it is waited for.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest path and query.
    pub url_bytes: usize,
    /// Largest JSON body.
    pub json_bytes: usize,
    /// Deepest nesting of a JSON body.
    pub json_depth: usize,
    /// Largest form, and largest body of any other kind.
    pub form_bytes: usize,
    /// Largest multipart body; it is handed on as a stream.
    pub multipart_bytes: usize,
    /// How long a whole body may take; in a multipart body, how long a pause may last.
    pub body_time: Duration,
    /// How long a handler may think before it answers; a stream that it started goes on.
    pub handler_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            url_bytes: 4 * 1024,
            json_bytes: 256 * 1024,
            json_depth: 32,
            form_bytes: 64 * 1024,
            multipart_bytes: 26 * 1024 * 1024,
            body_time: Duration::from_secs(30),
            handler_time: Duration::from_secs(15),
        }
    }
}
