//! What belongs to the present state of a contract.

use domain::{
    Party, Time,
    contracts::{ContractState as S, Held, Running},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::contracts::words::{ContractState, EndReason, HeldBy, OfferGone, Side};

/// What belongs to the present state of a contract; what belongs to another is null.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct ContractFacts {
    /// When this state began; null while work goes on. An offer begins anew with each counter-offer, and the time for
    /// which a contract stood still does not count.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    since: Option<String>,
    /// Who must answer the offer. The other side wrote the newest terms.
    turn: Option<Side>,
    /// How often the terms of the offer were countered.
    #[schema(maximum = 10, example = 0)]
    round: Option<u16>,
    /// When silence ends the offer.
    #[schema(format = DateTime, example = "2026-03-08T12:00:00.000Z")]
    expires_at: Option<String>,
    /// Who asked to end it.
    requested_by: Option<Side>,
    /// Where it goes back to, from `ending` and from `on_hold`.
    back_to: Option<ContractState>,
    /// Who made it stand still; told to staff alone.
    held_by: Option<HeldBy>,
    /// Why it ended.
    end_reason: Option<EndReason>,
    /// Who declined the offer.
    declined_by: Option<Side>,
    /// What they said, if anything.
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// Why the offer is gone.
    gone: Option<OfferGone>,
}

impl From<S> for ContractFacts {
    fn from(state: S) -> Self {
        match state {
            S::Active => Self::default(),
            S::Offered(offer) => Self {
                turn: Some(offer.turn.into()),
                round: Some(offer.round),
                expires_at: Some(offer.expires_at.rfc3339()),
                ..Self::since(offer.since)
            },
            S::Paused { since } => Self::since(since),
            S::Ending(ending) => Self {
                requested_by: Some(ending.requested_by.into()),
                back_to: Some(running(ending.origin)),
                ..Self::since(ending.clock)
            },
            S::OnHold { origin, by, since } => Self { held_by: Some(by.into()), ..Self::held(origin, since) },
            S::Ended { reason, at } => Self { end_reason: Some(reason.into()), ..Self::since(at) },
            S::Declined { by, note, at } => Self { declined_by: Some(by.into()), note, ..Self::since(at) },
            S::Withdrawn { why, at } => Self { gone: Some(why.into()), ..Self::since(at) },
            S::Expired { at } => Self::since(at),
        }
    }
}

impl ContractFacts {
    /// The facts for one of the sides, or for staff. Who holds a contract is told to staff alone: the sides are not told
    /// that an account is suspended.
    pub(super) fn for_viewer(state: S, side: Option<Party>) -> Self {
        let facts = Self::from(state);
        Self { held_by: facts.held_by.filter(|_| side.is_none()), ..facts }
    }

    fn since(at: Time) -> Self {
        Self { since: Some(at.rfc3339()), ..Self::default() }
    }

    fn held(origin: Held, since: Time) -> Self {
        match origin {
            Held::Running(before) => Self { back_to: Some(running(before)), ..Self::since(since) },
            Held::Ending(ending) => Self {
                back_to: Some(ContractState::Ending),
                requested_by: Some(ending.requested_by.into()),
                ..Self::since(since)
            },
        }
    }
}

fn running(running: Running) -> ContractState {
    match running {
        Running::Active => ContractState::Active,
        Running::Paused { .. } => ContractState::Paused,
    }
}
