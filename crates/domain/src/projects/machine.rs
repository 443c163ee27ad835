//! The drawing of a project's life.

use crate::{
    machine::{By, Edge, Machine, To},
    words,
};

words! {
    /// The name of a project's state.
    ProjectStateName {
        /// Being written.
        Draft = "draft",
        /// Waits for a look by staff before it is published.
        PendingReview = "pending_review",
        /// Listed; takes proposals.
        Open = "open",
        /// Takes no new proposals.
        Paused = "paused",
        /// Every place is taken.
        Filled = "filled",
        /// Closed by its client.
        Closed = "closed",
        /// Nothing happened for 30 days.
        Expired = "expired",
        /// Taken down by staff.
        Removed = "removed",
        /// A draft that was thrown away.
        Discarded = "discarded",
    }
}

words! {
    /// What happens to a project.
    ProjectEvent {
        /// The brief changes.
        Edit = "edit",
        /// A draft is thrown away.
        Discard = "discard",
        /// A draft is published.
        Publish = "publish",
        /// A draft is published once staff have looked at it.
        PublishFlagged = "publish_flagged",
        /// The client takes it back before that.
        WithdrawReview = "withdraw_review",
        /// Staff let it be published.
        Approve = "approve",
        /// Staff send it back.
        Reject = "reject",
        /// New proposals stop.
        Pause = "pause",
        /// New proposals are taken again.
        Resume = "resume",
        /// The last place was taken.
        Fill = "fill",
        /// The client asks for more people.
        ReopenPlace = "reopen_place",
        /// The client ends it.
        Close = "close",
        /// It ends by itself.
        Expire = "expire_30d_idle",
        /// The client opens it again.
        Reopen = "reopen_within_30d",
        /// Staff take it down.
        Remove = "remove",
    }
}

use ProjectEvent as E;
use ProjectStateName as S;

const CLIENT: &[By] = &[By::Client];
const CLIENT_OR_SYSTEM: &[By] = &[By::Client, By::System];
const SYSTEM: &[By] = &[By::System];
const MODERATOR: &[By] = &[By::Moderator];

const fn edge(event: E, from: &'static [S], to: S, by: &'static [By]) -> Edge<S, E> {
    Edge { event, from, to: To::State(to), by }
}

/// The drawing.
pub static PROJECT: Machine<S, E> = Machine {
    entity: "project",
    initial: S::Draft,
    terminal: &[S::Removed, S::Discarded],
    edges: &[
        Edge { event: E::Edit, from: &[S::Draft, S::Open, S::Paused], to: To::Same, by: CLIENT },
        edge(E::Discard, &[S::Draft], S::Discarded, CLIENT),
        edge(E::Publish, &[S::Draft], S::Open, CLIENT),
        edge(E::PublishFlagged, &[S::Draft], S::PendingReview, CLIENT),
        edge(E::WithdrawReview, &[S::PendingReview], S::Draft, CLIENT),
        edge(E::Approve, &[S::PendingReview], S::Open, MODERATOR),
        edge(E::Reject, &[S::PendingReview], S::Draft, MODERATOR),
        edge(E::Pause, &[S::Open], S::Paused, CLIENT_OR_SYSTEM),
        edge(E::Resume, &[S::Paused], S::Open, CLIENT_OR_SYSTEM),
        edge(E::Fill, &[S::Open, S::Paused], S::Filled, SYSTEM),
        edge(E::ReopenPlace, &[S::Filled], S::Open, CLIENT),
        edge(E::Close, &[S::Open, S::Paused, S::Filled], S::Closed, CLIENT_OR_SYSTEM),
        edge(E::Expire, &[S::Open, S::Paused], S::Expired, SYSTEM),
        edge(E::Reopen, &[S::Closed, S::Expired], S::Open, CLIENT),
        edge(
            E::Remove,
            &[S::Draft, S::PendingReview, S::Open, S::Paused, S::Filled, S::Closed, S::Expired],
            S::Removed,
            MODERATOR,
        ),
    ],
};
