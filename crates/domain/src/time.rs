//! Instants as microseconds since 1970 (UTC), and the spans that the rules speak of.
//!
//! A span such as "7 days" is exact hours from the event, so plain addition is right; a date that a person types is
//! 00:00 UTC of the day after it. Nothing here reads a clock.

use std::{
    fmt,
    ops::{Add, Sub},
    time::Duration,
};

use jiff::{Timestamp, civil, tz::TimeZone};

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Time(i64);

/// One minute, one hour, one day as exact spans.
pub const MINUTE: Duration = Duration::from_secs(60);
/// One hour.
pub const HOUR: Duration = Duration::from_secs(3_600);
/// Twenty-four hours.
pub const DAY: Duration = Duration::from_secs(86_400);

/// `n` days of 24 hours.
#[must_use]
pub const fn days(n: u64) -> Duration {
    Duration::from_secs(n * 86_400)
}

impl Time {
    /// The instant `micros` microseconds after 1970.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Whole milliseconds since 1970.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0.div_euclid(1_000)
    }

    /// Whole seconds since 1970, as JSON Web Tokens count.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// How long after `earlier` this is; zero when it is not after it.
    #[must_use]
    pub fn since(self, earlier: Time) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// The same instant for printing.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// RFC 3339 in UTC with milliseconds, as the API and `datetime` attributes print it.
    #[must_use]
    pub fn rfc3339(self) -> String {
        format!("{:.3}", self.timestamp())
    }

    /// The calendar day in UTC.
    #[must_use]
    pub fn date_utc(self) -> civil::Date {
        TimeZone::UTC.to_datetime(self.timestamp()).date()
    }

    /// The end of a day that a person typed: 00:00 UTC of the next day.
    ///
    /// Returns `None` for the last day that can be expressed.
    #[must_use]
    pub fn end_of_day_utc(date: civil::Date) -> Option<Time> {
        let next = date.tomorrow().ok()?;
        let midnight = TimeZone::UTC.to_timestamp(next.at(0, 0, 0, 0)).ok()?;
        Some(Time(midnight.as_microsecond()))
    }
}

impl Add<Duration> for Time {
    type Output = Time;
    fn add(self, span: Duration) -> Time {
        Time(self.0.saturating_add(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)))
    }
}

impl Sub<Duration> for Time {
    type Output = Time;
    fn sub(self, span: Duration) -> Time {
        Time(self.0.saturating_sub(i64::try_from(span.as_micros()).unwrap_or(i64::MAX)))
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_date_ends_at_the_next_midnight() {
        let date: civil::Date = "2026-03-31".parse().unwrap();
        let end = Time::end_of_day_utc(date).unwrap();
        assert_eq!(end.rfc3339(), "2026-04-01T00:00:00.000Z");
        assert_eq!((end - Duration::from_micros(1)).date_utc(), date);
    }

    #[test]
    fn spans_are_exact_hours_and_never_wrap() {
        let t = Time::from_micros(1_000_000);
        assert_eq!((t + days(7)).since(t), Duration::from_secs(7 * 24 * 3600));
        assert_eq!(t.since(t + DAY), Duration::ZERO);
        assert_eq!(Time::from_micros(i64::MAX) + DAY, Time::from_micros(i64::MAX));
    }
}
