//! The state of an account with the facts that belong to each state.

use crate::{identity::user::UserStateName, time::Time};

/// The state of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UserState {
    /// Signed up, address not confirmed.
    Unverified,
    /// In good standing.
    Active,
    /// May finish what runs.
    Restricted {
        /// When the restriction lifts itself, if it does.
        until: Option<Time>,
    },
    /// May read, export and appeal.
    Suspended,
    /// Being closed.
    Closing {
        /// What it was before, and becomes again when the owner undoes it.
        origin: Origin,
        /// When it can no longer be undone.
        finish_at: Time,
    },
    /// Gone.
    Closed,
}

/// Where a closing account came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From good standing.
    Active,
    /// From a restriction.
    Restricted {
        /// When that lifts itself.
        until: Option<Time>,
    },
    /// From a suspension.
    Suspended,
}

impl UserState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> UserStateName {
        match self {
            Self::Unverified => UserStateName::Unverified,
            Self::Active => UserStateName::Active,
            Self::Restricted { .. } => UserStateName::Restricted,
            Self::Suspended => UserStateName::Suspended,
            Self::Closing { .. } => UserStateName::Closing,
            Self::Closed => UserStateName::Closed,
        }
    }
}

impl Origin {
    /// The name of the state that it stands for.
    #[must_use]
    pub const fn name(self) -> UserStateName {
        match self {
            Self::Active => UserStateName::Active,
            Self::Restricted { .. } => UserStateName::Restricted,
            Self::Suspended => UserStateName::Suspended,
        }
    }
}

impl From<Origin> for UserState {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Active => Self::Active,
            Origin::Restricted { until } => Self::Restricted { until },
            Origin::Suspended => Self::Suspended,
        }
    }
}
