//! How many proposals a freelancer may still send.

use domain::{
    Actor, Time, UserId,
    proposals::{Allowance, Rules},
};
use store::{Read, Tx, proposals::allowances};

use crate::error::Result;

/// An allowance as its owner sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Proposals that are left.
    pub left: u32,
    /// How many each week adds.
    pub weekly: u32,
    /// The most that are held.
    pub held: u32,
    /// When the next week begins.
    pub next_refill: Time,
}

/// The own allowance.
///
/// # Errors
/// Those of the store.
pub fn balance(db: &mut dyn Read, actor: &Actor, now: Time) -> Result<Balance> {
    Ok(Balance {
        left: of(db, actor.user, now)?.balance,
        weekly: Rules::NOW.weekly,
        held: Rules::NOW.held,
        next_refill: Allowance::next_refill(now),
    })
}

/// An allowance as it is now.
pub(crate) fn of(db: &mut dyn Read, user: UserId, now: Time) -> Result<Allowance> {
    let rules = &Rules::NOW;
    Ok(allowances::find(db, user)?.map_or_else(|| Allowance::new(rules, now), |a| a.refilled(rules, now)))
}

/// Keeps what is left after something was sent.
pub(crate) fn keep(tx: &mut dyn Tx, user: UserId, after: Allowance) -> Result<()> {
    let before = allowances::find(tx.as_read(), user)?;
    Ok(allowances::put(tx, user, before, after)?)
}

/// Gives back what a proposal cost.
pub(crate) fn give_back(tx: &mut dyn Tx, user: UserId, now: Time) -> Result<()> {
    let after = of(tx.as_read(), user, now)?.given_back(&Rules::NOW, now);
    keep(tx, user, after)
}
