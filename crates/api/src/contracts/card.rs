//! Contracts in the own list.

use app::contracts::mine::Count;
use domain::contracts::{self, ContractStateName};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    contracts::{
        facts::ContractFacts,
        parts::Person,
        words::{ContractState, Side},
    },
    money::Money,
    next::Next,
};

/// A contract or an offer in the own list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ContractCard {
    /// Its id.
    #[schema(max_length = 17, pattern = "^ctr_[0-9a-hjkmnp-tv-z]{13}$", example = "ctr_02q8v3m1k7x4d")]
    id: String,
    /// The project's title.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// The side on which you stand.
    side: Side,
    /// The other side.
    with: Person,
    /// In which state it is.
    state: ContractState,
    /// What belongs to this state.
    facts: ContractFacts,
    /// The sum of the milestones of the newest terms.
    total: Money,
    /// How many milestones there are.
    #[schema(example = 2)]
    milestones: usize,
    /// How many of them are paid.
    #[schema(example = 1)]
    released: usize,
    /// When it was first offered.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    offered_at: String,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

/// How many of the own contracts are in a state.
#[derive(Serialize, ToSchema)]
pub(crate) struct ContractCount {
    /// The state.
    state: ContractState,
    /// How many.
    #[schema(example = 2)]
    count: i64,
}

impl From<contracts::ContractCard> for ContractCard {
    fn from(card: contracts::ContractCard) -> Self {
        Self {
            id: card.id.to_string(),
            title: card.title,
            side: card.side.into(),
            with: card.with.into(),
            state: card.state.name().into(),
            facts: ContractFacts::for_viewer(card.state, Some(card.side)),
            total: card.total.into(),
            milestones: card.milestones,
            released: card.released,
            offered_at: card.offered_at.rfc3339(),
            next: card.next.map(Next::from),
        }
    }
}

impl From<Count> for ContractCount {
    fn from(counted: Count) -> Self {
        (counted.state, counted.count).into()
    }
}

impl From<(ContractStateName, i64)> for ContractCount {
    fn from((state, count): (ContractStateName, i64)) -> Self {
        Self { state: state.into(), count }
    }
}
