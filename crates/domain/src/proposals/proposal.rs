//! Decisions about a proposal: each consumes it and returns the changed one, or a refusal. The caller saves and records.

use crate::{
    ContractId, Currency, ProjectId, ProposalId, UserId,
    actor::Actor,
    policy::Relation,
    proposals::{
        Party,
        bid::Bid,
        machine::{PROPOSAL, ProposalEvent as E},
        state::{DeclineReason, Origin, ProjectEnd, ProposalState, WithdrawnBy},
        submit::Fare,
    },
    refusal::Refusal,
    time::Time,
};

/// A proposal as the rules see it; its words are a [`Bid`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// The project.
    pub project: ProjectId,
    /// The project's client.
    pub client: UserId,
    /// Whose it is.
    pub freelancer: UserId,
    /// Its state, with what belongs to it.
    pub state: ProposalState,
    /// The number of its newest revision; 0 before it is sent.
    pub revision: u32,
    /// What sending it cost.
    pub fare: Fare,
    /// When it was sent.
    pub submitted_at: Option<Time>,
    /// When the client first opened it.
    pub first_viewed_at: Option<Time>,
    /// For compare-and-swap.
    pub version: i64,
}

/// A proposal that ended, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The proposal.
    pub proposal: Proposal,
    /// The offer that was out and is void now, in the same transaction.
    pub void_offer: Option<ContractId>,
    /// True when what it cost comes back to the freelancer, in the same transaction.
    pub gives_back: bool,
}

impl Proposal {
    /// A draft that says nothing yet.
    #[must_use]
    pub const fn draft(id: ProposalId, project: ProjectId, client: UserId, freelancer: UserId) -> Self {
        Self {
            id,
            project,
            client,
            freelancer,
            state: ProposalState::Draft,
            revision: 0,
            fare: Fare::One,
            submitted_at: None,
            first_viewed_at: None,
            version: 1,
        }
    }

    /// On which side of it an account stands. Everybody else may not know that it exists.
    #[must_use]
    pub fn party(&self, user: UserId) -> Option<Party> {
        match user {
            _ if user == self.freelancer => Some(Party::Freelancer),
            // What was never sent is nobody's business but its writer's.
            _ if user == self.client && self.submitted_at.is_some() => Some(Party::Client),
            _ => None,
        }
    }

    /// Whether it waits for the client's first look.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.submitted_at.is_some() && self.first_viewed_at.is_none() && self.state.name().is_live()
    }

    /// How this person stands to it.
    #[must_use]
    pub fn relation(&self, actor: &Actor) -> Relation {
        match self.party(actor.user) {
            Some(Party::Client) => Relation::Client,
            Some(Party::Freelancer) => Relation::Bidder,
            None => Relation::Stranger,
        }
    }

    /// Takes a changed draft, which may still be incomplete.
    ///
    /// # Errors
    /// Not now.
    pub fn edit(self) -> Result<Self, Refusal> {
        self.stays(E::Edit)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// Not now.
    pub fn discard(self, now: Time) -> Result<Self, Refusal> {
        self.stays(E::Discard)?
            .moved(E::Discard, ProposalState::Withdrawn { by: WithdrawnBy::Discarded, at: now })
    }

    /// Takes changed terms as the next revision. `currency` is the project's, `questions` how many it asks.
    ///
    /// # Errors
    /// Not now; the fields that are wrong; the letter or the answers, when they changed after the client read them;
    /// conflict, when nothing changed.
    pub fn revise(
        mut self,
        before: &Bid,
        after: &Bid,
        (currency, questions): (Currency, usize),
        now: Time,
    ) -> Result<Self, Refusal> {
        PROPOSAL.step(self.state.name().seen_by_freelancer(), E::Revise)?;
        if before == after {
            return Err(Refusal::conflict(
                "nothing_changed",
                "Nothing has changed. Change a term, then send it.",
            ));
        }
        // What was read stays as it was read, and the project may ask other questions by now.
        let read = self.first_viewed_at.is_some();
        if read && !after.same_words(before) {
            let message = "The client has read this, so it stays. Change the price, the time or the plan.";
            let field = if after.letter == before.letter { "answers" } else { "letter" };
            return Err(Refusal::field(field, message));
        }
        let asked = if read { before.answers.len() } else { questions };
        let wrong = after.faults(currency, asked, Some(now.date_utc()));
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong));
        }
        self.revision += 1;
        Ok(self)
    }

    /// Notes that the client opened it. Only the first time counts.
    ///
    /// # Errors
    /// Not now.
    pub fn view(mut self, now: Time) -> Result<Self, Refusal> {
        PROPOSAL.step(self.state.name(), E::View)?;
        self.first_viewed_at = self.first_viewed_at.or(Some(now));
        Ok(self)
    }

    /// Keeps it in the client's sight.
    ///
    /// # Errors
    /// Not now.
    pub fn shortlist(self) -> Result<Self, Refusal> {
        self.moved(E::Shortlist, ProposalState::Shortlisted)
    }

    /// Takes that back.
    ///
    /// # Errors
    /// Not now.
    pub fn unshortlist(self) -> Result<Self, Refusal> {
        self.moved(E::Unshortlist, ProposalState::Submitted)
    }

    /// Says no.
    ///
    /// # Errors
    /// Not now.
    pub fn decline(self, reason: DeclineReason, now: Time) -> Result<Self, Refusal> {
        self.moved(E::Decline, ProposalState::Declined { reason, at: now })
    }

    /// Notes that an offer is out; the contract carries it.
    ///
    /// # Errors
    /// Not now.
    pub fn make_offer(self, contract: ContractId) -> Result<Self, Refusal> {
        let origin = match self.state {
            ProposalState::Shortlisted => Origin::Shortlisted,
            ProposalState::Interviewing => Origin::Interviewing,
            _ => Origin::Submitted,
        };
        self.moved(E::MakeOffer, ProposalState::Offered { origin, contract })
    }

    /// Returns to where it stood before the offer, which ended without a contract.
    ///
    /// # Errors
    /// Not now.
    pub fn offer_ended(mut self) -> Result<Self, Refusal> {
        PROPOSAL.step(self.state.name(), E::OfferEnded)?;
        if let ProposalState::Offered { origin, .. } = self.state {
            self.state = origin.into();
        }
        Ok(self)
    }

    /// Notes that the offer was accepted.
    ///
    /// # Errors
    /// Not now.
    pub fn hire(mut self, now: Time) -> Result<Self, Refusal> {
        PROPOSAL.step(self.state.name(), E::Hire)?;
        if let ProposalState::Offered { contract, .. } = self.state {
            self.state = ProposalState::Hired { contract, at: now };
        }
        Ok(self)
    }

    /// Takes it back, by its freelancer or with the freelancer's account. What it cost does not come back, and the
    /// project's count of proposals shrinks by one.
    ///
    /// # Errors
    /// Not now.
    pub fn withdraw(self, by: WithdrawnBy, now: Time) -> Result<Ended, Refusal> {
        self.ended(E::Withdraw, ProposalState::Withdrawn { by, at: now }, false)
    }

    /// Ends it with its project. `hired` is how many people the project hired. What it cost comes back when the client
    /// never read it, and whenever the project died without a hire or was taken down.
    ///
    /// # Errors
    /// Not now.
    pub fn not_selected(self, end: ProjectEnd, hired: u16, now: Time) -> Result<Ended, Refusal> {
        let died = end == ProjectEnd::Removed || end != ProjectEnd::Filled && hired == 0;
        let unread = self.first_viewed_at.is_none();
        let gives_back = self.fare == Fare::One && (died || unread);
        self.ended(E::NotSelected, ProposalState::NotSelected { end, at: now }, gives_back)
    }

    fn ended(self, event: E, to: ProposalState, gives_back: bool) -> Result<Ended, Refusal> {
        let void_offer = self.state.contract();
        Ok(Ended { proposal: self.moved(event, to)?, void_offer, gives_back })
    }

    /// Checks an event of the freelancer's, whose refusal may not tell that a proposal is shortlisted.
    fn stays(self, event: E) -> Result<Self, Refusal> {
        PROPOSAL.step(self.state.name().seen_by_freelancer(), event)?;
        Ok(self)
    }

    fn moved(mut self, event: E, to: ProposalState) -> Result<Self, Refusal> {
        PROPOSAL.step(self.state.name(), event)?;
        self.state = to;
        Ok(self)
    }
}
