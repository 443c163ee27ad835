//! What a decision returns: the changed agreement, the steps to record, and what must happen elsewhere.

use crate::{
    ContractId, DeliverableId, MilestoneId, PaymentId, ProjectId, ProposalId,
    contracts::{
        agreement::Agreement,
        by_state,
        contract::{ContractState, EndReason},
        deliverable::{Deliverable, DeliverableState},
        drawing::{
            CONTRACT, ContractEvent, DELIVERABLE, DIRECT_PAYMENT, DeliverableEvent, MILESTONE,
            MilestoneEvent, PaymentEvent,
        },
        milestone::{Milestone, MilestoneState},
        payment::{Payment, PaymentState},
    },
    machine::By,
    refusal::Refusal,
    time::Time,
};

/// What a decision came to. All of it is saved in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The changed agreement; [`Agreement::changes_since`] tells what to save.
    pub agreement: Agreement,
    /// The steps to record, in their order.
    pub steps: Vec<Step>,
    /// What happens to other things, in this order.
    pub consequences: Vec<Consequence>,
}

/// One of the things that steps and timers are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// The contract.
    Contract(ContractId),
    /// A milestone.
    Milestone(MilestoneId),
    /// A version of what is handed in.
    Deliverable(DeliverableId),
    /// A payment.
    Payment(PaymentId),
}

impl Thing {
    /// The kind, as the transition log and timers name it.
    #[must_use]
    pub const fn entity(self) -> &'static str {
        match self {
            Self::Contract(_) => CONTRACT.entity,
            Self::Milestone(_) => MILESTONE.entity,
            Self::Deliverable(_) => DELIVERABLE.entity,
            Self::Payment(_) => DIRECT_PAYMENT.entity,
        }
    }

    /// The stored id.
    #[must_use]
    pub const fn id(self) -> i64 {
        match self {
            Self::Contract(id) => id.get(),
            Self::Milestone(id) => id.get(),
            Self::Deliverable(id) => id.get(),
            Self::Payment(id) => id.get(),
        }
    }

    /// The thing of a kind, as the transition log and timers name it.
    #[must_use]
    pub fn parse(entity: &str, id: i64) -> Option<Self> {
        [
            Self::Contract(ContractId::new(id)),
            Self::Milestone(MilestoneId::new(id)),
            Self::Deliverable(DeliverableId::new(id)),
            Self::Payment(PaymentId::new(id)),
        ]
        .into_iter()
        .find(|thing| thing.entity() == entity)
    }
}

/// One step of a state machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Of what.
    pub thing: Thing,
    /// The event. At birth it is none of the drawing's: `offer`, `plan`, `draft` or `open`.
    pub event: &'static str,
    /// The state before; `None` at birth.
    pub from: Option<&'static str>,
    /// The state after.
    pub to: &'static str,
    /// In which role it was fired; the system when another step forced it.
    pub by: By,
}

/// What an event of a contract forces elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    /// The proposal is offered: [`make_offer`](crate::proposals::Proposal::make_offer) with the contract's id.
    OfferProposal(ProposalId),
    /// The proposal returns to where it was: [`offer_ended`](crate::proposals::Proposal::offer_ended).
    ReturnProposal(ProposalId),
    /// The proposal is hired: [`hire`](crate::proposals::Proposal::hire).
    HireProposal(ProposalId),
    /// One more place of the project is taken.
    TakePlace(ProjectId),
    /// That was the last one: the project is filled, its other live proposals are
    /// [`not_selected`](crate::proposals::Proposal::not_selected), and offers that are still out are void.
    FillProject(ProjectId),
}

impl Outcome {
    pub(super) const fn of(agreement: Agreement) -> Self {
        Self { agreement, steps: Vec::new(), consequences: Vec::new() }
    }

    pub(super) fn born(&mut self, thing: Thing, event: &'static str, to: &'static str, by: By) {
        self.steps.push(Step { thing, event, from: None, to, by });
    }

    pub(super) fn move_contract(
        &mut self,
        event: ContractEvent,
        by: By,
        to: ContractState,
    ) -> Result<(), Refusal> {
        let contract = &mut self.agreement.contract;
        let from = contract.state.name();
        CONTRACT.step(from, event)?;
        contract.state = to;
        let (thing, to) = (Thing::Contract(contract.id), contract.state.name().as_str());
        self.steps.push(Step { thing, event: event.as_str(), from: Some(from.as_str()), to, by });
        Ok(())
    }

    /// Moves a milestone, and lets `also` change what goes with it.
    pub(super) fn move_milestone(
        &mut self,
        id: MilestoneId,
        event: MilestoneEvent,
        by: By,
        to: MilestoneState,
        also: impl FnOnce(&mut Milestone),
    ) -> Result<(), Refusal> {
        self.agreement.has_room(self.agreement.milestone(id)?, event)?;
        let Some(milestone) = self.agreement.milestones.iter_mut().find(|m| m.id == id) else {
            return Ok(());
        };
        let from = milestone.state.name().as_str();
        milestone.state = to;
        also(milestone);
        let to = milestone.state.name().as_str();
        let thing = Thing::Milestone(id);
        self.steps.push(Step { thing, event: event.as_str(), from: Some(from), to, by });
        Ok(())
    }

    pub(super) fn move_deliverable(
        &mut self,
        id: DeliverableId,
        event: DeliverableEvent,
        by: By,
        to: DeliverableState,
        also: impl FnOnce(&mut Deliverable),
    ) -> Result<(), Refusal> {
        DELIVERABLE.step(self.agreement.deliverable(id)?.state.name(), event)?;
        let Some(version) = self.agreement.deliverables.iter_mut().find(|d| d.id == id) else {
            return Ok(());
        };
        let from = version.state.name().as_str();
        version.state = to;
        also(version);
        let to = version.state.name().as_str();
        let thing = Thing::Deliverable(id);
        self.steps.push(Step { thing, event: event.as_str(), from: Some(from), to, by });
        Ok(())
    }

    pub(super) fn move_payment(
        &mut self,
        id: PaymentId,
        event: PaymentEvent,
        by: By,
        to: PaymentState,
        also: impl FnOnce(&mut Payment),
    ) -> Result<(), Refusal> {
        DIRECT_PAYMENT.step(self.agreement.payment(id)?.state.name(), event)?;
        let contract = self.agreement.contract.state.name();
        if !by_state::permits_payments(contract) {
            return Err(by_state::stands_still(contract));
        }
        let Some(payment) = self.agreement.payments.iter_mut().find(|p| p.id == id) else { return Ok(()) };
        let from = payment.state.name().as_str();
        payment.state = to;
        also(payment);
        let to = payment.state.name().as_str();
        let thing = Thing::Payment(id);
        self.steps.push(Step { thing, event: event.as_str(), from: Some(from), to, by });
        Ok(())
    }

    /// Ends the contract when no milestone is left. Whoever asked to end it is the reason; else `last` is, which tells
    /// how the last milestone ended.
    pub(super) fn end_if_over(mut self, last: EndReason, now: Time) -> Result<Self, Refusal> {
        if !self.agreement.milestones.iter().all(Milestone::is_over) {
            return Ok(self);
        }
        let reason = match &self.agreement.contract.state {
            ContractState::Ending(ending) => ending.requested_by.into(),
            _ => last,
        };
        self.move_contract(ContractEvent::End, By::System, ContractState::Ended { reason, at: now })?;
        Ok(self)
    }
}
