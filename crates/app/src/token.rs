//! Access tokens of the API: Ed25519 JSON Web Tokens that live ten minutes, and the keys that sign them.
//!
//! Source: the security policy, section 1. The library checks signature, algorithm, issuer and audience; times are
//! compared here with the caller's instant, because the library reads the system clock.

use std::{collections::HashMap, sync::RwLock, time::Duration};

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use domain::{SessionId, Time, UserId, time::days};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, jwk};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Kind, Result};

/// How long an access token is good.
pub const LIFETIME: Duration = Duration::from_secs(600);
/// How long a key signs before the next takes over.
pub const KEY_AGE: Duration = days(90);
const LEEWAY_SECONDS: i64 = 30;
const MAX_BYTES: usize = 4_096;
const TYPE: &str = "at+jwt";

/// What an access token says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    client_id: String,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: String,
    sid: String,
    sv: i64,
    scope: String,
    auth_time: i64,
    amr: Vec<String>,
}

/// Whose token it is. Roles and state are read freshly, never from the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bearer {
    /// The account.
    pub user: UserId,
    /// The family of tokens that it belongs to.
    pub session: SessionId,
    /// The account's session version when it was made.
    pub session_version: i64,
}

/// A signing key as it is kept in a file: PKCS#8, and when it was made.
#[derive(Clone)]
pub struct KeyFile {
    /// When it was made.
    pub created_at: Time,
    /// PKCS#8 DER.
    pub pkcs8: Vec<u8>,
}

struct Signing {
    id: String,
    key: EncodingKey,
}

#[derive(Default)]
struct Ring {
    newest: Option<Signing>,
    known: HashMap<String, DecodingKey>,
}

/// Signs and checks access tokens.
pub struct Tokens {
    issuer: String,
    ring: RwLock<Ring>,
}

impl Tokens {
    /// Signs as `issuer`, which is also the audience, with the newest of `keys` and accepts all of them.
    ///
    /// # Errors
    /// Internal, when a key cannot be read or there is none.
    pub fn new(issuer: &str, keys: &[KeyFile]) -> Result<Self> {
        let tokens = Self { issuer: issuer.to_owned(), ring: RwLock::default() };
        tokens.replace(keys)?;
        Ok(tokens)
    }

    /// Takes over another set of keys.
    ///
    /// # Errors
    /// Internal, when a key cannot be read or there is none; then the old set stays.
    pub fn replace(&self, keys: &[KeyFile]) -> Result<()> {
        let mut sorted: Vec<&KeyFile> = keys.iter().collect();
        sorted.sort_by_key(|k| k.created_at);
        let mut ring = Ring::default();
        for file in sorted {
            let (id, signing, checking) = load(&file.pkcs8)?;
            ring.known.insert(id.clone(), checking);
            ring.newest = Some(Signing { id, key: signing });
        }
        if ring.newest.is_none() {
            return Err(Error::internal("no signing key"));
        }
        *self.ring.write().unwrap_or_else(std::sync::PoisonError::into_inner) = ring;
        Ok(())
    }

    /// Makes a token for `bearer` at `now`, authenticated at `auth_time` by the methods `amr`.
    ///
    /// # Errors
    /// Internal, when it cannot be signed.
    pub fn sign(
        &self,
        bearer: &Bearer,
        id: &str,
        now: Time,
        auth_time: Time,
        amr: &[&str],
    ) -> Result<String> {
        let claims = Claims {
            iss: self.issuer.clone(),
            aud: self.issuer.clone(),
            sub: bearer.user.to_string(),
            client_id: "api".to_owned(),
            iat: now.seconds(),
            nbf: now.seconds(),
            exp: (now + LIFETIME).seconds(),
            jti: id.to_owned(),
            sid: bearer.session.to_string(),
            sv: bearer.session_version,
            scope: "api".to_owned(),
            auth_time: auth_time.seconds(),
            amr: amr.iter().map(ToString::to_string).collect(),
        };
        let ring = self.ring.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        let signing = ring.newest.as_ref().ok_or_else(|| Error::internal("no signing key"))?;
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(signing.id.clone());
        jsonwebtoken::encode(&header, &claims, &signing.key)
            .map_err(|e| Error::internal(format!("sign: {e}")))
    }

    /// Checks a token at `now`.
    ///
    /// # Errors
    /// Unauthorized, with one code for whatever is wrong with it.
    pub fn check(&self, token: &str, now: Time) -> Result<Bearer> {
        self.read(token, now).ok_or_else(|| {
            Error::new(
                Kind::Unauthorized,
                "token_invalid",
                "The access token is not valid. Refresh it or sign in again.",
            )
        })
    }

    fn read(&self, token: &str, now: Time) -> Option<Bearer> {
        if token.len() > MAX_BYTES {
            return None;
        }
        let header = jsonwebtoken::decode_header(token).ok()?;
        let plain = header.typ.as_deref() == Some(TYPE)
            && header.alg == Algorithm::EdDSA
            && header.jku.is_none()
            && header.jwk.is_none()
            && header.x5u.is_none()
            && header.x5c.is_none()
            && header.crit.is_none();
        if !plain {
            return None;
        }
        let ring = self.ring.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        let key = ring.known.get(header.kid.as_deref()?)?;
        let claims = jsonwebtoken::decode::<Claims>(token, key, &self.validation()).ok()?.claims;
        let seconds = now.seconds();
        let in_time = seconds < claims.exp + LEEWAY_SECONDS
            && claims.nbf <= seconds + LEEWAY_SECONDS
            && claims.iat <= seconds + LEEWAY_SECONDS;
        let bearer = Bearer {
            user: claims.sub.parse().ok()?,
            session: claims.sid.parse().ok()?,
            session_version: claims.sv,
        };
        in_time.then_some(bearer)
    }

    fn validation(&self) -> Validation {
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.issuer]);
        validation.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
        validation.validate_exp = false;
        validation.validate_nbf = false;
        validation
    }
}

/// Makes a new signing key.
///
/// # Errors
/// Internal, when the operating system gives no random bytes.
pub fn generate_key(now: Time) -> Result<KeyFile> {
    let pair = Ed25519KeyPair::generate().map_err(|_| Error::internal("cannot make a signing key"))?;
    let der = pair.to_pkcs8v1().map_err(|_| Error::internal("cannot write a signing key"))?;
    Ok(KeyFile { created_at: now, pkcs8: der.as_ref().to_vec() })
}

/// A key's id (the RFC 7638 thumbprint) and both halves.
fn load(pkcs8: &[u8]) -> Result<(String, EncodingKey, DecodingKey)> {
    let bad = |what: &str| Error::internal(format!("signing key: {what}"));
    let pair = Ed25519KeyPair::from_pkcs8(pkcs8).map_err(|_| bad("not an Ed25519 key in PKCS#8"))?;
    let public = pair.public_key().as_ref().to_vec();
    let signing = EncodingKey::from_ed_der(pkcs8);
    let jwk = jwk::Jwk::from_encoding_key(&signing, Algorithm::EdDSA).map_err(|e| bad(&e.to_string()))?;
    let id = jwk.thumbprint(jwk::ThumbprintHash::SHA256).map_err(|e| bad(&e.to_string()))?;
    Ok((id, signing, DecodingKey::from_ed_der(&public)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::MINUTE;

    fn setup() -> (Tokens, Bearer, Time) {
        let now = Time::from_micros(1_800_000_000_000_000);
        let tokens = Tokens::new("https://megilance.example", &[generate_key(now).unwrap()]).unwrap();
        (tokens, Bearer { user: UserId::new(5), session: SessionId::new(6), session_version: 3 }, now)
    }

    #[test]
    fn a_token_is_good_for_ten_minutes() {
        let (tokens, bearer, now) = setup();
        let token = tokens.sign(&bearer, "j1", now, now, &["pwd"]).unwrap();
        assert_eq!(tokens.check(&token, now).unwrap(), bearer);
        assert_eq!(tokens.check(&token, now + MINUTE * 10).unwrap(), bearer, "30 seconds of leeway");
        assert!(tokens.check(&token, now + MINUTE * 11).is_err());
        assert!(tokens.check(&token, now - MINUTE).is_err(), "not before its time");
    }

    #[test]
    fn foreign_keys_issuers_and_headers_are_refused() {
        let (tokens, bearer, now) = setup();
        let (others, ..) = setup();
        let token = others.sign(&bearer, "j1", now, now, &["pwd"]).unwrap();
        assert!(tokens.check(&token, now).is_err(), "unknown key");
        let key = generate_key(now).unwrap();
        let here = Tokens::new("https://here.example", std::slice::from_ref(&key)).unwrap();
        let there = Tokens::new("https://there.example", &[key]).unwrap();
        assert!(here.check(&there.sign(&bearer, "j", now, now, &[]).unwrap(), now).is_err(), "other issuer");
        for noise in ["", "a.b.c", "..", &"x".repeat(5_000), "eyJhbGciOiJub25lIn0.e30."] {
            assert!(tokens.check(noise, now).is_err());
        }
        let mut damaged = tokens.sign(&bearer, "j", now, now, &[]).unwrap();
        damaged.pop();
        assert!(tokens.check(&damaged, now).is_err());
    }

    #[test]
    fn an_old_key_checks_but_no_longer_signs() {
        let (_, bearer, now) = setup();
        let (old, new) = (generate_key(now).unwrap(), generate_key(now + MINUTE).unwrap());
        let tokens = Tokens::new("https://m.example", std::slice::from_ref(&old)).unwrap();
        let token = tokens.sign(&bearer, "j", now, now, &[]).unwrap();
        tokens.replace(&[new.clone(), old]).unwrap();
        assert!(tokens.check(&token, now).is_ok());
        tokens.replace(&[new]).unwrap();
        assert!(tokens.check(&token, now).is_err());
        assert!(tokens.replace(&[]).is_err());
    }
}
