//! The key under which a thing is done once: a header for the API, a hidden field for pages.

use ::http::request::Parts;
use app::{Error, Kind, once::Once};
use axum::extract::FromRequestParts;
use domain::UserId;

use crate::{
    cx::Cx,
    error::ApiError,
    http::idempotency::{IdempotencyKey, fingerprint},
};

/// The key that an API request must bring when it creates or moves something.
#[derive(Debug, Clone)]
pub struct RequiredKey(IdempotencyKey);

impl RequiredKey {
    /// The key together with whose it is, for which verb and which input.
    #[must_use]
    pub fn of(&self, user: UserId, verb: &'static str, input: &[u8]) -> Once {
        Once { user, verb, key: self.0.as_str().to_owned(), body_hash: fingerprint(input) }
    }
}

impl FromRequestParts<Cx> for RequiredKey {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &Cx) -> Result<Self, ApiError> {
        let missing = || {
            Error::new(
                Kind::Invalid,
                "idempotency_key_missing",
                "Send an Idempotency-Key header of 16 to 255 characters, new for each thing you ask for.",
            )
        };
        match IdempotencyKey::from_headers(&parts.headers) {
            Ok(Some(key)) => Ok(Self(key)),
            Ok(None) | Err(_) => Err(missing().into()),
        }
    }
}

/// A key for the hidden field `once` of a form that is being drawn.
#[must_use]
pub fn fresh() -> String {
    let bytes: [u8; 16] = app::chance::bytes();
    app::identity::secret::hex(&bytes)
}

/// The key that a form brought, with its input. A form without one acts, but a repeat would act again.
#[must_use]
pub fn of_form(user: UserId, verb: &'static str, key: Option<&str>, input: &[u8]) -> Option<Once> {
    let key = key.filter(|k| (16..=64).contains(&k.len()) && k.bytes().all(|b| b.is_ascii_alphanumeric()))?;
    Some(Once { user, verb, key: format!("form-{key}"), body_hash: fingerprint(input) })
}
