//! Ids: 63-bit integers made by the program, shown outside as a typed prefix and Crockford base32.
//!
//! 41 bits count milliseconds since 2024-01-01 (until 2093), 22 bits start at random below 2^21 and count up, so ids
//! made later sort later and do not say how many there are. They are no secrets.

use std::{fmt, marker::PhantomData, str::FromStr};

/// Milliseconds from 1970 to 2024-01-01, where the id clock starts.
pub const EPOCH_MILLIS: i64 = 1_704_067_200_000;
/// Bits below the milliseconds.
pub const COUNTER_BITS: u32 = 22;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 13 characters of five bits hold 63.
const DIGITS: usize = 13;

/// What an id names; gives the prefix that stands before it outside the program.
pub trait Named {
    /// Three letters, for example `usr`.
    const PREFIX: &'static str;
}

/// The id of a `K`. Two ids of different kinds do not compare and cannot be mixed up.
pub struct Id<K>(i64, PhantomData<fn() -> K>);

impl<K> Id<K> {
    /// Takes an id that the store or the id source gave.
    #[must_use]
    pub const fn new(raw: i64) -> Self {
        Self(raw, PhantomData)
    }

    /// The integer that is stored.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K: Named> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = [0u8; DIGITS];
        let mut rest = self.0.cast_unsigned();
        for slot in digits.iter_mut().rev() {
            *slot = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
        }
        write!(f, "{}_{}", K::PREFIX, std::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl<K: Named> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not an id of this kind. To the outside that is the same as an id that names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id of this kind")
    }
}
impl std::error::Error for NotAnId {}

impl<K: Named> FromStr for Id<K> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let digits = text.strip_prefix(K::PREFIX).and_then(|r| r.strip_prefix('_')).ok_or(NotAnId)?;
        if digits.len() != DIGITS {
            return Err(NotAnId);
        }
        let mut value: u128 = 0;
        for byte in digits.bytes() {
            let digit = ALPHABET.iter().position(|a| *a == byte).ok_or(NotAnId)?;
            value = value << 5 | digit as u128;
        }
        i64::try_from(value).map(Self::new).map_err(|_| NotAnId)
    }
}

/// Declares the kinds of ids: a marker type, its prefix and an alias for the id.
macro_rules! ids {
    ($($(#[$doc:meta])* $alias:ident of $kind:ident = $prefix:literal;)*) => {
        /// Markers that say what an id names.
        pub mod kind {
            $($(#[$doc])* #[derive(Debug, Clone, Copy)] pub enum $kind {})*
        }
        $(
            impl Named for kind::$kind { const PREFIX: &'static str = $prefix; }
            $(#[$doc])* pub type $alias = Id<kind::$kind>;
        )*
    };
}

ids! {
    /// A person's account.
    UserId of User = "usr";
    /// A signed-in browser or a family of API tokens.
    SessionId of Session = "ses";
    /// A refresh token of the API.
    RefreshTokenId of RefreshToken = "rft";
    /// A single-use token that travelled by mail.
    MailTokenId of MailToken = "mtk";
    /// A job for the worker.
    JobId of Job = "job";
    /// A row of the transition log.
    LogId of Log = "log";
    /// An event of the activity feed.
    EventId of Event = "evt";
    /// A skill of the list.
    SkillId of Skill = "skl";
    /// A client's project.
    ProjectId of Project = "prj";
    /// A change of a project's terms.
    AddendumId of Addendum = "add";
    /// A freelancer's proposal.
    ProposalId of Proposal = "prp";
    /// A contract, or the offer of one.
    ContractId of Contract = "ctr";
    /// A milestone of a contract.
    MilestoneId of Milestone = "mls";
    /// A version of what was handed in.
    DeliverableId of Deliverable = "dlv";
    /// A payment outside of the program.
    PaymentId of Payment = "pay";
    /// A suspension, proposed or in force.
    SuspensionId of Suspension = "sus";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_prints() {
        for raw in [0, 1, 31, 32, 123_456_789_012, i64::MAX] {
            let id = UserId::new(raw);
            assert_eq!(id.to_string().parse::<UserId>(), Ok(id));
        }
        assert_eq!(UserId::new(i64::MAX).to_string(), "usr_7zzzzzzzzzzzz");
    }

    #[test]
    fn foreign_or_damaged_ids_are_refused() {
        let good = UserId::new(77).to_string();
        assert!(good.replace("usr", "ses").parse::<UserId>().is_err());
        for bad in ["", "usr", "usr_", "usr_77", "usr_000000000002D", "usr_zzzzzzzzzzzzz", "usr_00000000000é"]
        {
            assert_eq!(bad.parse::<UserId>(), Err(NotAnId), "{bad}");
        }
    }

    #[test]
    fn later_ids_sort_later_as_text_too() {
        let (a, b) = (UserId::new(1 << 40), UserId::new((1 << 40) + 1));
        assert!(a < b && a.to_string() < b.to_string());
    }
}
