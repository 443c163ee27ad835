//! What a verb may use of the world: the time, ids and random bytes, all drawn before it runs.

use std::{cell::Cell, fmt};

use crate::{id::Id, time::Time};

/// 256 random bits for a token. Compared and stored only as a hash, never printed.
#[derive(Clone, Copy)]
pub struct Secret(pub [u8; 32]);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// How many ids one verb may take.
pub const IDS_PER_STAMP: i64 = 4_096;
/// How many secrets one verb may take.
pub const SECRETS_PER_STAMP: usize = 2;

/// The time of a verb, a block of fresh ids and two secrets. A verb that runs again gets a new one.
#[derive(Debug)]
pub struct Stamp {
    now: Time,
    next: Cell<i64>,
    end: i64,
    secrets: [Secret; SECRETS_PER_STAMP],
    taken: Cell<usize>,
}

impl Stamp {
    /// Ids run from `first_id` for [`IDS_PER_STAMP`].
    #[must_use]
    pub const fn new(now: Time, first_id: i64, secrets: [Secret; SECRETS_PER_STAMP]) -> Self {
        Self { now, next: Cell::new(first_id), end: first_id + IDS_PER_STAMP, secrets, taken: Cell::new(0) }
    }

    /// The one time at which everything in this verb happens.
    #[must_use]
    pub const fn now(&self) -> Time {
        self.now
    }

    /// The next unused id.
    ///
    /// # Panics
    /// When a verb asks for more than [`IDS_PER_STAMP`]: such a verb must be split, and going on would hand out ids
    /// that belong to another.
    #[must_use]
    pub fn id<K>(&self) -> Id<K> {
        let id = self.next.get();
        assert!(id < self.end, "a verb took more ids than a stamp holds");
        self.next.set(id + 1);
        Id::new(id)
    }

    /// The next unused secret.
    ///
    /// # Panics
    /// When a verb asks for more than [`SECRETS_PER_STAMP`].
    #[must_use]
    pub fn secret(&self) -> Secret {
        let at = self.taken.get();
        self.taken.set(at + 1);
        self.secrets[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::UserId;

    #[test]
    fn ids_of_one_stamp_count_up() {
        let stamp = Stamp::new(Time::from_micros(5), 100, [Secret([0; 32]); 2]);
        let (a, b): (UserId, UserId) = (stamp.id(), stamp.id());
        assert_eq!((a.get(), b.get()), (100, 101));
    }

    #[test]
    #[should_panic(expected = "more ids")]
    fn a_stamp_does_not_lend_its_neighbours_ids() {
        let stamp = Stamp::new(Time::from_micros(5), 0, [Secret([0; 32]); 2]);
        for _ in 0..=IDS_PER_STAMP {
            let _: UserId = stamp.id();
        }
    }
}
