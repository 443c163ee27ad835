//! A contract as the rules see it, and its state with the facts that belong to each state.

use crate::{
    ContractId, Currency, ProjectId, ProposalId, UserId,
    actor::Actor,
    contracts::{
        canonical::Digest,
        drawing::ContractStateName as S,
        rules::Rules,
        terms::{Fee, PaymentTerms},
    },
    policy::Relation,
    proposals::Party,
    time::Time,
    words,
};

/// A contract, or the offer of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// The project.
    pub project: ProjectId,
    /// The proposal that it answers.
    pub proposal: ProposalId,
    /// Who wants the work done.
    pub client: UserId,
    /// Who does it.
    pub freelancer: UserId,
    /// Its state, with what belongs to it.
    pub state: ContractState,
    /// The currency of the project, which it keeps.
    pub currency: Currency,
    /// How it is paid.
    pub payment: PaymentTerms,
    /// The fee, frozen at the offer.
    pub fee: Fee,
    /// How often changes may be asked for in each milestone.
    pub revisions: u16,
    /// The number of the newest version of the terms, counted from 1.
    pub terms_version: u32,
    /// The hash of that version.
    pub terms_hash: Digest,
    /// The signatures, once it was accepted.
    pub signatures: Option<Signatures>,
    /// The version of the policy that it was made under.
    pub policy_version: i64,
    /// When the first version was offered.
    pub offered_at: Time,
    /// For compare-and-swap.
    pub version: i64,
}

/// That one side agreed to the terms with this hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// Which side.
    pub party: Party,
    /// The account.
    pub user: UserId,
    /// When.
    pub at: Time,
    /// To what.
    pub terms: Digest,
}

/// Both sides' signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signatures {
    /// Of the side that wrote the version that was accepted.
    pub offered: Signature,
    /// Of the side that accepted it.
    pub accepted: Signature,
}

words! {
    /// Why a contract ended.
    EndReason {
        /// Every milestone came to its end by being worked on.
        Completed = "completed",
        /// Both agreed to stop.
        Mutual = "mutual",
        /// The client stopped.
        Client = "client",
        /// The freelancer stopped.
        Freelancer = "freelancer",
        /// Staff decided a dispute.
        Dispute = "dispute",
        /// Staff ended it for another reason.
        Platform = "platform",
    }
}

impl From<Party> for EndReason {
    fn from(party: Party) -> Self {
        match party {
            Party::Client => Self::Client,
            Party::Freelancer => Self::Freelancer,
        }
    }
}

words! {
    /// Why an offer is gone without an answer.
    OfferGone {
        /// Its author took it back.
        TakenBack = "taken_back",
        /// The proposal was withdrawn.
        ProposalWithdrawn = "proposal_withdrawn",
        /// The project ended: the proposal was not selected.
        ProjectEnded = "project_ended",
        /// One of the accounts is being closed.
        AccountClosed = "account_closed",
    }
}

/// An offer that waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Who must answer. The other side wrote the newest version.
    pub turn: Party,
    /// How often terms were countered.
    pub round: u16,
    /// When the newest version was written and signed by its author.
    pub since: Time,
    /// When silence ends it.
    pub expires_at: Time,
}

/// Where a contract stood when one side asked to end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Running {
    /// Work went on.
    Active,
    /// It was paused.
    Paused {
        /// Since when.
        since: Time,
    },
}

/// That one side asked to end a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// Who asked.
    pub requested_by: Party,
    /// Where it stood before.
    pub origin: Running,
    /// When; moved forward by the time that it was held.
    pub clock: Time,
}

/// Where a contract stood when it was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Running or paused.
    Running(Running),
    /// Being ended.
    Ending(Ending),
}

words! {
    /// Who made a contract stand still; only that lets it go on.
    HeldBy {
        /// A member of staff, by hand.
        Staff = "staff",
        /// The suspension of an account of either side.
        Suspension = "suspension",
    }
}

/// The state of a contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContractState {
    /// An offer is out.
    Offered(Offer),
    /// Work goes on.
    Active,
    /// Nothing new is started.
    Paused {
        /// Since when.
        since: Time,
    },
    /// One side asked to end it.
    Ending(Ending),
    /// Everything stands still.
    OnHold {
        /// Where it stood before.
        origin: Held,
        /// Who held it.
        by: HeldBy,
        /// Since when.
        since: Time,
    },
    /// Over.
    Ended {
        /// Why.
        reason: EndReason,
        /// When.
        at: Time,
    },
    /// The offer was declined.
    Declined {
        /// Who said no.
        by: Party,
        /// What they said, if anything.
        note: Option<String>,
        /// When.
        at: Time,
    },
    /// The offer is gone.
    Withdrawn {
        /// Why.
        why: OfferGone,
        /// When.
        at: Time,
    },
    /// Nobody answered the offer.
    Expired {
        /// When.
        at: Time,
    },
}

impl Contract {
    /// On which side of it an account stands. Everybody else but staff may not know that it exists.
    #[must_use]
    pub fn party(&self, user: UserId) -> Option<Party> {
        match user {
            _ if user == self.client => Some(Party::Client),
            _ if user == self.freelancer => Some(Party::Freelancer),
            _ => None,
        }
    }

    /// The account of a side.
    #[must_use]
    pub const fn user(&self, party: Party) -> UserId {
        match party {
            Party::Client => self.client,
            Party::Freelancer => self.freelancer,
        }
    }

    /// The accounts of both sides.
    #[must_use]
    pub const fn sides(&self) -> [UserId; 2] {
        [self.client, self.freelancer]
    }

    /// How this person stands to it.
    #[must_use]
    pub fn relation(&self, actor: &Actor) -> Relation {
        match self.party(actor.user) {
            Some(Party::Client) => Relation::Client,
            Some(Party::Freelancer) => Relation::Freelancer,
            None => Relation::Stranger,
        }
    }

    /// The rules that it was made under.
    #[must_use]
    pub const fn rules(&self) -> Rules {
        Rules::of(self.policy_version)
    }

    /// The offer, while it waits for an answer.
    #[must_use]
    pub const fn offer(&self) -> Option<&Offer> {
        match &self.state {
            ContractState::Offered(offer) => Some(offer),
            _ => None,
        }
    }

    /// True from acceptance to the end.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self.state.name(), S::Active | S::Paused | S::Ending | S::OnHold)
    }
}

impl ContractState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> S {
        match self {
            Self::Offered(_) => S::Offered,
            Self::Active => S::Active,
            Self::Paused { .. } => S::Paused,
            Self::Ending(_) => S::Ending,
            Self::OnHold { .. } => S::OnHold,
            Self::Ended { .. } => S::Ended,
            Self::Declined { .. } => S::Declined,
            Self::Withdrawn { .. } => S::Withdrawn,
            Self::Expired { .. } => S::Expired,
        }
    }
}

impl From<Running> for ContractState {
    fn from(running: Running) -> Self {
        match running {
            Running::Active => Self::Active,
            Running::Paused { since } => Self::Paused { since },
        }
    }
}
