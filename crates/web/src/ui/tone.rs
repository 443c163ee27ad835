//! What a colour means.

/// The meaning of a badge, an alert or a mark. Orange (`Turn`) means "your turn" and nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No particular meaning.
    #[default]
    Neutral,
    /// Good to know.
    Info,
    /// Done, released, accepted.
    Good,
    /// The reader's turn.
    Turn,
    /// A warning that is nobody's turn.
    Warn,
    /// An error or a loss.
    Bad,
}

impl Tone {
    /// The value of `data-tone`.
    pub fn attr(self) -> Option<&'static str> {
        match self {
            Self::Neutral => None,
            Self::Info => Some("info"),
            Self::Good => Some("good"),
            Self::Turn => Some("turn"),
            Self::Warn => Some("warn"),
            Self::Bad => Some("bad"),
        }
    }
}
