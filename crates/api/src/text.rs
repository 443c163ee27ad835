//! Strings of requests. Each has an upper bound in its type, and again in `#[schema(max_length)]` on the line above.

use domain::id::{Id, Named};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use utoipa::ToSchema;

/// A text of at most `MAX` characters.
#[derive(Clone, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Text<const MAX: usize>(pub(crate) String);

/// A mail address.
pub(crate) type Email = Text<254>;
/// A token from a mail, or a refresh token.
pub(crate) type Token = Text<128>;

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        if text.chars().count() > MAX {
            return Err(D::Error::custom(format!("Write at most {MAX} characters.")));
        }
        Ok(Self(text))
    }
}

/// The id of a thing of one kind.
#[derive(Clone, Copy)]
pub(crate) struct IdOf<K>(pub(crate) Id<K>);

impl<'de, K: Named> Deserialize<'de> for IdOf<K> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let read = String::deserialize(source)?.parse().map(Self);
        read.map_err(|_| D::Error::custom(format!("Send the id as it came; it begins with {}_.", K::PREFIX)))
    }
}

impl<K: Named> Serialize for IdOf<K> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_str(&self.0)
    }
}

/// The name of a skill, in the description.
#[derive(ToSchema)]
#[schema(max_length = 40, example = "Rust")]
#[allow(dead_code, reason = "only described")]
pub(crate) struct SkillName(String);

/// A question to those who propose, in the description.
#[derive(ToSchema)]
#[schema(max_length = 300, example = "Which page are you proud of?")]
#[allow(dead_code, reason = "only described")]
pub(crate) struct Question(String);

/// A link to work, in the description.
#[derive(ToSchema)]
#[schema(max_length = 500, example = "https://example.com/sketches")]
#[allow(dead_code, reason = "only described")]
pub(crate) struct WorkLink(String);

/// A password. It is never written out, not even into the fingerprint of a request: a plain hash of a body that holds
/// a password would be a weak copy of it.
#[derive(Clone)]
pub(crate) struct Password(pub(crate) String);

const LONGEST: usize = domain::identity::MAX_CHARS;

impl<'de> Deserialize<'de> for Password {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Text::<LONGEST>::deserialize(source).map(|text| Self(text.0))
    }
}

impl Serialize for Password {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.serialize_unit()
    }
}
