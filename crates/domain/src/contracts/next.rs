//! Whose turn it is in a contract: who must act, by when, and what silence does.

use crate::{
    contracts::{
        agreement::Agreement,
        contract::{ContractState, HeldBy},
        drawing::{ContractEvent, ContractStateName, MilestoneEvent, MilestoneStateName, PaymentEvent},
        milestone::{Milestone, MilestoneState},
        payment::{Payment, PaymentState},
    },
    identity::UserEvent,
    next_action::{NextAction, Who},
    proposals::Party,
    time::Time,
};

impl Agreement {
    /// Who must act next in the whole. Of several milestones that wait, the viewer's own come first, then the most urgent;
    /// starting the next one comes after all of them.
    #[must_use]
    pub fn next_action(&self, viewer: Option<Party>) -> Option<NextAction> {
        match &self.contract.state {
            ContractState::Offered(offer) => Some(NextAction {
                who: offer.turn.who(viewer),
                verb: ContractEvent::Accept.as_str(),
                due: Some(offer.expires_at),
                on_silence: Some(ContractEvent::Expire.as_str()),
            }),
            // The sides are not told that an account is suspended.
            ContractState::OnHold { by: HeldBy::Suspension, .. } if viewer.is_none() => {
                Some(open(Who::Staff, UserEvent::Reinstate.as_str()))
            }
            ContractState::OnHold { .. } => Some(open(Who::Staff, ContractEvent::ReleaseHold.as_str())),
            _ => self.most_urgent(viewer).or_else(|| self.go_on(viewer)),
        }
    }

    /// Who must act next in a milestone; its payment's turn once it is approved.
    #[must_use]
    pub fn next_in_milestone(&self, milestone: &Milestone, viewer: Option<Party>) -> Option<NextAction> {
        if self.stands_still() {
            return None;
        }
        let (client, freelancer) = (Party::Client.who(viewer), Party::Freelancer.who(viewer));
        match milestone.state {
            MilestoneState::Funded { .. } => Some(NextAction {
                due: milestone.deadline(),
                ..open(freelancer, MilestoneEvent::Submit.as_str())
            }),
            MilestoneState::Submitted { .. } => Some(NextAction {
                who: client,
                verb: MilestoneEvent::Approve.as_str(),
                due: milestone.review_ends_at(&self.contract.rules()),
                on_silence: Some(MilestoneEvent::AutoApprove.as_str()),
            }),
            MilestoneState::ChangesRequested { .. } => Some(self.after_changes(milestone, freelancer)),
            MilestoneState::Approved { .. } => {
                let payment = self.payments.iter().find(|p| p.milestone == milestone.id)?;
                self.next_in_payment(payment, viewer)
            }
            _ => None,
        }
    }

    /// Who must act next in a payment.
    #[must_use]
    pub fn next_in_payment(&self, payment: &Payment, viewer: Option<Party>) -> Option<NextAction> {
        if self.stands_still() {
            return None;
        }
        match payment.state {
            PaymentState::Due { .. } | PaymentState::Contradicted { .. } => {
                Some(open(Party::Client.who(viewer), PaymentEvent::Claim.as_str()))
            }
            PaymentState::Claimed { .. } => Some(NextAction {
                who: Party::Freelancer.who(viewer),
                verb: PaymentEvent::Confirm.as_str(),
                due: payment.confirmed_from(&self.contract.rules()),
                on_silence: Some(PaymentEvent::ConfirmBySilence.as_str()),
            }),
            _ => None,
        }
    }

    fn stands_still(&self) -> bool {
        !super::by_state::permits_payments(self.contract.state.name())
    }

    fn after_changes(&self, milestone: &Milestone, freelancer: Who) -> NextAction {
        let silence = self.silence_cancels_at(milestone);
        let verb = match milestone.cancel_asked_at {
            Some(_) => MilestoneEvent::Cancel,
            None => MilestoneEvent::Submit,
        };
        NextAction {
            due: silence.or_else(|| milestone.deadline()),
            on_silence: silence.map(|_| MilestoneEvent::Cancel.as_str()),
            ..open(freelancer, verb.as_str())
        }
    }

    fn most_urgent(&self, viewer: Option<Party>) -> Option<NextAction> {
        let waiting = self.milestones.iter().filter_map(|m| self.next_in_milestone(m, viewer));
        let far = Time::from_micros(i64::MAX);
        waiting.min_by_key(|next| (next.who != Who::You, next.due.unwrap_or(far)))
    }

    /// Nothing is under way: the client starts the next milestone, or goes on after a pause.
    fn go_on(&self, viewer: Option<Party>) -> Option<NextAction> {
        let planned = self.milestones.iter().any(|m| m.state.name() == MilestoneStateName::Planned);
        let verb = match self.contract.state.name() {
            ContractStateName::Active if planned => MilestoneEvent::Fund.as_str(),
            ContractStateName::Paused => ContractEvent::Resume.as_str(),
            _ => return None,
        };
        Some(open(Party::Client.who(viewer), verb))
    }
}

const fn open(who: Who, verb: &'static str) -> NextAction {
    NextAction { who, verb, due: None, on_silence: None }
}
