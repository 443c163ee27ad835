//! State machines as data: which event leads from which state to which, and who may fire it.
//!
//! A machine answers only what the drawing answers. Guards and facts stand in the feature's own functions, which
//! consume the old value and return the new one.

use crate::refusal::Refusal;

/// Who may fire an event, in the words of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The person whose account it is.
    User,
    /// The client of the project or contract.
    Client,
    /// The freelancer of the proposal or contract.
    Freelancer,
    /// A timer, or another change that forces this one.
    System,
    /// A member of staff who moderates.
    Moderator,
    /// A member of staff who decides disputes.
    Adjudicator,
    /// The party whose turn it is in a negotiation.
    PartyInTurn,
    /// The party that wrote the newest version of an offer.
    AuthorOfNewestVersion,
    /// Both parties together.
    Both,
    /// Whoever asked for the ending.
    Requester,
}

impl By {
    /// The word that the drawing uses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Client => "client",
            Self::Freelancer => "freelancer",
            Self::System => "system",
            Self::Moderator => "moderator",
            Self::Adjudicator => "adjudicator",
            Self::PartyInTurn => "party_in_turn",
            Self::AuthorOfNewestVersion => "author_of_newest_version",
            Self::Both => "both",
            Self::Requester => "requester",
        }
    }
}

/// Where an event leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To<S: 'static> {
    /// To this state.
    State(S),
    /// Nowhere: the state stays.
    Same,
    /// Back to the state that was stored when the detour began, which is one of these.
    Origin(&'static [S]),
}

/// One arrow of the drawing.
#[derive(Debug, Clone, Copy)]
pub struct Edge<S: 'static, E> {
    /// The event.
    pub event: E,
    /// The states that it leaves.
    pub from: &'static [S],
    /// Where it leads.
    pub to: To<S>,
    /// Who may fire it.
    pub by: &'static [By],
}

/// A word for a state or an event, as it is stored and sent.
pub trait Word: Copy + PartialEq + 'static {
    /// The stored word.
    fn as_str(self) -> &'static str;
    /// Reads a stored word.
    fn parse(text: &str) -> Option<Self>;
}

/// A state machine.
#[derive(Debug)]
pub struct Machine<S: 'static, E: 'static> {
    /// What it is the machine of, for example `user`.
    pub entity: &'static str,
    /// Where everything starts.
    pub initial: S,
    /// States that nothing leaves.
    pub terminal: &'static [S],
    /// The arrows.
    pub edges: &'static [Edge<S, E>],
}

impl<S: Word, E: Word> Machine<S, E> {
    /// Where `event` leads from `from`.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] with the events that are possible, when no arrow leaves `from` for `event`.
    pub fn step(&self, from: S, event: E) -> Result<To<S>, Refusal> {
        self.edge(from, event).map(|edge| edge.to).ok_or_else(|| Refusal::NotNow {
            entity: self.entity,
            state: from.as_str(),
            allowed: self.edges.iter().filter(|e| e.from.contains(&from)).map(|e| e.event.as_str()).collect(),
        })
    }

    /// Whether `event` may be fired from `from` at all.
    #[must_use]
    pub fn allows(&self, from: S, event: E) -> bool {
        self.edge(from, event).is_some()
    }

    /// The events that `by` may fire from `from`.
    #[must_use]
    pub fn allowed(&self, from: S, by: By) -> Vec<E> {
        self.edges.iter().filter(|e| e.from.contains(&from) && e.by.contains(&by)).map(|e| e.event).collect()
    }

    fn edge(&self, from: S, event: E) -> Option<&Edge<S, E>> {
        self.edges.iter().find(|e| e.event == event && e.from.contains(&from))
    }
}

/// Declares an enum of words: variants, their stored text, and [`Word`] for it.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stored word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Reads a stored word.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::machine::Word for $name {
            fn as_str(self) -> &'static str { $name::as_str(self) }
            fn parse(text: &str) -> Option<Self> { $name::parse(text) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
    };
}
