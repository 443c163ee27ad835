//! What each side may do now, guards included as far as they can be known before the words are entered.

use crate::{
    contracts::{
        agreement::Agreement,
        cancel::Alone,
        contract::ContractState,
        deliverable::Deliverable,
        drawing::{
            CONTRACT, ContractEvent as C, DELIVERABLE, DIRECT_PAYMENT, DeliverableEvent as D, MILESTONE,
            MilestoneEvent as M, PaymentEvent as P,
        },
        milestone::Milestone,
        payment::Payment,
    },
    machine::By,
    proposals::Party,
    time::Time,
};

impl Agreement {
    /// The events of the contract that this side may fire now.
    #[must_use]
    pub fn allowed(&self, side: Party, now: Time) -> Vec<C> {
        let state = self.contract.state.name();
        let mut roles = vec![side.by()];
        match &self.contract.state {
            ContractState::Offered(offer) if offer.turn == side => roles.push(By::PartyInTurn),
            ContractState::Offered(_) => roles.push(By::AuthorOfNewestVersion),
            ContractState::Ending(ending) if ending.requested_by == side => roles.push(By::Requester),
            _ => (),
        }
        let mut events: Vec<C> = roles.into_iter().flat_map(|by| CONTRACT.allowed(state, by)).collect();
        let in_time = self.contract.offer().is_some_and(|offer| now < offer.expires_at);
        let rounds = self.contract.rules().rounds;
        events.retain(|event| match event {
            C::Accept => in_time,
            C::Counter => in_time && self.contract.offer().is_some_and(|offer| offer.round < rounds),
            C::EndAtOnce => self.may_end_at_once().is_ok(),
            _ => true,
        });
        events
    }

    /// The events of a milestone that this side may fire now. `submit` and `resubmit` still ask for work to hand in;
    /// `write_off` is fired through the payment.
    #[must_use]
    pub fn allowed_milestone(&self, milestone: &Milestone, side: Party, now: Time) -> Vec<M> {
        let mut events = MILESTONE.allowed(milestone.state.name(), side.by());
        let payment = self.payments.iter().find(|p| p.milestone == milestone.id);
        events.retain(|event| {
            self.has_room(milestone, *event).is_ok()
                && match event {
                    M::Cancel => Alone::of(milestone, side) == Alone::May,
                    M::ExtendReview => self.may_extend(milestone, now).is_ok(),
                    M::RequestChanges => self.may_request_changes(milestone, now).is_ok(),
                    M::WriteOff => payment.is_some_and(|p| self.may_write_off(p, now).is_ok()),
                    _ => true,
                }
        });
        events
    }

    /// Whether the client may ask the freelancer to cancel a milestone, which is no event of its own.
    #[must_use]
    pub fn may_ask_cancel(&self, milestone: &Milestone, side: Party) -> bool {
        side == Party::Client
            && milestone.cancel_asked_at.is_none()
            && Alone::of(milestone, side) == Alone::AskFirst
            && self.has_room(milestone, M::Cancel).is_ok()
    }

    /// The events of a payment that this side may fire now.
    #[must_use]
    pub fn allowed_payment(&self, payment: &Payment, side: Party, now: Time) -> Vec<P> {
        let mut events = DIRECT_PAYMENT.allowed(payment.state.name(), side.by());
        events.retain(|event| match event {
            P::Contradict => self.may_contradict(payment, now).is_ok(),
            P::WriteOff => self.may_write_off(payment, now).is_ok(),
            _ => self.has_room_for(payment, *event).is_ok(),
        });
        events
    }

    /// The events of a version that this side may fire by themselves now; the others come with the milestone's.
    #[must_use]
    pub fn allowed_deliverable(&self, version: &Deliverable, side: Party) -> Vec<D> {
        let mut events = DELIVERABLE.allowed(version.state.name(), side.by());
        events.retain(|event| match event {
            D::Edit => self.may_edit(version).is_ok(),
            event => *event == D::Discard,
        });
        events
    }
}
