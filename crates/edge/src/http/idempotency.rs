//! The client's name for an attempt, so that a repeat does not act twice.

use std::fmt;

use http::{HeaderMap, HeaderName};
use sha2::{Digest, Sha256};

/// The request header.
pub const HEADER: HeaderName = HeaderName::from_static("idempotency-key");
/// The response header of an answer that was given before.
pub const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// A well-formed `Idempotency-Key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Takes 16 to 255 visible ASCII characters.
    pub fn parse(text: &str) -> Result<Self, BadKey> {
        let fits = (16..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(BadKey) }
    }

    /// Reads the header; none is not an error here, because some routes need none.
    pub fn from_headers(headers: &HeaderMap) -> Result<Option<Self>, BadKey> {
        let mut values = headers.get_all(&HEADER).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => Self::parse(value.to_str().map_err(|_| BadKey)?).map(Some),
            (Some(_), Some(_)) => Err(BadKey),
        }
    }

    /// The key as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The key is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadKey;

impl fmt::Display for BadKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Idempotency-Key must be sent once, as 16 to 255 visible ASCII characters.")
    }
}

impl std::error::Error for BadKey {}

/// Tells two bodies under the same key apart.
#[must_use]
pub fn fingerprint(body: &[u8]) -> [u8; 32] {
    Sha256::digest(body).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_clients_send() {
        let mut headers = HeaderMap::new();
        assert_eq!(IdempotencyKey::from_headers(&headers), Ok(None));
        headers.append(HEADER, "9b2f1c34-0000-4a7e-8000-000000000001".parse().unwrap());
        let key = IdempotencyKey::from_headers(&headers).unwrap().unwrap();
        assert_eq!(key.as_str(), "9b2f1c34-0000-4a7e-8000-000000000001");
        headers.append(HEADER, "9b2f1c34-0000-4a7e-8000-000000000002".parse().unwrap());
        assert_eq!(IdempotencyKey::from_headers(&headers), Err(BadKey));
    }

    #[test]
    fn refuses_the_rest() {
        for wrong in ["short", "with a space in the middle", "längere-schlüssel-hier", &"x".repeat(256)] {
            assert_eq!(IdempotencyKey::parse(wrong), Err(BadKey), "{wrong}");
        }
        assert!(
            IdempotencyKey::parse(&"x".repeat(16)).is_ok() && IdempotencyKey::parse(&"x".repeat(255)).is_ok()
        );
    }

    #[test]
    fn bodies_are_told_apart() {
        assert_ne!(fingerprint(b"{}"), fingerprint(b"{ }"));
        assert_eq!(fingerprint(b"")[..4], [0xe3, 0xb0, 0xc4, 0x42]);
    }
}
