//! Where a caller stands, and how it is told (IETF draft `ratelimit-headers`).

use std::convert::Infallible;
use std::time::Duration;

use axum::response::{IntoResponseParts, ResponseParts};
use governor::Quota;
use http::header::RETRY_AFTER;
use http::{HeaderName, HeaderValue, StatusCode};

use super::class::Class;
use crate::http::refusal::Refusal;

/// What is left of a limit. Put it into a response to tell the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Which limit.
    pub class: Class,
    /// How many at once.
    pub limit: u32,
    /// How many are left now.
    pub remaining: u32,
    /// Seconds until all of them are back, from nothing.
    pub window: u64,
    /// Seconds until all of them are back, from now.
    pub reset: u64,
}

impl Standing {
    pub(super) fn new(class: Class, quota: Quota, remaining: u32) -> Self {
        let limit = quota.burst_size().get();
        let one_per = quota.replenish_interval();
        let window = whole_seconds(one_per.saturating_mul(limit));
        let reset = whole_seconds(one_per.saturating_mul(limit.saturating_sub(remaining)));
        Self { class, limit, remaining, window, reset }
    }
}

/// Too many attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limited {
    /// Seconds until the next attempt, at least 1.
    pub retry_after: u64,
    /// Where the caller stands.
    pub standing: Standing,
}

impl Limited {
    pub(super) fn new(standing: Standing, wait: Duration) -> Self {
        Self { retry_after: whole_seconds(wait).max(1), standing }
    }

    /// The 429 to answer with.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        let seconds = self.retry_after;
        let detail = format!(
            "Please wait {seconds} {} and try again.",
            if seconds == 1 { "second" } else { "seconds" }
        );
        Refusal::new(StatusCode::TOO_MANY_REQUESTS, "rate_limited", "Too many attempts", detail)
            .retry_after(seconds)
    }
}

fn whole_seconds(span: Duration) -> u64 {
    span.as_secs() + u64::from(span.subsec_nanos() > 0)
}

const LIMIT: HeaderName = HeaderName::from_static("ratelimit");
const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

impl IntoResponseParts for Standing {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        let name = self.class.name();
        let policy = format!("\"{name}\";q={};w={}", self.limit, self.window);
        let left = format!("\"{name}\";r={};t={}", self.remaining, self.reset);
        for (header, text) in [(POLICY, policy), (LIMIT, left)] {
            if let Ok(value) = HeaderValue::try_from(text) {
                parts.headers_mut().append(header, value);
            }
        }
        Ok(parts)
    }
}

impl IntoResponseParts for Limited {
    type Error = Infallible;

    fn into_response_parts(self, parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        let mut parts = self.standing.into_response_parts(parts)?;
        parts.headers_mut().insert(RETRY_AFTER, HeaderValue::from(self.retry_after));
        Ok(parts)
    }
}
