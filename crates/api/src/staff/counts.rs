//! How many things of each kind a person has.

use domain::{proposals::ProposalStateName, staff};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{contracts::card::ContractCount, projects::own::StateCount, proposals::words::ReceivedState};

/// How many things of each kind a person has, in each state that is not empty.
#[derive(Serialize, ToSchema)]
pub(crate) struct PersonCounts {
    /// Own projects.
    #[schema(max_items = 9)]
    projects: Vec<StateCount>,
    /// Own proposals.
    #[schema(max_items = 10)]
    proposals: Vec<ProposalCount>,
    /// Contracts and offers as the client.
    #[schema(max_items = 9)]
    as_client: Vec<ContractCount>,
    /// Contracts and offers as the freelancer.
    #[schema(max_items = 9)]
    as_freelancer: Vec<ContractCount>,
}

/// How many proposals are in a state.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposalCount {
    /// The state.
    state: ReceivedState,
    /// How many.
    #[schema(example = 2)]
    count: i64,
}

impl From<staff::PersonCounts> for PersonCounts {
    fn from(counts: staff::PersonCounts) -> Self {
        Self {
            projects: counts.projects.into_iter().map(StateCount::from).collect(),
            proposals: counts.proposals.into_iter().map(ProposalCount::from).collect(),
            as_client: counts.as_client.into_iter().map(ContractCount::from).collect(),
            as_freelancer: counts.as_freelancer.into_iter().map(ContractCount::from).collect(),
        }
    }
}

impl From<(ProposalStateName, i64)> for ProposalCount {
    fn from((state, count): (ProposalStateName, i64)) -> Self {
        Self { state: state.into(), count }
    }
}
