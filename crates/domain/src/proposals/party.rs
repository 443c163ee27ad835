//! The two sides of a proposal or contract.

use crate::{machine::By, next_action::Who, words};

words! {
    /// A side of a proposal or contract.
    Party {
        /// Who wants the work done.
        Client = "client",
        /// Who does it.
        Freelancer = "freelancer",
    }
}

impl Party {
    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Client => Self::Freelancer,
            Self::Freelancer => Self::Client,
        }
    }

    /// The same in the words of the drawings.
    #[must_use]
    pub const fn by(self) -> By {
        match self {
            Self::Client => By::Client,
            Self::Freelancer => By::Freelancer,
        }
    }

    /// How `viewer` is told that this side is waited for; staff are told the side's name.
    #[must_use]
    pub fn who(self, viewer: Option<Self>) -> Who {
        match self {
            _ if viewer == Some(self) => Who::You,
            Self::Client => Who::Client,
            Self::Freelancer => Who::Freelancer,
        }
    }
}
