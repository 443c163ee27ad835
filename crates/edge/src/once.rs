//! The key under which a thing is done once: a header for the API, a hidden field for pages.

use ::http::{StatusCode, request::Parts};
use app::{
    Error, Result,
    once::{Done, Once, once},
};
use axum::extract::FromRequestParts;
use domain::UserId;

use crate::{
    cx::Cx,
    http::{
        Problem,
        idempotency::{IdempotencyKey, fingerprint},
    },
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

impl<S: Sync> FromRequestParts<S> for RequiredKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> std::result::Result<Self, Problem> {
        match IdempotencyKey::from_headers(&parts.headers) {
            Ok(Some(key)) => Ok(Self(key)),
            Ok(None) | Err(_) => Err(Problem::new(
                StatusCode::BAD_REQUEST,
                "idempotency_key_missing",
                "A key is missing",
                "Send an Idempotency-Key header of 16 to 255 characters, new for each thing you ask for.",
            )),
        }
    }
}

/// What was answered under this key before. A verb that first compares a password asks here before it does so: when it
/// has run once, the password may be another, or the account in a state that no longer allows it.
///
/// # Errors
/// When the key was used with another input.
pub async fn earlier(cx: &Cx, key: Option<&Once>) -> Result<Option<Done>> {
    let Some(key) = key.cloned() else { return Ok(None) };
    cx.write(move |tx, stamp| {
        let mut fresh = false;
        let found = once(tx, stamp, Some(&key), |_| {
            fresh = true;
            Err(Error::not_found())
        });
        if fresh { Ok(None) } else { found.map(Some) }
    })
    .await
}

/// A key for the hidden field `once` of a form that is being drawn.
#[must_use]
pub fn fresh() -> String {
    let bytes: [u8; 16] = app::chance::bytes();
    app::identity::secret::hex(&bytes)
}

/// The same for one of several buttons of a page, which share its key: `thing` tells them apart.
#[must_use]
pub fn of_thing(user: UserId, verb: &'static str, key: &str, thing: &str, input: &[u8]) -> Option<Once> {
    let mut once = of_form(user, verb, Some(key), &[thing.as_bytes(), input].concat())?;
    once.key.push('-');
    once.key.extend(thing.chars().filter(char::is_ascii_alphanumeric).take(MOST_OF_THING));
    Some(once)
}

/// Characters of a thing's name in a key; enough for a word and an id.
const MOST_OF_THING: usize = 80;

/// The key that a form brought, with its input. A form without one acts, but a repeat would act again.
#[must_use]
pub fn of_form(user: UserId, verb: &'static str, key: Option<&str>, input: &[u8]) -> Option<Once> {
    let key = key.filter(|k| (16..=64).contains(&k.len()) && k.bytes().all(|b| b.is_ascii_alphanumeric()))?;
    Some(Once { user, verb, key: format!("form-{key}"), body_hash: fingerprint(input) })
}
