//! The keys seen last, with the instant at which each has its full allowance back.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use governor::nanos::Nanos;
use governor::state::StateStore;
use lru::LruCache;

use super::key::Key;

/// A bounded map that forgets the key that was quiet for longest.
pub(super) struct Recent {
    map: Mutex<LruCache<Key, u64>>,
}

impl Recent {
    pub(super) fn new(most: NonZeroUsize) -> Self {
        Self { map: Mutex::new(LruCache::new(most)) }
    }
}

impl StateStore for Recent {
    type Key = Key;

    fn measure_and_replace<T, F, E>(&self, key: &Key, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let mut map = self.map.lock().unwrap_or_else(PoisonError::into_inner);
        let (outcome, next) = decide(map.get(key).map(|nanos| Nanos::from(*nanos)))?;
        map.put(*key, next.as_u64());
        Ok(outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quietest_key_goes_first() {
        let store = Recent::new(NonZeroUsize::new(2).unwrap());
        let touch = |name: &str| {
            store
                .measure_and_replace(&Key::name(name), |old| Ok::<_, ()>((old.is_some(), Nanos::from(1))))
                .unwrap()
        };
        assert!(!touch("a") && !touch("b") && touch("a"));
        assert!(!touch("c"));
        assert!(touch("a"), "was used after b");
        assert!(!touch("b"), "was forgotten");
    }
}
