//! What may be done with a proposal now, and whose turn it is.

use crate::{
    next_action::NextAction,
    proposals::{
        Party,
        machine::{PROPOSAL, ProposalEvent as E},
        proposal::Proposal,
        state::ProposalState,
    },
};

impl Proposal {
    /// The events that this side may fire now.
    #[must_use]
    pub fn allowed(&self, side: Party) -> Vec<E> {
        PROPOSAL.allowed(self.state.name(), side.by())
    }

    /// Who must act next. `None` once it has ended, and while an offer is out: then ask the offer.
    ///
    /// The answer for the freelancer does not tell a proposal that is kept in sight from any other.
    #[must_use]
    pub fn next_action(&self, viewer: Option<Party>) -> Option<NextAction> {
        let next = |party: Party, event: E| {
            Some(NextAction { who: party.who(viewer), verb: event.as_str(), due: None, on_silence: None })
        };
        match self.state {
            ProposalState::Draft => next(Party::Freelancer, E::Submit),
            ProposalState::Submitted | ProposalState::Shortlisted | ProposalState::Interviewing => {
                next(Party::Client, if self.first_viewed_at.is_none() { E::View } else { E::MakeOffer })
            }
            _ => None,
        }
    }
}
