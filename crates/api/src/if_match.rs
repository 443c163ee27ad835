//! Edits say which version they started from: `If-Match` is required.

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header::IF_MATCH, request::Parts},
};
use edge::http::{
    Problem,
    conditional::{self, IfMatch},
};
use serde::Serialize;
use utoipa::IntoParams;

/// The version that an edit started from. As an argument of a handler it makes `If-Match` required.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) enum Basis {
    /// Whatever version is there.
    Any,
    /// This version.
    Version(i64),
}

impl Basis {
    /// The version to compare with, when the present one is `now`.
    pub(crate) fn or(self, now: i64) -> i64 {
        match self {
            Self::Any => now,
            Self::Version(version) => version,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Basis {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        match conditional::if_match(&parts.headers) {
            Ok(IfMatch::Any) => Ok(Self::Any),
            // No version is above the largest: such a tag is stale.
            Ok(IfMatch::Version(version)) => Ok(Self::Version(i64::try_from(version).unwrap_or(i64::MAX))),
            Ok(IfMatch::Missing) => Err(missing()),
            Err(bad) => Err(malformed(&bad.to_string())),
        }
    }
}

/// The version that an edit started from, where nothing may have been there before: `None` when `If-Match` was left out
/// or is `*`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EarlyBasis(pub(crate) Option<i64>);

impl<S: Sync> FromRequestParts<S> for EarlyBasis {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        if !parts.headers.contains_key(IF_MATCH) {
            return Ok(Self(None));
        }
        Ok(Self(match Basis::from_request_parts(parts, state).await? {
            Basis::Any => None,
            Basis::Version(version) => Some(version),
        }))
    }
}

/// The answer to an edit that does not say where it started from.
pub(crate) fn missing() -> Problem {
    let detail = "Send If-Match with the version that you started from, as it came in ETag.";
    Problem::new(
        StatusCode::PRECONDITION_REQUIRED,
        "if_match_missing",
        "Say which version you started from",
        detail,
    )
}

fn malformed(detail: &str) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "if_match_malformed", "If-Match is not a tag of ours", detail)
}

/// The header in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct IfMatchHeader {
    /// The `ETag` of the version that you edited, such as `"v12"`, or `*` for whatever version is there.
    #[param(rename = "If-Match", max_length = 64, example = "\"v12\"")]
    if_match: String,
}

/// The header in the document, where it is about a part of what is shown.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct PartIfMatchHeader {
    /// The `version` of the part that you looked at, such as `"v3"`, or `*` for whatever version is there.
    #[param(rename = "If-Match", max_length = 64, example = "\"v3\"")]
    if_match: String,
}

/// The header in the document, where it may be left out the first time.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct EarlyIfMatchHeader {
    /// The `ETag` of the version that you edited, such as `"v12"`. It may be left out, or be `*`, while nothing was
    /// ever saved.
    #[param(rename = "If-Match", max_length = 64, example = "\"v12\"")]
    if_match: Option<String>,
}
