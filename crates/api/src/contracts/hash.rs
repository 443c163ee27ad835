//! Hashes of terms and of work: SHA-256, as 64 hexadecimal digits.

use domain::contracts::Digest;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A hash, as it came in an answer.
#[derive(Clone, Copy)]
pub(crate) struct Hash(pub(super) Digest);

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        let read = Digest::parse(&text).map(Self);
        read.ok_or_else(|| D::Error::custom("Send the hash as it came: 64 digits of 0 to 9 and a to f."))
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_str(&self.0)
    }
}
