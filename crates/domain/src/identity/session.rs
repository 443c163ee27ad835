//! How long a sign-in lasts. Source: the security policy, sections 1 and 2.

use std::time::Duration;

use crate::{
    actor::StaffRole,
    time::{DAY, HOUR, MINUTE, Time, days},
    words,
};

words! {
    /// How a session is carried.
    Kind {
        /// A browser's cookie.
        Web = "web",
        /// A family of API tokens.
        Api = "api",
    }
}

/// How long ago a password or code must have been shown for the actions that ask for it again.
pub const STEP_UP_AGE: Duration = Duration::from_secs(600);
/// The idle limit of an ordinary session.
pub const IDLE: Duration = Duration::from_secs(2 * 3_600);

/// The limits of one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// It ends when unused for this long.
    pub idle: Duration,
    /// It ends this long after sign-in.
    pub absolute: Duration,
    /// How many of one account may run; the oldest ends.
    pub parallel: usize,
}

impl Lifetime {
    /// The limits for a kind of session.
    #[must_use]
    pub const fn of(kind: Kind, stay: bool, staff: Option<StaffRole>) -> Self {
        match (kind, stay, staff) {
            (_, _, Some(_)) => Self {
                idle: Duration::from_secs(30 * MINUTE.as_secs()),
                absolute: Duration::from_secs(8 * HOUR.as_secs()),
                parallel: 3,
            },
            (Kind::Api, _, None) | (Kind::Web, true, None) => {
                Self { idle: days(14), absolute: days(30), parallel: 20 }
            }
            (Kind::Web, false, None) => {
                Self { idle: IDLE, absolute: Duration::from_secs(DAY.as_secs() / 2), parallel: 20 }
            }
        }
    }

    /// When a session that began at `created` and was last used at `seen` ends.
    #[must_use]
    pub fn ends_at(self, created: Time, seen: Time) -> Time {
        (created + self.absolute).min(seen + self.idle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn use_prolongs_a_session_up_to_its_absolute_end() {
        let start = Time::from_micros(0);
        let short = Lifetime::of(Kind::Web, false, None);
        assert_eq!(short.ends_at(start, start), start + IDLE);
        assert_eq!(short.ends_at(start, start + HOUR * 11), start + HOUR * 12);
        let staff = Lifetime::of(Kind::Web, true, Some(StaffRole::Admin));
        assert_eq!(staff.ends_at(start, start), start + MINUTE * 30);
        assert_eq!(staff.parallel, 3);
    }
}
