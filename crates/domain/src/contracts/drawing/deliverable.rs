//! The drawing of the life of one version of what is handed in.

use crate::{
    machine::{By, Edge, Machine, To},
    words,
};

words! {
    /// The name of the state of a version.
    DeliverableStateName {
        /// Being prepared.
        Draft = "draft",
        /// Handed in.
        Submitted = "submitted",
        /// Approved.
        Accepted = "accepted",
        /// The client asked for changes.
        ChangesRequested = "changes_requested",
        /// A newer one took its place, or the milestone ended.
        Superseded = "superseded",
    }
}

words! {
    /// What happens to a version.
    DeliverableEvent {
        /// A draft changes.
        Edit = "edit",
        /// It is handed in.
        Submit = "submit",
        /// A draft is thrown away.
        Discard = "discard",
        /// It is approved.
        Accept = "accept",
        /// The client asks for changes.
        RequestChanges = "request_changes",
        /// A newer one takes its place.
        Supersede = "supersede",
        /// Its milestone ended otherwise.
        Close = "close",
    }
}

use DeliverableEvent as E;
use DeliverableStateName as S;

const FREELANCER: &[By] = &[By::Freelancer];
const HANDED_IN: &[S] = &[S::Submitted, S::ChangesRequested];

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

/// The drawing.
pub static DELIVERABLE: Machine<S, E> = Machine {
    entity: "deliverable",
    initial: S::Draft,
    terminal: &[S::Accepted, S::Superseded],
    edges: &[
        Edge { event: E::Edit, from: &[S::Draft], to: To::Same, by: FREELANCER },
        edge(E::Submit, &[S::Draft], S::Submitted, FREELANCER),
        edge(E::Discard, &[S::Draft], S::Superseded, FREELANCER),
        edge(E::Accept, &[S::Submitted], S::Accepted, &[By::Client, By::System]),
        edge(E::RequestChanges, &[S::Submitted], S::ChangesRequested, &[By::Client]),
        edge(E::Supersede, HANDED_IN, S::Superseded, FREELANCER),
        edge(E::Close, HANDED_IN, S::Superseded, &[By::System]),
    ],
};
