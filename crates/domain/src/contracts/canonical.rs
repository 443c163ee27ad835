//! One way to write a record, so that its hash means something: JSON as RFC 8785 has it (keys sorted, no white space,
//! the shortest escapes), and SHA-256 over its UTF-8.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// SHA-256 of a canonical record.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The hash of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// Takes a hash that was stored.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hash as it is stored.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |b: u8| match b {
            b'0'..=b'9' => Some(b - b'0'),
            b'a'..=b'f' => Some(b - b'a' + 10),
            _ => None,
        };
        let mut bytes = [0; 32];
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != bytes.len() || !rest.is_empty() {
            return None;
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A value of a record. Numbers are whole and below 2^53, so that every reader agrees on them.
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(i64),
    List(Vec<Value<'a>>),
    Object(Vec<(&'static str, Value<'a>)>),
}

impl Value<'_> {
    /// The canonical text.
    pub(super) fn write(self) -> String {
        let mut out = String::new();
        self.append(&mut out);
        out
    }

    fn append(self, out: &mut String) {
        match self {
            Self::Text(text) => append_text(text, out),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::List(items) => {
                out.push('[');
                for (i, item) in items.into_iter().enumerate() {
                    comma(i, out);
                    item.append(out);
                }
                out.push(']');
            }
            Self::Object(mut fields) => {
                fields.sort_unstable_by_key(|(key, _)| *key);
                out.push('{');
                for (i, (key, value)) in fields.into_iter().enumerate() {
                    comma(i, out);
                    append_text(key, out);
                    out.push(':');
                    value.append(out);
                }
                out.push('}');
            }
        }
    }
}

fn comma(index: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
}

fn append_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_are_sorted_and_nothing_is_spaced() {
        let value = Value::Object(vec![
            ("b", Value::List(vec![Value::Number(-1), Value::Text("é\u{1}/\"\\\n")])),
            ("a", Value::Object(vec![])),
        ]);
        assert_eq!(value.write(), "{\"a\":{},\"b\":[-1,\"é\\u0001/\\\"\\\\\\n\"]}");
    }

    #[test]
    fn a_digest_reads_back() {
        let digest = Digest::of("");
        let hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(digest.to_string(), hex);
        assert_eq!(Digest::parse(hex), Some(digest));
        assert_eq!(Digest::from_bytes(*digest.bytes()), digest);
        for bad in ["", &hex[1..], &hex.to_uppercase(), &hex.replace('e', "g")] {
            assert_eq!(Digest::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_json(text: String) {
            let written = Value::Text(&text).write();
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }
}
