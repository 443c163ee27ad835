//! One version of what a freelancer hands in: a note and links, hashed and fixed once it is handed in.

use crate::{
    ContractId, DeliverableId, MilestoneId,
    contracts::{
        canonical::{Digest, Value},
        drawing::DeliverableStateName as S,
        link::Link,
    },
    time::Time,
};

/// The most characters of a note.
pub const MAX_NOTE: usize = 3_000;
/// The most links.
pub const MAX_LINKS: usize = 10;

/// What is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What it is, in paragraphs.
    pub note: String,
    /// Where it lies.
    pub links: Vec<Link>,
}

/// A version of what is handed in for a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverable {
    /// Its id.
    pub id: DeliverableId,
    /// The contract.
    pub contract: ContractId,
    /// The milestone.
    pub milestone: MilestoneId,
    /// Counted from 1 within the milestone.
    pub number: u16,
    /// Its state, with what belongs to it.
    pub state: DeliverableState,
    /// What it holds.
    pub work: Work,
    /// That it was handed in.
    pub handed_in: Option<HandedIn>,
    /// What the client asked to change.
    pub feedback: Option<Feedback>,
    /// For compare-and-swap.
    pub version: i64,
}

/// That a version was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandedIn {
    /// When.
    pub at: Time,
    /// The hash of [`Deliverable::canonical`], which does not change any more.
    pub hash: Digest,
}

/// What the client asked to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// In paragraphs.
    pub text: String,
    /// When.
    pub at: Time,
}

/// The state of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliverableState {
    /// Being prepared; its freelancer alone sees it.
    Draft,
    /// Handed in.
    Submitted,
    /// Approved.
    Accepted {
        /// When.
        at: Time,
    },
    /// The client asked for changes, see [`Deliverable::feedback`].
    ChangesRequested,
    /// Not the one that counts.
    Superseded {
        /// Since when.
        at: Time,
    },
}

impl Deliverable {
    /// The content as one canonical JSON text, bound to the milestone and the version.
    #[must_use]
    pub fn canonical(&self) -> String {
        let milestone = self.milestone.to_string();
        let links = self.work.links.iter().map(|link| Value::Text(link.as_str()));
        Value::Object(vec![
            ("links", Value::List(links.collect())),
            ("milestone", Value::Text(&milestone)),
            ("note", Value::Text(&self.work.note)),
            ("number", Value::Number(self.number.into())),
        ])
        .write()
    }

    /// The hash of [`Deliverable::canonical`].
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.canonical())
    }
}

impl DeliverableState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> S {
        match self {
            Self::Draft => S::Draft,
            Self::Submitted => S::Submitted,
            Self::Accepted { .. } => S::Accepted,
            Self::ChangesRequested => S::ChangesRequested,
            Self::Superseded { .. } => S::Superseded,
        }
    }
}
