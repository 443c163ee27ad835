//! What a person may do with a contract and its parts now: what the drawings and the guards allow, and the policy too.

use domain::{
    Actor, Party, Time,
    contracts::{
        Agreement, CONTRACT, Contract, ContractEvent as C, ContractState, Deliverable, DeliverableEvent,
        HeldBy, Milestone, MilestoneEvent as M, Payment, PaymentEvent as P,
    },
    machine::By,
    policy::{
        Action, AnswerOffer, AnswerPayment, CancelMilestone, ClaimPayment, DeliverMilestone, DirectMilestone,
        EndContract, EndOffer, HoldContract, RunContract, may,
    },
};

/// One person's look at one contract.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) actor: &'a Actor,
    pub(super) agreement: &'a Agreement,
    pub(super) now: Time,
    /// Whether an account of either side is suspended, so that nobody can be bound.
    pub(super) suspended: bool,
}

/// The side from which a person sees whose turn it is; none for staff, and none on an offer for those who may not
/// answer it, because it is not their turn then.
pub(super) fn viewer(actor: &Actor, contract: &Contract) -> Option<Party> {
    let answers = contract.offer().is_none() || may::<AnswerOffer>(actor, contract.relation(actor));
    contract.party(actor.user).filter(|_| answers)
}

impl Look<'_> {
    /// On which side the person stands; nothing for staff.
    pub(super) fn side(&self) -> Option<Party> {
        self.agreement.contract.party(self.actor.user)
    }

    /// Events of the contract.
    pub(super) fn contract(&self) -> Vec<C> {
        let Some(side) = self.side() else {
            return if self.may::<HoldContract>() { self.by_staff() } else { Vec::new() };
        };
        let mut events = self.agreement.allowed(side, self.now);
        events.retain(|event| match event {
            C::Counter | C::Accept => !self.suspended && self.may::<AnswerOffer>(),
            C::Decline | C::Withdraw => self.may::<EndOffer>(),
            C::Pause | C::Resume => self.may::<RunContract>(),
            C::EndRequest | C::CancelEndRequest | C::EndAtOnce => self.may::<EndContract>(),
            C::Void | C::Expire | C::Hold | C::ReleaseHold | C::End | C::Terminate => false,
        });
        events
    }

    /// Events for staff. What a suspension holds goes on with its end, not by hand.
    fn by_staff(&self) -> Vec<C> {
        let state = &self.agreement.contract.state;
        let mut events = CONTRACT.allowed(state.name(), By::Moderator);
        if matches!(state, ContractState::OnHold { by: HeldBy::Suspension, .. }) {
            events.retain(|event| *event != C::ReleaseHold);
        }
        events
    }

    /// Events of a milestone. Writing off is fired through the payment.
    pub(super) fn milestone(&self, milestone: &Milestone) -> Vec<M> {
        let Some(side) = self.side() else { return Vec::new() };
        let mut events = self.agreement.allowed_milestone(milestone, side, self.now);
        events.retain(|event| match event {
            M::Fund | M::RequestChanges | M::ExtendReview | M::Approve | M::PayEarly => {
                self.may::<DirectMilestone>()
            }
            M::Submit | M::Resubmit => self.may::<DeliverMilestone>(),
            M::Cancel => self.may::<CancelMilestone>(),
            M::WriteOff => self.may::<AnswerPayment>(),
            _ => false,
        });
        events
    }

    /// Whether the person may ask the freelancer to call a milestone off.
    pub(super) fn ask_cancel(&self, milestone: &Milestone) -> bool {
        let asks = |side| self.agreement.may_ask_cancel(milestone, side);
        self.side().is_some_and(asks) && self.may::<CancelMilestone>()
    }

    /// Events of a payment.
    pub(super) fn payment(&self, payment: &Payment) -> Vec<P> {
        let Some(side) = self.side() else { return Vec::new() };
        let mut events = self.agreement.allowed_payment(payment, side, self.now);
        events.retain(|event| match event {
            P::Claim => self.may::<ClaimPayment>(),
            P::Confirm | P::Contradict | P::WriteOff => self.may::<AnswerPayment>(),
            P::ConfirmBySilence => false,
        });
        events
    }

    /// Events of a version of what is handed in.
    pub(super) fn version(&self, version: &Deliverable) -> Vec<DeliverableEvent> {
        let Some(side) = self.side().filter(|_| self.may::<DeliverMilestone>()) else { return Vec::new() };
        self.agreement.allowed_deliverable(version, side)
    }

    fn may<A: Action>(&self) -> bool {
        may::<A>(self.actor, self.agreement.contract.relation(self.actor))
    }
}
