//! Tokens that people and browsers carry: random, and stored only as a hash.

use domain::Secret;
use sha2::{Digest as _, Sha256};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Where a request came from, for the list of sessions and the audit log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClientInfo {
    /// The browser and system in a few words.
    pub label: String,
    /// The network address.
    pub ip: String,
}

/// A secret as text: 52 characters that survive mails and addresses.
#[must_use]
pub fn text(secret: Secret) -> String {
    let mut out = String::with_capacity(52);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for byte in secret.0 {
        buffer = buffer << 8 | u32::from(byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[(buffer >> bits & 31) as usize]));
        }
    }
    out.push(char::from(ALPHABET[(buffer << (5 - bits) & 31) as usize]));
    out
}

/// What is stored of a token: SHA-256 in hexadecimal. The token is random, so no salt is needed.
#[must_use]
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_keeps_all_its_bits() {
        assert_eq!(text(Secret([0; 32])), "0".repeat(52));
        assert_eq!(text(Secret([255; 32])), format!("{}g", "z".repeat(51)));
        assert_ne!(text(Secret([1; 32])), text(Secret([2; 32])));
        assert_eq!(hash("abc").len(), 64);
    }
}
