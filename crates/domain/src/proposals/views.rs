//! Proposals as people see them. The client of the project sees all of its proposals; a freelancer sees the own one, and
//! nothing of anybody else's.

use crate::{
    Money, ProjectId, ProposalId, UserId,
    next_action::NextAction,
    projects::{Budget, Client, DurationEstimate, ProjectStateName},
    proposals::{
        bid::Bid,
        machine::{ProposalEvent, ProposalStateName},
        state::ProposalState,
        submit::Fare,
    },
    time::Time,
};

/// Who proposes, as the client sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freelancer {
    /// The account.
    pub id: UserId,
    /// The handle in the profile's address.
    pub handle: String,
    /// The name.
    pub name: String,
    /// The line under the name.
    pub headline: Option<String>,
    /// Since when the account exists.
    pub member_since: Time,
}

/// The project that a proposal belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForProject {
    /// Its id.
    pub id: ProjectId,
    /// Its title.
    pub title: String,
    /// Its state.
    pub state: ProjectStateName,
    /// What the client wants to pay.
    pub budget: Budget,
    /// What it asks.
    pub questions: Vec<String>,
}

/// A proposal in the list of the project's client.
#[derive(Debug, Clone)]
pub struct ProposalCard {
    /// Its id.
    pub id: ProposalId,
    /// Who proposes.
    pub freelancer: Freelancer,
    /// Its state, with the facts.
    pub state: ProposalState,
    /// The beginning of the letter.
    pub opening: String,
    /// The price.
    pub price: Money,
    /// How long it takes.
    pub duration: DurationEstimate,
    /// How many lines the plan has.
    pub lines: usize,
    /// The number of the newest revision.
    pub revision: u32,
    /// When it was sent.
    pub submitted_at: Time,
    /// When the client first opened it.
    pub first_viewed_at: Option<Time>,
    /// Whether it waits for the client's first look.
    pub unread: bool,
    /// The events that the client may fire now.
    pub allowed: Vec<ProposalEvent>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}

/// One revision of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Counted from 1.
    pub number: u32,
    /// What it says.
    pub bid: Bid,
    /// When it was sent.
    pub at: Time,
}

/// A proposal on its own page, for the project's client and for staff.
#[derive(Debug, Clone)]
pub struct ProposalView {
    /// Its id.
    pub id: ProposalId,
    /// The project.
    pub project: ForProject,
    /// Who proposes.
    pub freelancer: Freelancer,
    /// Its state, with the facts.
    pub state: ProposalState,
    /// What it says now.
    pub bid: Bid,
    /// Every revision, the latest first.
    pub revisions: Vec<Revision>,
    /// When it was sent.
    pub submitted_at: Time,
    /// When the client first opened it.
    pub first_viewed_at: Option<Time>,
    /// The events that the viewer may fire now.
    pub allowed: Vec<ProposalEvent>,
    /// Whose turn it is, the offer's while one is out.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}

/// A proposal as its freelancer sees it, in the list and on its own page.
#[derive(Debug, Clone)]
pub struct MyProposal {
    /// Its id.
    pub id: ProposalId,
    /// The project.
    pub project: ForProject,
    /// The project's client.
    pub client: Client,
    /// Its state with the facts, see [`MyState`].
    pub state: MyState,
    /// What it says now.
    pub bid: Bid,
    /// Every revision, the latest first; empty in lists.
    pub revisions: Vec<Revision>,
    /// What sending it cost.
    pub fare: Fare,
    /// When it was sent.
    pub submitted_at: Option<Time>,
    /// When the client first opened it.
    pub first_viewed_at: Option<Time>,
    /// True while letter and answers may still be changed.
    pub may_edit_letter: bool,
    /// The events that the freelancer may fire now.
    pub allowed: Vec<ProposalEvent>,
    /// Whose turn it is, the offer's while one is out.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}

/// The state of a proposal without what only the client knows. Made from a [`ProposalState`] alone, so that no view can
/// forget to hide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MyState(ProposalState);

impl MyState {
    /// The state with its facts, where a shortlisted proposal is a submitted one.
    #[must_use]
    pub const fn state(&self) -> ProposalState {
        self.0
    }

    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> ProposalStateName {
        self.0.name()
    }
}

impl From<ProposalState> for MyState {
    fn from(state: ProposalState) -> Self {
        use crate::proposals::state::Origin;
        Self(match state {
            ProposalState::Shortlisted => ProposalState::Submitted,
            ProposalState::Offered { origin: Origin::Shortlisted, contract } => {
                ProposalState::Offered { origin: Origin::Submitted, contract }
            }
            other => other,
        })
    }
}
