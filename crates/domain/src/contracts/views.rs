//! Contracts as their parties and staff see them. The store fills them, the app adds what is allowed and what comes next.

use jiff::civil;

use crate::{
    ContractId, DeliverableId, MilestoneId, Money, Party, PaymentId, ProjectId, ProposalId, UserId,
    contracts::{
        canonical::Digest,
        contract::{ContractState, Signatures},
        deliverable::{DeliverableState, Feedback, HandedIn, Work},
        drawing::{ContractEvent, DeliverableEvent, MilestoneEvent, PaymentEvent},
        milestone::MilestoneState,
        payment::PaymentState,
        terms::{Fee, OfferTerms, PaymentTerms},
    },
    next_action::NextAction,
    time::Time,
};

/// One of the two sides, as the other sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub id: UserId,
    /// The name.
    pub name: String,
    /// The handle in the profile's address.
    pub handle: String,
}

/// A contract or an offer in a list.
#[derive(Debug, Clone)]
pub struct ContractCard {
    /// Its id.
    pub id: ContractId,
    /// The project's title.
    pub title: String,
    /// The side on which the viewer stands.
    pub side: Party,
    /// The other side.
    pub with: Person,
    /// Its state, with the facts.
    pub state: ContractState,
    /// The sum of the milestones of the newest terms.
    pub total: Money,
    /// How many milestones there are.
    pub milestones: usize,
    /// How many of them are paid.
    pub released: usize,
    /// When the first version was offered.
    pub offered_at: Time,
    /// Whose turn it is.
    pub next: Option<NextAction>,
}

/// One version of the terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsVersion {
    /// Counted from 1.
    pub number: u32,
    /// Who wrote it.
    pub by: Party,
    /// When.
    pub at: Time,
    /// What it says.
    pub terms: OfferTerms,
    /// Its hash, which accepting repeats.
    pub hash: Digest,
}

/// A contract or an offer on its own page.
#[derive(Debug, Clone)]
pub struct ContractView {
    /// Its id.
    pub id: ContractId,
    /// The project.
    pub project: ProjectId,
    /// The project's title.
    pub title: String,
    /// The proposal that it answers.
    pub proposal: ProposalId,
    /// Who wants the work done.
    pub client: Person,
    /// Who does it.
    pub freelancer: Person,
    /// The side on which the viewer stands; `None` for staff.
    pub side: Option<Party>,
    /// Its state, with the facts.
    pub state: ContractState,
    /// How it is paid.
    pub payment: PaymentTerms,
    /// The fee.
    pub fee: Fee,
    /// The newest terms, and those that were agreed on once it is accepted.
    pub terms: TermsVersion,
    /// The versions before, the latest first.
    pub earlier: Vec<TermsVersion>,
    /// The signatures.
    pub signatures: Option<Signatures>,
    /// Its milestones, by position; none before acceptance.
    pub milestones: Vec<MilestoneView>,
    /// The events of the contract that the viewer may fire now.
    pub allowed: Vec<ContractEvent>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}

impl ContractView {
    /// One of the sides.
    #[must_use]
    pub const fn person(&self, side: Party) -> &Person {
        match side {
            Party::Client => &self.client,
            Party::Freelancer => &self.freelancer,
        }
    }

    /// The side that the viewer does not stand on; nothing for staff, who stand on none.
    #[must_use]
    pub fn other(&self) -> Option<&Person> {
        self.side.map(|side| self.person(side.other()))
    }
}

/// A milestone.
#[derive(Debug, Clone)]
pub struct MilestoneView {
    /// Its id.
    pub id: MilestoneId,
    /// Its place, counted from 1.
    pub position: u16,
    /// What is delivered.
    pub title: String,
    /// For how much.
    pub amount: Money,
    /// The last day.
    pub due: civil::Date,
    /// Its state, with the facts.
    pub state: MilestoneState,
    /// How often changes were asked for.
    pub changes: u16,
    /// True when that was more often than the terms include.
    pub beyond_included: bool,
    /// When silence approves what was handed in.
    pub review_ends_at: Option<Time>,
    /// When the client asked to cancel it.
    pub cancel_asked_at: Option<Time>,
    /// True when the viewer may ask the freelancer to cancel it.
    pub may_ask_cancel: bool,
    /// What was handed in, the latest first; drafts are the freelancer's alone.
    pub deliverables: Vec<DeliverableView>,
    /// What is owed, once it is approved.
    pub payment: Option<PaymentView>,
    /// The events that the viewer may fire now.
    pub allowed: Vec<MilestoneEvent>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}

/// A version of what is handed in.
#[derive(Debug, Clone)]
pub struct DeliverableView {
    /// Its id.
    pub id: DeliverableId,
    /// Counted from 1.
    pub number: u16,
    /// Its state, with the facts.
    pub state: DeliverableState,
    /// What it holds.
    pub work: Work,
    /// When it was handed in, and its hash.
    pub handed_in: Option<HandedIn>,
    /// What the client asked to change.
    pub feedback: Option<Feedback>,
    /// The events that the viewer may fire now.
    pub allowed: Vec<DeliverableEvent>,
    /// For moving it.
    pub version: i64,
}

/// A payment outside of the program.
#[derive(Debug, Clone)]
pub struct PaymentView {
    /// Its id.
    pub id: PaymentId,
    /// How much.
    pub amount: Money,
    /// Its state, with the facts.
    pub state: PaymentState,
    /// How the client says that it was paid.
    pub reference: Option<String>,
    /// When it became due.
    pub opened_at: Time,
    /// From when on the freelancer may write it off.
    pub write_off_from: Option<Time>,
    /// The events that the viewer may fire now.
    pub allowed: Vec<PaymentEvent>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}
