//! Doing a thing once, however often it is asked: the outcome is stored under the caller's key, in the transaction of
//! the effect, and a repeat gets the stored outcome.
//!
//! Source: the security policy, section 8. Only outcomes are stored (kind, ids, version), never a body.

use domain::{Stamp, UserId};
use store::{Tx, idempotency};

use crate::error::{Error, Kind, Result};

/// The caller's key, and what it stands for.
#[derive(Debug, Clone)]
pub struct Once {
    /// Whose key it is.
    pub user: UserId,
    /// The verb, so that one key may serve on two routes.
    pub verb: &'static str,
    /// The key itself, 16 to 255 characters.
    pub key: String,
    /// SHA-256 of the input.
    pub body_hash: [u8; 32],
}

/// What a verb did, in a form that can be stored and answered again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The id of the thing that was made or moved.
    pub id: i64,
    /// Its version afterwards.
    pub version: i64,
}

/// An outcome, and whether it is a repeat of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// What happened.
    pub outcome: Outcome,
    /// True when it had happened before and nothing was done now.
    pub replayed: bool,
}

/// Runs `verb` unless its key has been used; then answers what it answered.
///
/// # Errors
/// Those of the verb, and a conflict when the key was used with another input.
pub fn once(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    key: Option<&Once>,
    verb: impl FnOnce(&mut dyn Tx) -> Result<Outcome>,
) -> Result<Done> {
    let Some(key) = key else { return verb(tx).map(|outcome| Done { outcome, replayed: false }) };
    let scope = format!("{}:{}", key.user, key.verb);
    if let Some(stored) = idempotency::find(tx.as_read(), &scope, &key.key)? {
        if stored.body_hash != key.body_hash {
            return Err(Error::new(
                Kind::Invalid,
                "idempotency_key_reused",
                "This was already sent with other contents. Open the page again to send something new.",
            ));
        }
        return parse(&stored.outcome).map(|outcome| Done { outcome, replayed: true });
    }
    let outcome = verb(tx)?;
    let text = format!("{} {}", outcome.id, outcome.version);
    idempotency::keep(tx, &scope, &key.key, &key.body_hash, &text, stamp.now().micros())?;
    Ok(Done { outcome, replayed: false })
}

fn parse(text: &str) -> Result<Outcome> {
    let numbers =
        text.split_once(' ').and_then(|(id, version)| Some((id.parse().ok()?, version.parse().ok()?)));
    let (id, version) = numbers.ok_or_else(|| Error::internal(format!("stored outcome {text:?}")))?;
    Ok(Outcome { id, version })
}
