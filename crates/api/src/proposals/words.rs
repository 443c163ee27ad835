//! Closed lists of words about proposals.

use app::proposals::inbox;
use domain::proposals::{self, ProposalStateName};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

crate::words::words! {
    /// The state of a proposal, as the project's client sees it.
    ReceivedState of ProposalStateName {
        /// Being written; only its freelancer knows.
        Draft = "draft",
        /// Sent; nothing is decided.
        Submitted = "submitted",
        /// Kept in sight; only the client knows.
        Shortlisted = "shortlisted",
        /// Being talked about.
        Interviewing = "interviewing",
        /// An offer is out.
        Offered = "offered",
        /// The offer was accepted.
        Hired = "hired",
        /// The client said no.
        Declined = "declined",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// The project ended without it.
        NotSelected = "not_selected",
    }

    /// Why a client said no.
    DeclineReason of proposals::DeclineReason {
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

    /// Who took a proposal back.
    WithdrawnBy of proposals::WithdrawnBy {
        /// Its freelancer.
        Freelancer = "freelancer",
        /// The closing of the freelancer's account.
        System = "system",
        /// Its freelancer, who threw a draft away.
        Discarded = "discarded",
    }

    /// How a project ended for those who were not hired.
    ProjectEnd of proposals::ProjectEnd {
        /// Every place was taken.
        Filled = "filled",
        /// Its client closed it.
        Closed = "closed",
        /// Nothing happened for 30 days.
        Expired = "expired",
        /// Staff took it down.
        Removed = "removed",
    }

    /// What sending a proposal costs, and why.
    Fare of proposals::Fare {
        /// One of the allowance.
        One = "one",
        /// Nothing: the client invited them.
        Invited = "invited",
        /// Nothing: they worked for this client before.
        Rehired = "rehired",
        /// Nothing: nobody proposed to this project before.
        First = "first",
        /// Nothing: an earlier one was not selected, and the project was opened again.
        Again = "again",
    }

    /// A tab of the proposals to a project.
    ProposalTab of inbox::Tab {
        /// Everything that was sent.
        All = "all",
        /// What waits for the client and was never opened.
        Unread = "unread",
        /// What the client keeps in sight.
        Shortlisted = "shortlisted",
        /// What was declined, taken back or not selected.
        Over = "over",
    }

    /// The order of the proposals to a project.
    ProposalSort of inbox::Sort {
        /// The latest first.
        Newest = "newest",
        /// The lowest price first. Each currency stands together; nothing is converted.
        LowestPrice = "lowest_price",
    }
}

/// The state of a proposal, as its freelancer sees it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OwnState {
    /// Being written.
    Draft,
    /// Sent; nothing is decided.
    Submitted,
    /// Being talked about.
    Interviewing,
    /// An offer is out.
    Offered,
    /// The offer was accepted.
    Hired,
    /// The client said no.
    Declined,
    /// Taken back.
    Withdrawn,
    /// The project ended without it.
    NotSelected,
}

impl From<ProposalStateName> for OwnState {
    /// That it is kept in sight is not for its freelancer.
    fn from(state: ProposalStateName) -> Self {
        match state {
            ProposalStateName::Draft => Self::Draft,
            ProposalStateName::Submitted | ProposalStateName::Shortlisted => Self::Submitted,
            ProposalStateName::Interviewing => Self::Interviewing,
            ProposalStateName::Offered => Self::Offered,
            ProposalStateName::Hired => Self::Hired,
            ProposalStateName::Declined => Self::Declined,
            ProposalStateName::Withdrawn => Self::Withdrawn,
            ProposalStateName::NotSelected => Self::NotSelected,
        }
    }
}

impl From<OwnState> for ProposalStateName {
    fn from(state: OwnState) -> Self {
        match state {
            OwnState::Draft => Self::Draft,
            OwnState::Submitted => Self::Submitted,
            OwnState::Interviewing => Self::Interviewing,
            OwnState::Offered => Self::Offered,
            OwnState::Hired => Self::Hired,
            OwnState::Declined => Self::Declined,
            OwnState::Withdrawn => Self::Withdrawn,
            OwnState::NotSelected => Self::NotSelected,
        }
    }
}
