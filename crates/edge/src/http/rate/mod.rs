//! How often something may be attempted, per person or address. Kept in memory, bounded, on our clock.
//!
//! One limiter per [`Class`]; each remembers the keys it saw last, up to its share of 100,000, so that a flood of
//! addresses in one class cannot push out what another remembers.

mod class;
mod key;
mod standing;
mod store;

use std::num::NonZeroUsize;
use std::time::Duration;

use governor::clock::Clock as GovernorClock;
use governor::middleware::StateInformationMiddleware;
use governor::nanos::Nanos;
use governor::{Quota, RateLimiter};

use super::settings::Micros;

pub use class::Class;
pub use key::Key;
pub use standing::{Limited, Standing};
use store::Recent;

/// The limiters of one process.
pub struct Rates {
    limiters: Vec<Limiter>,
}

type Limiter = RateLimiter<Key, Recent, OurClock, StateInformationMiddleware>;

impl Rates {
    /// Limiters on a clock. Benchmarks pass a `multiplier` of 10,000, everyone else 1.
    #[must_use]
    pub fn new(clock: &Micros, multiplier: u32) -> Self {
        let limiters = Class::ALL.iter().map(|class| limiter(*class, clock, multiplier.max(1))).collect();
        Self { limiters }
    }

    /// Counts one attempt.
    ///
    /// # Errors
    /// When there were too many; it says when the next one may come.
    pub fn check(&self, class: Class, key: Key) -> Result<Standing, Limited> {
        let limiter = &self.limiters[class as usize];
        match limiter.check_key(&key) {
            Ok(state) => Ok(Standing::new(class, state.quota(), state.remaining_burst_capacity())),
            Err(until) => {
                metrics::counter!("rate_limited_total", "class" => class.name()).increment(1);
                tracing::info!(event = "ratelimit", class = class.name(), "too many attempts");
                let wait = until.wait_time_from(limiter.clock().now());
                Err(Limited::new(Standing::new(class, until.quota(), 0), wait))
            }
        }
    }
}

const MOST_KEYS: usize = 100_000;

fn limiter(class: Class, clock: &Micros, multiplier: u32) -> Limiter {
    let share = NonZeroUsize::new(MOST_KEYS / Class::ALL.len()).unwrap_or(NonZeroUsize::MIN);
    let (burst, one_per) = class.limits();
    let one_per = (one_per / multiplier).max(Duration::from_nanos(1));
    let quota = Quota::with_period(one_per).unwrap_or(Quota::per_second(burst));
    let quota = quota.allow_burst(burst.saturating_mul(multiplier.try_into().unwrap_or(burst)));
    Limiter::new(quota, Recent::new(share), OurClock(clock.clone()))
}

/// Gives governor our time instead of the system's.
#[derive(Clone)]
struct OurClock(Micros);

impl GovernorClock for OurClock {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from((self.0)().saturating_mul(1_000))
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
