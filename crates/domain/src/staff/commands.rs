//! What staff enter. A reason alone is a [`crate::projects::Reason`].

use std::time::Duration;

use garde::Validate;

use crate::{
    text,
    time::{Time, days},
};

/// The longest restriction that ends by itself.
const MOST_DAYS: u16 = 90;

/// Restricting an account.
#[derive(Debug, Clone, Validate)]
pub struct Restrict {
    /// Why, in plain words; the person reads it.
    #[garde(custom(|v: &str, (): &()| text::paragraphs(&text::tidy(v), 10, 1_000).map_err(garde::Error::new)))]
    pub reason: String,
    /// After how many days it lifts itself; nothing when staff lift it.
    #[garde(custom(a_span))]
    pub days: Option<u16>,
}

impl Restrict {
    /// The reason as it was checked.
    #[must_use]
    pub fn text(&self) -> String {
        text::tidy(&self.reason)
    }

    /// When it lifts itself.
    #[must_use]
    pub fn until(&self, now: Time) -> Option<Time> {
        self.days.map(|n| now + span(n))
    }
}

const fn span(n: u16) -> Duration {
    days(n as u64)
}

fn a_span(value: &Option<u16>, (): &()) -> garde::Result {
    match value {
        Some(n) if !(1..=MOST_DAYS).contains(n) => {
            let message = format!("Enter 1 to {MOST_DAYS} days, or nothing to lift it by hand.");
            Err(garde::Error::new(message))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restriction_has_a_reason_and_perhaps_an_end() {
        let wrong = |reason: &str, days| {
            let input = Restrict { reason: reason.into(), days };
            let report = input.validate().err();
            report.map_or(vec![], |r| r.iter().map(|(path, _)| path.to_string()).collect::<Vec<_>>())
        };
        let why = "Sends the same letter to everybody.";
        assert!(
            wrong(why, None).is_empty() && wrong(why, Some(1)).is_empty() && wrong(why, Some(90)).is_empty()
        );
        assert_eq!(wrong("  spam  ", Some(0)), ["days", "reason"]);
        assert_eq!(wrong(why, Some(91)), ["days"]);
        let input = Restrict { reason: format!("  {why}\r\n"), days: Some(2) };
        assert_eq!(
            (input.text().as_str(), input.until(Time::default())),
            (why, Some(Time::default() + days(2)))
        );
    }
}
