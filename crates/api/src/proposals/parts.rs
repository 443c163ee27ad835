//! Parts that several answers about proposals have.

use domain::{
    Time,
    proposals::{self, ProposalState},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    projects::{parts::Budget, words::State},
    proposals::{
        bid::Bid,
        words::{DeclineReason, ProjectEnd, WithdrawnBy},
    },
    text::Question,
};

/// The project of a proposal.
#[derive(Serialize, ToSchema)]
pub(crate) struct ForProject {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prj_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    id: String,
    /// Its title.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// In which state it is.
    state: State,
    /// What its client wants to pay.
    budget: Budget,
    /// What it asks; empty in lists.
    #[schema(value_type = Vec<Question>, max_items = 5)]
    questions: Vec<String>,
}

impl From<proposals::ForProject> for ForProject {
    fn from(project: proposals::ForProject) -> Self {
        Self {
            id: project.id.to_string(),
            title: project.title,
            state: project.state.into(),
            budget: project.budget.into(),
            questions: project.questions,
        }
    }
}

/// Who proposes.
#[derive(Serialize, ToSchema)]
pub(crate) struct Freelancer {
    /// The account.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    id: String,
    /// The handle in the profile's address.
    #[schema(max_length = 40, example = "ayesha-rahman")]
    handle: String,
    /// The name.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
    /// The line under the name.
    #[schema(max_length = 80, example = "Rust engineer")]
    headline: Option<String>,
    /// Since when the account exists.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    member_since: String,
}

impl From<proposals::Freelancer> for Freelancer {
    fn from(freelancer: proposals::Freelancer) -> Self {
        Self {
            id: freelancer.id.to_string(),
            handle: freelancer.handle,
            name: freelancer.name,
            headline: freelancer.headline,
            member_since: freelancer.member_since.rfc3339(),
        }
    }
}

/// One revision of a proposal.
#[derive(Serialize, ToSchema)]
pub(crate) struct Revision {
    /// Counted from 1.
    #[schema(minimum = 1, example = 1)]
    number: u32,
    /// When it was sent.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
    /// What it says.
    bid: Bid,
}

impl From<proposals::Revision> for Revision {
    fn from(revision: proposals::Revision) -> Self {
        Self { number: revision.number, at: revision.at.rfc3339(), bid: revision.bid.into() }
    }
}

/// How a proposal came out: what belongs to the states in which it is decided.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct Decision {
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: Option<String>,
    /// Why the client said no.
    decline_reason: Option<DeclineReason>,
    /// Who took it back.
    withdrawn_by: Option<WithdrawnBy>,
    /// How the project ended.
    project_end: Option<ProjectEnd>,
    /// The contract that holds the offer, or came of it.
    #[schema(max_length = 17, pattern = "^ctr_[0-9a-hjkmnp-tv-z]{13}$")]
    contract: Option<String>,
}

impl Decision {
    /// The facts of a state; none while nothing is decided.
    pub(super) fn of(state: ProposalState) -> Option<Self> {
        let at = |at: Time| Self { at: Some(at.rfc3339()), ..Self::default() };
        let decided = match state {
            ProposalState::Offered { .. } => Self::default(),
            ProposalState::Hired { at: when, .. } => at(when),
            ProposalState::Declined { reason, at: when } => {
                Self { decline_reason: Some(reason.into()), ..at(when) }
            }
            ProposalState::Withdrawn { by, at: when } => Self { withdrawn_by: Some(by.into()), ..at(when) },
            ProposalState::NotSelected { end, at: when } => {
                Self { project_end: Some(end.into()), ..at(when) }
            }
            ProposalState::Draft
            | ProposalState::Submitted
            | ProposalState::Shortlisted
            | ProposalState::Interviewing => return None,
        };
        Some(Self { contract: state.contract().map(|id| id.to_string()), ..decided })
    }
}

/// The address of a proposal in the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[allow(dead_code, reason = "only described")]
pub(crate) struct ProposalParam {
    /// The proposal's id.
    #[param(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$", example = "prp_02q8v3m1k7x4d")]
    id: String,
}
