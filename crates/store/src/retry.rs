//! When a transaction that met another one runs again.

use std::{
    collections::hash_map::RandomState,
    hash::BuildHasher,
    time::{Duration, Instant},
};

use crate::clock;

/// Runs at most, the first one included.
pub(crate) const TRIES: u32 = 6;

/// When to run again after so many tries, or `None` when that would be too often or too late.
pub(crate) fn again_at(tries: u32, deadline: Instant) -> Option<Instant> {
    if tries >= TRIES {
        return None;
    }
    let at = clock::now() + wait(tries, RandomState::new().hash_one(tries));
    (at < deadline).then_some(at)
}

/// Anything between nothing and 5 ms times two for every try: whoever met does not meet again in step.
fn wait(tries: u32, chance: u64) -> Duration {
    let most = 5_000_u64 << tries.min(8);
    Duration::from_micros(chance % most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        assert!(wait(1, 9_999) < Duration::from_millis(10));
        assert!(wait(5, 159_999) > Duration::from_millis(100));
        let deadline = clock::now() + Duration::from_secs(60);
        assert!(again_at(1, deadline).is_some());
        assert!(again_at(TRIES, deadline).is_none());
        assert!(again_at(1, clock::now()).is_none());
    }
}
