//! Versions as entity tags: `ETag: "v12"` goes out, `If-Match: "v12"` comes back with the edit.

use std::fmt;

use http::header::IF_MATCH;
use http::{HeaderMap, HeaderValue};

/// The tag of a version.
#[must_use]
pub fn etag(version: u64) -> HeaderValue {
    HeaderValue::try_from(format!("\"v{version}\"")).unwrap_or(HeaderValue::from_static("\"v0\""))
}

/// What an `If-Match` header asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMatch {
    /// The header is not there.
    Missing,
    /// `*`: whatever version is there.
    Any,
    /// This version.
    Version(u64),
}

/// `If-Match` is there but is not one tag of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadIfMatch;

impl fmt::Display for BadIfMatch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("If-Match must be one tag as it came in ETag, such as \"v12\", or *.")
    }
}

impl std::error::Error for BadIfMatch {}

/// Reads `If-Match`. A weak tag is taken too: a proxy that compresses weakens ours, and it names a version all the same.
pub fn if_match(headers: &HeaderMap) -> Result<IfMatch, BadIfMatch> {
    let mut values = headers.get_all(IF_MATCH).iter();
    let Some(value) = values.next() else { return Ok(IfMatch::Missing) };
    if values.next().is_some() {
        return Err(BadIfMatch);
    }
    let text = value.to_str().map_err(|_| BadIfMatch)?.trim();
    if text == "*" {
        return Ok(IfMatch::Any);
    }
    let tag = text.strip_prefix("W/").unwrap_or(text);
    let digits = tag.strip_prefix("\"v").and_then(|rest| rest.strip_suffix('"')).ok_or(BadIfMatch)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BadIfMatch);
    }
    digits.parse().map(IfMatch::Version).map_err(|_| BadIfMatch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Result<IfMatch, BadIfMatch> {
        if_match(&HeaderMap::from_iter([(IF_MATCH, value.parse().unwrap())]))
    }

    #[test]
    fn a_version_goes_out_and_comes_back() {
        assert_eq!(etag(12), "\"v12\"");
        assert_eq!(read("\"v12\""), Ok(IfMatch::Version(12)));
        assert_eq!(read("W/\"v12\""), Ok(IfMatch::Version(12)));
        assert_eq!(read("*"), Ok(IfMatch::Any));
        assert_eq!(if_match(&HeaderMap::new()), Ok(IfMatch::Missing));
    }

    #[test]
    fn other_tags_are_refused() {
        for wrong in [
            "v12",
            "\"12\"",
            "\"v\"",
            "\"v-1\"",
            "\"v+1\"",
            "\"v1\", \"v2\"",
            "",
            "\"v99999999999999999999\"",
        ] {
            assert_eq!(read(wrong), Err(BadIfMatch), "{wrong}");
        }
    }
}
