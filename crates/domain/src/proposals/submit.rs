//! Sending a proposal: who may, to which project, and what it costs.

use crate::{
    Currency, Refusal, UserId,
    projects::{Brief, Project},
    proposals::{
        Allowance, Rules,
        bid::Bid,
        machine::{PROPOSAL, ProposalEvent as E, ProposalStateName as S},
        proposal::Proposal,
        state::ProposalState,
    },
    time::Time,
    words,
};

/// What a project says to those who want to propose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Its client.
    pub client: UserId,
    /// Whether it takes another proposal, and if not, why.
    pub takes: Result<(), Refusal>,
    /// Its currency.
    pub currency: Currency,
    /// How many questions it asks.
    pub questions: usize,
    /// True while it has no proposal yet.
    pub untouched: bool,
}

impl Posting {
    /// What this project says.
    #[must_use]
    pub fn of(project: &Project, brief: &Brief) -> Self {
        Self {
            client: project.owner,
            takes: project.takes_proposals(),
            currency: brief.budget.currency,
            questions: brief.questions.len(),
            untouched: project.proposal_count == 0,
        }
    }
}

/// Who sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bidder {
    /// The account.
    pub user: UserId,
    /// Whether it has the freelancer's role.
    pub freelancer: bool,
    /// The state of the person's newest other proposal to this project, if there is one.
    pub earlier: Option<S>,
    /// Whether the client invited them to this project.
    pub invited: bool,
    /// Whether they had a contract with this client before.
    pub rehired: bool,
    /// What is left of their allowance.
    pub allowance: Allowance,
}

words! {
    /// What sending a proposal costs, and why.
    Fare {
        /// One of the allowance.
        One = "one",
        /// Nothing: the client invited them.
        Invited = "invited",
        /// Nothing: they worked for this client before.
        Rehired = "rehired",
        /// Nothing: nobody proposed to this project before.
        First = "first",
        /// Nothing: an earlier one was not selected, and the project was opened again.
        Again = "again",
    }
}

impl Fare {
    /// What it costs for this person.
    #[must_use]
    pub fn of(posting: &Posting, bidder: &Bidder) -> Self {
        match bidder.earlier {
            _ if bidder.invited => Self::Invited,
            _ if bidder.rehired => Self::Rehired,
            Some(S::NotSelected) => Self::Again,
            _ if posting.untouched => Self::First,
            _ => Self::One,
        }
    }
}

/// A proposal that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The proposal. Its first revision has number 1; the project's count of proposals grows by one.
    pub proposal: Proposal,
    /// What is left of the freelancer's allowance.
    pub allowance: Allowance,
}

/// Whether this person may propose at all, before anything is written. Used by the form and again when it is sent.
///
/// # Errors
/// Denied, to the client and to those without the freelancer's role; conflict, with what stands against it.
pub fn may_propose(posting: &Posting, bidder: &Bidder) -> Result<(), Refusal> {
    if bidder.user == posting.client {
        return Err(Refusal::Denied { code: "own_project", message: "This is your own project." });
    }
    if !bidder.freelancer {
        let message = "Add the freelancer role to your account first, in your settings.";
        return Err(Refusal::Denied { code: "not_a_freelancer", message });
    }
    posting.takes.clone()?;
    match bidder.earlier {
        Some(S::Hired) => Err(Refusal::conflict(
            "already_hired",
            "You were hired for this project. Agree on more work in your contract.",
        )),
        Some(state) if state.is_live() => Err(Refusal::conflict(
            "already_proposed",
            "You have a proposal here already. Revise that one, or withdraw it first.",
        )),
        _ => Ok(()),
    }
}

impl Proposal {
    /// Sends a draft.
    ///
    /// # Errors
    /// Not now; those of [`may_propose`]; the fields that are wrong; conflict, when the allowance is empty.
    pub fn submit(
        mut self,
        bid: &Bid,
        posting: &Posting,
        bidder: &Bidder,
        rules: &Rules,
        now: Time,
    ) -> Result<Submitted, Refusal> {
        PROPOSAL.step(self.state.name().seen_by_freelancer(), E::Submit)?;
        may_propose(posting, bidder)?;
        let wrong = bid.faults(posting.currency, posting.questions, Some(now.date_utc()));
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong));
        }
        let fare = Fare::of(posting, bidder);
        let allowance = match fare {
            Fare::One => bidder.allowance.spent(rules, now)?,
            _ => bidder.allowance.refilled(rules, now),
        };
        self.state = ProposalState::Submitted;
        self.fare = fare;
        self.revision = 1;
        self.submitted_at = Some(now);
        Ok(Submitted { proposal: self, allowance })
    }
}
