//! A milestone as the rules see it, and its state with the facts that belong to each state.

use jiff::civil;

use crate::{
    ContractId, MilestoneId, Money,
    contracts::{drawing::MilestoneStateName as S, rules::Rules},
    time::Time,
    words,
};

/// A milestone of an accepted contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its id.
    pub id: MilestoneId,
    /// The contract.
    pub contract: ContractId,
    /// Its place, counted from 1.
    pub position: u16,
    /// What is delivered.
    pub title: String,
    /// For how much.
    pub amount: Money,
    /// The last day.
    pub due: civil::Date,
    /// Its state, with what belongs to it.
    pub state: MilestoneState,
    /// How many versions were handed in.
    pub submissions: u16,
    /// How often the client asked for changes.
    pub changes: u16,
    /// When the client asked to cancel it, which waits for the freelancer.
    pub cancel_asked_at: Option<Time>,
    /// For compare-and-swap.
    pub version: i64,
}

words! {
    /// How a milestone came to be approved.
    ApprovedBy {
        /// The client looked at what was handed in.
        Client = "client",
        /// The client said nothing.
        Silence = "silence",
        /// The client pays before anything was handed in.
        Early = "early",
    }
}

words! {
    /// Who called a milestone off.
    CancelledBy {
        /// The client alone.
        Client = "client",
        /// The freelancer alone.
        Freelancer = "freelancer",
        /// The client asked and the freelancer agreed.
        Both = "both",
        /// The contract ended.
        System = "system",
    }
}

/// The state of a milestone. What only other payment terms than direct ones lead to is not here yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneState {
    /// Not started.
    Planned,
    /// Started.
    Funded {
        /// When.
        since: Time,
    },
    /// Handed in.
    Submitted {
        /// When the newest version was; moved forward by the time that the contract was held.
        clock: Time,
        /// Whether the client took more time to look.
        extended: bool,
    },
    /// The client asked for changes.
    ChangesRequested {
        /// When; moved forward by the time that the contract was held.
        clock: Time,
    },
    /// Approved.
    Approved {
        /// How.
        by: ApprovedBy,
        /// When.
        at: Time,
    },
    /// Paid.
    Released {
        /// When.
        at: Time,
    },
    /// Called off.
    Cancelled {
        /// By whom.
        by: CancelledBy,
        /// When.
        at: Time,
    },
    /// Approved and never paid.
    Unpaid {
        /// When it was given up.
        at: Time,
    },
}

impl Milestone {
    /// When silence approves what was handed in.
    #[must_use]
    pub fn review_ends_at(&self, rules: &Rules) -> Option<Time> {
        match self.state {
            MilestoneState::Submitted { clock, extended: false } => Some(clock + rules.review),
            MilestoneState::Submitted { clock, extended: true } => {
                Some(clock + rules.review + rules.extension)
            }
            _ => None,
        }
    }

    /// True when changes were asked for more often than the terms include.
    #[must_use]
    pub const fn beyond_included(&self, included: u16) -> bool {
        self.changes > included
    }

    /// The instant at which its last day is over.
    #[must_use]
    pub fn deadline(&self) -> Option<Time> {
        Time::end_of_day_utc(self.due)
    }

    /// True once nothing can come of it any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state.is_over()
    }
}

impl MilestoneState {
    /// True once nothing can come of it any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        super::MILESTONE.terminal.contains(&self.name())
    }

    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> S {
        match self {
            Self::Planned => S::Planned,
            Self::Funded { .. } => S::Funded,
            Self::Submitted { .. } => S::Submitted,
            Self::ChangesRequested { .. } => S::ChangesRequested,
            Self::Approved { .. } => S::Approved,
            Self::Released { .. } => S::Released,
            Self::Cancelled { .. } => S::Cancelled,
            Self::Unpaid { .. } => S::Unpaid,
        }
    }
}
