//! A contract with everything that hangs on it, which the decisions take as one and return as one.
//!
//! One event often forces others: an approval makes a payment due, its confirmation ends the milestone, the last
//! milestone ends the contract. All of that happens here, so that the caller loads, decides, saves and records.

use crate::{
    DeliverableId, MilestoneId, PaymentId,
    contracts::{
        by_state,
        contract::Contract,
        deliverable::Deliverable,
        drawing::{DeliverableStateName, MilestoneEvent},
        milestone::Milestone,
        payment::Payment,
    },
    refusal::Refusal,
};

/// A contract, its milestones by position, what was handed in, and what is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The contract.
    pub contract: Contract,
    /// All of its milestones; none before acceptance.
    pub milestones: Vec<Milestone>,
    /// Versions that were handed in or are being prepared. For deciding, those in `draft`, `submitted` and
    /// `changes_requested` are enough.
    pub deliverables: Vec<Deliverable>,
    /// All of its payments.
    pub payments: Vec<Payment>,
}

/// A part that differs from what was loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<T> {
    /// To be inserted.
    New(T),
    /// To be updated where the version is still the one it holds.
    Changed(T),
}

/// Everything that differs from what was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes<'a> {
    /// The contract, when it changed.
    pub contract: Option<&'a Contract>,
    /// Milestones.
    pub milestones: Vec<Change<&'a Milestone>>,
    /// Versions of what is handed in.
    pub deliverables: Vec<Change<&'a Deliverable>>,
    /// Payments.
    pub payments: Vec<Change<&'a Payment>>,
}

impl Agreement {
    /// A contract that nothing hangs on yet.
    #[must_use]
    pub const fn of(contract: Contract) -> Self {
        Self { contract, milestones: Vec::new(), deliverables: Vec::new(), payments: Vec::new() }
    }

    /// What to save, given what was loaded. The versions are those that were loaded.
    #[must_use]
    pub fn changes_since<'a>(&'a self, before: &Self) -> Changes<'a> {
        Changes {
            contract: Some(&self.contract).filter(|contract| **contract != before.contract),
            milestones: changed(&self.milestones, &before.milestones, |m| m.id),
            deliverables: changed(&self.deliverables, &before.deliverables, |d| d.id),
            payments: changed(&self.payments, &before.payments, |p| p.id),
        }
    }

    /// One of its milestones.
    ///
    /// # Errors
    /// Conflict, when it is of another contract.
    pub fn milestone(&self, id: MilestoneId) -> Result<&Milestone, Refusal> {
        self.milestones.iter().find(|m| m.id == id).ok_or_else(foreign)
    }

    /// One of its payments.
    ///
    /// # Errors
    /// Conflict, when it is of another contract.
    pub fn payment(&self, id: PaymentId) -> Result<&Payment, Refusal> {
        self.payments.iter().find(|p| p.id == id).ok_or_else(foreign)
    }

    /// One of its versions.
    ///
    /// # Errors
    /// Conflict, when it is of another contract.
    pub fn deliverable(&self, id: DeliverableId) -> Result<&Deliverable, Refusal> {
        self.deliverables.iter().find(|d| d.id == id).ok_or_else(foreign)
    }

    /// The version of a milestone that is being prepared; there is one at most.
    #[must_use]
    pub fn draft(&self, milestone: MilestoneId) -> Option<&Deliverable> {
        self.deliverables
            .iter()
            .find(|d| d.milestone == milestone && d.state.name() == DeliverableStateName::Draft)
    }

    /// The version of a milestone that was handed in last and still counts; there is one at most.
    #[must_use]
    pub fn handed_in(&self, milestone: MilestoneId) -> Option<&Deliverable> {
        use DeliverableStateName::{ChangesRequested, Submitted};
        self.deliverables
            .iter()
            .find(|d| d.milestone == milestone && matches!(d.state.name(), Submitted | ChangesRequested))
    }

    /// Checks that the contract's state and terms have room for an event of a milestone.
    pub(super) fn has_room(&self, milestone: &Milestone, event: MilestoneEvent) -> Result<(), Refusal> {
        super::MILESTONE.step(milestone.state.name(), event)?;
        let contract = &self.contract;
        if by_state::permits(contract.state.name(), contract.payment, milestone.state.name(), event) {
            return Ok(());
        }
        Err(by_state::stands_still(contract.state.name()))
    }
}

fn changed<'a, T: PartialEq, I: PartialEq>(
    after: &'a [T],
    before: &[T],
    id: impl Fn(&T) -> I,
) -> Vec<Change<&'a T>> {
    let change = |now: &'a T| match before.iter().find(|then| id(then) == id(now)) {
        None => Some(Change::New(now)),
        Some(then) if then != now => Some(Change::Changed(now)),
        Some(_) => None,
    };
    after.iter().filter_map(change).collect()
}

fn foreign() -> Refusal {
    Refusal::conflict("not_in_contract", "This is not part of the contract.")
}
