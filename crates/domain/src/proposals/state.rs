//! The state of a proposal with the facts that belong to each state.

use crate::{ContractId, proposals::machine::ProposalStateName as S, time::Time, words};

words! {
    /// Why a client said no.
    DeclineReason {
        /// Somebody else fits better.
        BetterFit = "better_fit",
        /// The price is too high.
        Price = "price",
        /// It takes too long or starts too late.
        Timing = "timing",
        /// The experience is another.
        Experience = "experience",
        /// The letter does not answer what was asked.
        OffTopic = "off_topic",
        /// The project changed.
        ProjectChanged = "project_changed",
        /// Something else.
        Other = "other",
    }
}

impl DeclineReason {
    /// In words that the freelancer reads.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::BetterFit => "Another proposal fits better",
            Self::Price => "The price does not fit the budget",
            Self::Timing => "The timing does not fit",
            Self::Experience => "Other experience is needed",
            Self::OffTopic => "The letter does not answer the brief",
            Self::ProjectChanged => "The project has changed",
            Self::Other => "Another reason",
        }
    }
}

words! {
    /// Who took a proposal back.
    WithdrawnBy {
        /// The freelancer.
        Freelancer = "freelancer",
        /// The freelancer's account is being closed.
        System = "system",
        /// The freelancer threw a draft away.
        Discarded = "discarded",
    }
}

words! {
    /// How a project ended for those who were not hired.
    ProjectEnd {
        /// Every place was taken.
        Filled = "filled",
        /// Its client closed it.
        Closed = "closed",
        /// Nothing happened for 30 days.
        Expired = "expired",
        /// Staff took it down.
        Removed = "removed",
    }
}

words! {
    /// Where a proposal stood when an offer was made; it returns there when the offer ends.
    Origin {
        /// Sent.
        Submitted = "submitted",
        /// Kept in sight.
        Shortlisted = "shortlisted",
        /// Being talked about.
        Interviewing = "interviewing",
    }
}

/// The state of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalState {
    /// Being written.
    Draft,
    /// Sent.
    Submitted,
    /// Kept in sight; only the client knows.
    Shortlisted,
    /// The client opened a room.
    Interviewing,
    /// An offer is out.
    Offered {
        /// Where it stood before.
        origin: Origin,
        /// The contract that holds the offer.
        contract: ContractId,
    },
    /// The offer was accepted.
    Hired {
        /// The contract.
        contract: ContractId,
        /// When.
        at: Time,
    },
    /// The client said no.
    Declined {
        /// Why.
        reason: DeclineReason,
        /// When.
        at: Time,
    },
    /// Taken back.
    Withdrawn {
        /// By whom.
        by: WithdrawnBy,
        /// When.
        at: Time,
    },
    /// The project ended without it.
    NotSelected {
        /// How.
        end: ProjectEnd,
        /// When.
        at: Time,
    },
}

impl ProposalState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> S {
        match self {
            Self::Draft => S::Draft,
            Self::Submitted => S::Submitted,
            Self::Shortlisted => S::Shortlisted,
            Self::Interviewing => S::Interviewing,
            Self::Offered { .. } => S::Offered,
            Self::Hired { .. } => S::Hired,
            Self::Declined { .. } => S::Declined,
            Self::Withdrawn { .. } => S::Withdrawn,
            Self::NotSelected { .. } => S::NotSelected,
        }
    }

    /// The contract that holds the offer or came of it.
    #[must_use]
    pub const fn contract(&self) -> Option<ContractId> {
        match self {
            Self::Offered { contract, .. } | Self::Hired { contract, .. } => Some(*contract),
            _ => None,
        }
    }
}

impl From<Origin> for ProposalState {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Submitted => Self::Submitted,
            Origin::Shortlisted => Self::Shortlisted,
            Origin::Interviewing => Self::Interviewing,
        }
    }
}
