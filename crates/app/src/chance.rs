//! The one place where random bytes and ids are made.

use std::sync::atomic::{AtomicI64, Ordering};

use aws_lc_rs::rand;
use domain::{
    Secret, Stamp, Time,
    id::{COUNTER_BITS, EPOCH_MILLIS},
    stamp::{IDS_PER_STAMP, SECRETS_PER_STAMP},
};

/// Makes stamps: fresh ids, fresh secrets.
#[derive(Debug, Default)]
pub struct Chance {
    next: AtomicI64,
}

impl Chance {
    /// A stamp for one run of a verb at `now`.
    pub fn stamp(&self, now: Time) -> Stamp {
        Stamp::new(now, self.reserve(now), std::array::from_fn::<_, SECRETS_PER_STAMP, _>(|_| secret()))
    }

    /// Reserves a block of ids: in a new millisecond from a random place in its lower half, else right after the last
    /// block; a full millisecond, or a clock that stands or goes back, borrows the next one.
    fn reserve(&self, now: Time) -> i64 {
        let millis = (now.millis() - EPOCH_MILLIS).max(0);
        let random = i64::from(u32::from_le_bytes(bytes())) & ((1 << (COUNTER_BITS - 1)) - 1);
        let start = |millis: i64| (millis << COUNTER_BITS) | random;
        let mut last = self.next.load(Ordering::Relaxed);
        loop {
            let (used, room) =
                (last >> COUNTER_BITS, (1 << COUNTER_BITS) - (last & ((1 << COUNTER_BITS) - 1)));
            let first = match used {
                _ if used < millis => start(millis),
                _ if room < IDS_PER_STAMP => start(used + 1),
                _ => last,
            };
            match self.next.compare_exchange_weak(
                last,
                first + IDS_PER_STAMP,
                Ordering::Relaxed,
                Ordering::Relaxed,
            ) {
                Ok(_) => return first,
                Err(other) => last = other,
            }
        }
    }
}

/// 256 random bits.
#[must_use]
pub fn secret() -> Secret {
    Secret(bytes())
}

/// Random bytes from the operating system's generator.
///
/// # Panics
/// When the operating system has none to give; going on without would hand out guessable tokens.
#[expect(clippy::expect_used, reason = "a process without randomness must not go on")]
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    rand::fill(&mut out).expect("the operating system gives random bytes");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::UserId;

    #[test]
    fn blocks_never_overlap_even_when_the_clock_stands_or_goes_back() {
        let chance = Chance::default();
        let mut firsts: Vec<i64> = (0..5_000)
            .map(|n| {
                let now = Time::from_micros((EPOCH_MILLIS + 1_000 - n / 1_000) * 1_000);
                let id: UserId = chance.stamp(now).id();
                id.get()
            })
            .collect();
        assert!(firsts.is_sorted());
        firsts.dedup_by(|b, a| *b - *a < IDS_PER_STAMP);
        assert_eq!(firsts.len(), 5_000);
    }

    #[test]
    fn threads_share_one_source() {
        let chance = Chance::default();
        let now = Time::from_micros(EPOCH_MILLIS * 1_000);
        let mut all: Vec<i64> = std::thread::scope(|s| {
            let handles: Vec<_> = (0..4)
                .map(|_| {
                    s.spawn(|| {
                        (0..500)
                            .map(|_| chance.stamp(now).id::<domain::id::kind::User>().get())
                            .collect::<Vec<_>>()
                    })
                })
                .collect();
            handles.into_iter().flat_map(|h| h.join().unwrap()).collect()
        });
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 2_000);
    }
}
