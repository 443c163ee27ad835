//! The values that go into a statement.
//!
//! Oracle takes the empty text for NULL, the others do not. So no statement ever carries one: an optional text maps ""
//! to NULL ([`Val::opt_text`]), and a required text refuses it when the statement runs.

/// One parameter of a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Val<'a> {
    /// An integer, id, amount in minor units or time in microseconds.
    Int(i64),
    /// A floating point number.
    Float(f64),
    /// A flag.
    Bool(bool),
    /// A text that is not empty.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
    /// No value, of the given type (servers want to know it).
    Null(ValKind),
}

/// The type of a [`Val`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValKind {
    /// See [`Val::Int`].
    Int,
    /// See [`Val::Float`].
    Float,
    /// See [`Val::Bool`].
    Bool,
    /// See [`Val::Text`].
    Text,
    /// See [`Val::Bytes`].
    Bytes,
}

impl<'a> Val<'a> {
    /// An optional text; an empty one is NULL.
    #[must_use]
    pub fn opt_text(text: Option<&'a str>) -> Self {
        match text {
            Some(text) if !text.is_empty() => Val::Text(text),
            _ => Val::Null(ValKind::Text),
        }
    }

    /// The value's type.
    #[must_use]
    pub fn kind(&self) -> ValKind {
        match self {
            Val::Int(_) => ValKind::Int,
            Val::Float(_) => ValKind::Float,
            Val::Bool(_) => ValKind::Bool,
            Val::Text(_) => ValKind::Text,
            Val::Bytes(_) => ValKind::Bytes,
            Val::Null(kind) => *kind,
        }
    }
}

impl From<i64> for Val<'_> {
    fn from(value: i64) -> Self {
        Val::Int(value)
    }
}

impl From<f64> for Val<'_> {
    fn from(value: f64) -> Self {
        Val::Float(value)
    }
}

impl From<bool> for Val<'_> {
    fn from(value: bool) -> Self {
        Val::Bool(value)
    }
}

impl<'a> From<&'a str> for Val<'a> {
    fn from(value: &'a str) -> Self {
        Val::Text(value)
    }
}

impl<'a> From<&'a String> for Val<'a> {
    fn from(value: &'a String) -> Self {
        Val::Text(value)
    }
}

impl<'a> From<&'a [u8]> for Val<'a> {
    fn from(value: &'a [u8]) -> Self {
        Val::Bytes(value)
    }
}

impl From<Option<i64>> for Val<'_> {
    fn from(value: Option<i64>) -> Self {
        value.map_or(Val::Null(ValKind::Int), Val::Int)
    }
}

impl From<Option<f64>> for Val<'_> {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Val::Null(ValKind::Float), Val::Float)
    }
}

impl From<Option<bool>> for Val<'_> {
    fn from(value: Option<bool>) -> Self {
        value.map_or(Val::Null(ValKind::Bool), Val::Bool)
    }
}

impl<'a> From<Option<&'a str>> for Val<'a> {
    fn from(value: Option<&'a str>) -> Self {
        Val::opt_text(value)
    }
}

impl<'a> From<Option<&'a [u8]>> for Val<'a> {
    fn from(value: Option<&'a [u8]>) -> Self {
        value.map_or(Val::Null(ValKind::Bytes), Val::Bytes)
    }
}

impl<K> From<domain::Id<K>> for Val<'_> {
    fn from(id: domain::Id<K>) -> Self {
        Val::Int(id.get())
    }
}

impl From<domain::Time> for Val<'_> {
    fn from(time: domain::Time) -> Self {
        Val::Int(time.micros())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_optional_text_is_null() {
        assert_eq!(Val::from(Some("")), Val::Null(ValKind::Text));
        assert_eq!(Val::from(None::<&str>), Val::Null(ValKind::Text));
        assert_eq!(Val::from(Some("a")), Val::Text("a"));
    }

    #[test]
    fn a_null_knows_its_type() {
        assert_eq!(Val::from(None::<i64>).kind(), ValKind::Int);
        assert_eq!(Val::from(None::<&[u8]>).kind(), ValKind::Bytes);
    }
}
