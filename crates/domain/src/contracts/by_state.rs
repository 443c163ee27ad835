//! Which events of milestones and payments a contract has room for in each of its states.

use crate::{
    contracts::{
        drawing::{CONTRACT, ContractStateName as C, MilestoneEvent as E, MilestoneStateName as M},
        terms::PaymentTerms,
    },
    refusal::Refusal,
};

/// Whether a milestone in state `from` may have `event` while its contract is in state `contract`.
#[must_use]
pub fn permits(contract: C, terms: PaymentTerms, from: M, event: E) -> bool {
    terms.has(event)
        && match contract {
            C::Active => true,
            C::Paused => event != E::Fund,
            C::Ending => permits_ending(terms, from, event),
            C::OnHold => matches!(event, E::ResolveRelease | E::ResolveRefund | E::ResolveSplit),
            C::Offered | C::Ended | C::Declined | C::Withdrawn | C::Expired => false,
        }
}

/// What was handed in is still looked at, what was sent back may come again, and what is owed may be paid. Nothing is
/// handed in for the first time.
fn permits_ending(terms: PaymentTerms, from: M, event: E) -> bool {
    match event {
        E::Approve | E::AutoApprove | E::RequestChanges | E::Resubmit => true,
        E::Refund | E::PartialAgreed | E::Dispute => true,
        E::Release | E::WriteOff => true,
        E::Submit => from == M::ChangesRequested,
        // Where nothing is held, calling off takes the place of paying back.
        E::Cancel => terms == PaymentTerms::Direct,
        _ => false,
    }
}

/// Whether payments may move while the contract is in this state.
#[must_use]
pub const fn permits_payments(contract: C) -> bool {
    matches!(contract, C::Active | C::Paused | C::Ending)
}

/// The refusal of an event that the contract's state has no room for.
pub(super) fn stands_still(contract: C) -> Refusal {
    let allowed = CONTRACT.edges.iter().filter(|e| e.from.contains(&contract)).map(|e| e.event.as_str());
    Refusal::NotNow { entity: CONTRACT.entity, state: contract.as_str(), allowed: allowed.collect() }
}
