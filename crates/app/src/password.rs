//! Password hashes: Argon2id with 19 MiB, two passes, one lane. Source: the security policy, section 4.
//!
//! A hash takes about 20 ms of processor time and 19 MiB; callers bound how many run at once.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::phc::PasswordHash,
};
use domain::text;

use crate::{
    chance,
    error::{Error, Result},
};

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// What a comparison found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The password is right.
    Right,
    /// Right, but hashed with older settings: hash it again.
    RightButOld,
    /// Wrong.
    Wrong,
}

fn hasher() -> Result<Argon2<'static>> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|e| Error::internal(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password into a PHC string with a fresh salt.
///
/// # Errors
/// Internal, when the hash cannot be computed.
pub fn hash(password: &str) -> Result<String> {
    let salt: [u8; 16] = chance::bytes();
    hasher()?
        .hash_password_with_salt(text::nfc(password).as_bytes(), &salt)
        .map(|h: PasswordHash| h.to_string())
        .map_err(|e| Error::internal(format!("password hash: {e}")))
}

/// Compares a password with a stored hash; without one it does the same work and answers [`Verdict::Wrong`], so that
/// an unknown account takes as long as a known one.
///
/// # Errors
/// Internal, when the stored hash cannot be read.
pub fn verify(password: &str, stored: Option<&str>) -> Result<Verdict> {
    let Some(stored) = stored else {
        hash(password)?;
        return Ok(Verdict::Wrong);
    };
    let phc = PasswordHash::new(stored).map_err(|e| Error::internal(format!("stored password hash: {e}")))?;
    if hasher()?.verify_password(text::nfc(password).as_bytes(), &phc).is_err() {
        return Ok(Verdict::Wrong);
    }
    let current = stored.starts_with(&format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}$"));
    Ok(if current { Verdict::Right } else { Verdict::RightButOld })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_password_in_any_normal_form() {
        let stored = hash("caf\u{e9} harbour lantern").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert_eq!(verify("cafe\u{301} harbour lantern", Some(&stored)).unwrap(), Verdict::Right);
        assert_eq!(verify("cafe harbour lantern", Some(&stored)).unwrap(), Verdict::Wrong);
        assert_eq!(verify("anything", None).unwrap(), Verdict::Wrong);
    }

    #[test]
    fn weaker_hashes_ask_to_be_renewed() {
        let params = Params::new(8_192, 1, 1, Some(32)).unwrap();
        let weak: PasswordHash = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_with_salt(b"old", &[7; 16])
            .unwrap();
        assert_eq!(verify("old", Some(&weak.to_string())).unwrap(), Verdict::RightButOld);
    }
}
