//! The state of a project with the facts that belong to each state.

use crate::{projects::ProjectStateName, time::Time, words};

words! {
    /// Why a project was closed.
    CloseReason {
        /// Somebody was found outside.
        HiredElsewhere = "hired_elsewhere",
        /// The work is not needed any more.
        Cancelled = "cancelled",
        /// There is no money for it now.
        Budget = "budget",
        /// Nobody fitted.
        NoMatch = "no_match",
        /// Something else.
        Other = "other",
        /// The client's account is being closed. Nobody chooses this one.
        AccountClosed = "account_closed",
    }
}

words! {
    /// Who paused a project.
    PausedBy {
        /// Its client.
        Client = "client",
        /// A suspension of the client's account.
        System = "system",
    }
}

impl CloseReason {
    /// The reasons that a client chooses from.
    pub const OFFERED: &'static [Self] =
        &[Self::HiredElsewhere, Self::Cancelled, Self::Budget, Self::NoMatch, Self::Other];
}

/// The state of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectState {
    /// Being written.
    Draft {
        /// Why staff sent it back, if they did.
        rejected: Option<String>,
    },
    /// Waits for staff.
    PendingReview {
        /// Since when.
        since: Time,
    },
    /// Listed; takes proposals.
    Open,
    /// Takes no new proposals.
    Paused {
        /// Who paused it; only they resume it.
        by: PausedBy,
        /// Since when.
        since: Time,
    },
    /// Every place is taken.
    Filled {
        /// Since when.
        since: Time,
    },
    /// Closed by its client.
    Closed {
        /// Why.
        reason: CloseReason,
        /// When.
        at: Time,
    },
    /// Ended by itself.
    Expired {
        /// When.
        at: Time,
    },
    /// Taken down.
    Removed {
        /// What the client was told.
        reason: String,
        /// When.
        at: Time,
    },
    /// Thrown away.
    Discarded {
        /// When.
        at: Time,
    },
}

impl ProjectState {
    /// The same without the words of staff, which are for its client.
    #[must_use]
    pub fn without_staff_reason(self) -> Self {
        match self {
            Self::Draft { .. } => Self::Draft { rejected: None },
            Self::Removed { at, .. } => Self::Removed { reason: String::new(), at },
            other => other,
        }
    }
}

impl ProjectState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> ProjectStateName {
        match self {
            Self::Draft { .. } => ProjectStateName::Draft,
            Self::PendingReview { .. } => ProjectStateName::PendingReview,
            Self::Open => ProjectStateName::Open,
            Self::Paused { .. } => ProjectStateName::Paused,
            Self::Filled { .. } => ProjectStateName::Filled,
            Self::Closed { .. } => ProjectStateName::Closed,
            Self::Expired { .. } => ProjectStateName::Expired,
            Self::Removed { .. } => ProjectStateName::Removed,
            Self::Discarded { .. } => ProjectStateName::Discarded,
        }
    }
}
