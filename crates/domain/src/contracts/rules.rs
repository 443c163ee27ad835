//! The numbers that the rules of contracts speak of, in one place, for each version of the policy.

use std::time::Duration;

use crate::time::days;

/// Numbers of one version of the policy. A contract keeps the version that it was made under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// How long an offer waits for an answer.
    pub offer: Duration,
    /// When the party in turn is reminded.
    pub offer_reminders: [Duration; 2],
    /// How often terms may be countered.
    pub rounds: u16,
    /// How long the client may look at what was handed in before silence approves.
    pub review: Duration,
    /// When the client is reminded.
    pub review_reminders: [Duration; 4],
    /// How much longer, once, when the client asks.
    pub extension: Duration,
    /// How long before the end of a longer look the client is reminded again.
    pub extended_reminder: Duration,
    /// How long a milestone with changes asked for waits for the freelancer while the contract is ending.
    pub ending: Duration,
    /// How long a payment that the client says was made waits for the freelancer's word.
    pub confirm: Duration,
    /// When the client is reminded of a payment.
    pub payment_reminders: [Duration; 3],
    /// How long a payment must be owed before it may be written off.
    pub write_off: Duration,
}

impl Rules {
    /// The rules in force, of [`crate::policy::VERSION`].
    pub const NOW: Self = Self {
        offer: days(7),
        offer_reminders: [days(3), days(6)],
        rounds: 10,
        review: days(14),
        review_reminders: [days(3), days(7), days(10), days(13)],
        extension: days(7),
        extended_reminder: days(1),
        ending: days(7),
        confirm: days(7),
        payment_reminders: [days(3), days(7), days(14)],
        write_off: days(30),
    };

    /// The rules of a version. There is one so far; the next one is told apart here.
    #[must_use]
    pub const fn of(_version: i64) -> Self {
        Self::NOW
    }
}
