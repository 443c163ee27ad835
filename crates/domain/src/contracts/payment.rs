//! A payment that the parties make outside of the program: one side says that it was made, the other that it arrived.

use std::time::Duration;

use crate::{
    ContractId, MilestoneId, Money, PaymentId,
    contracts::{drawing::PaymentStateName as S, rules::Rules},
    time::Time,
    words,
};

/// What is owed for an approved milestone under direct terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// The contract.
    pub contract: ContractId,
    /// The milestone.
    pub milestone: MilestoneId,
    /// How much.
    pub amount: Money,
    /// Its state, with what belongs to it.
    pub state: PaymentState,
    /// How long it was owed before its present state began. The time during which the client says that it is paid does
    /// not count, and saying so again does not begin anew.
    pub owed: Duration,
    /// What the client said about how it was paid, if anything.
    pub reference: Option<String>,
    /// When it became due.
    pub opened_at: Time,
    /// For compare-and-swap.
    pub version: i64,
}

words! {
    /// Whose word it is that a payment arrived.
    ConfirmedBy {
        /// The freelancer's.
        Freelancer = "freelancer",
        /// Nobody's: the freelancer was silent.
        Silence = "silence",
    }
}

/// The state of a payment. Clocks are moved forward by the time that the contract was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentState {
    /// The client should pay.
    Due {
        /// Since when.
        clock: Time,
    },
    /// The client says that it is paid.
    Claimed {
        /// Since when.
        clock: Time,
    },
    /// The freelancer says that it did not arrive.
    Contradicted {
        /// Since when.
        clock: Time,
    },
    /// It arrived.
    Confirmed {
        /// Whose word it is.
        by: ConfirmedBy,
        /// When.
        at: Time,
    },
    /// The freelancer gave up waiting.
    WrittenOff {
        /// When.
        at: Time,
    },
}

impl Payment {
    /// From when on the freelancer may write it off; `None` while nothing is owed.
    #[must_use]
    pub fn write_off_from(&self, rules: &Rules) -> Option<Time> {
        match self.state {
            PaymentState::Due { clock } | PaymentState::Contradicted { clock } => {
                Some(clock + rules.write_off.saturating_sub(self.owed))
            }
            _ => None,
        }
    }

    /// When the freelancer's silence confirms it.
    #[must_use]
    pub fn confirmed_from(&self, rules: &Rules) -> Option<Time> {
        match self.state {
            PaymentState::Claimed { clock } => Some(clock + rules.confirm),
            _ => None,
        }
    }
}

impl PaymentState {
    /// The state's name.
    #[must_use]
    pub const fn name(&self) -> S {
        match self {
            Self::Due { .. } => S::Due,
            Self::Claimed { .. } => S::Claimed,
            Self::Contradicted { .. } => S::Contradicted,
            Self::Confirmed { .. } => S::Confirmed,
            Self::WrittenOff { .. } => S::WrittenOff,
        }
    }
}
