//! Times as people read them: relative within a day, then a date. Zones come with profiles; until then it is UTC, and
//! says so where the hour matters.

use std::time::Duration;

use domain::Time;
use jiff::civil;
use maud::{Markup, html};

/// "12 minutes ago", or the date.
pub(crate) fn ago(then: Time, now: Time) -> Markup {
    html! { time datetime=(then.rfc3339()) { (words(then, now)) } }
}

/// The same without the element.
pub(crate) fn words(then: Time, now: Time) -> String {
    let seconds = now.since(then).as_secs();
    match seconds {
        0..=59 => "just now".to_owned(),
        60..=3_599 => plural(seconds / 60, "minute"),
        3_600..=86_399 => plural(seconds / 3_600, "hour"),
        _ => date(then),
    }
}

/// "14 May 2026".
pub(crate) fn date(at: Time) -> String {
    day(at.date_utc())
}

/// The same of a day.
pub(crate) fn day(day: civil::Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// "14 May 2026, 14:00 UTC", for records.
pub(crate) fn exact(at: Time) -> String {
    at.timestamp().strftime("%-d %B %Y, %H:%M UTC").to_string()
}

/// "Thursday 14 May 2026, 14:00 UTC", for deadlines.
pub(crate) fn deadline(at: Time) -> Markup {
    html! { time datetime=(at.rfc3339()) { (deadline_words(at)) } }
}

/// The same without the element. What ends at midnight ends with the day before, as people say it.
pub(crate) fn deadline_words(at: Time) -> String {
    if at.micros() % MICROS_A_DAY == 0 {
        return (at - Duration::from_micros(1)).date_utc().strftime("%A %-d %B %Y").to_string();
    }
    at.timestamp().strftime("%A %-d %B %Y, %H:%M UTC").to_string()
}

const MICROS_A_DAY: i64 = 86_400_000_000;

fn plural(n: u64, what: &str) -> String {
    if n == 1 { format!("one {what} ago") } else { format!("{n} {what}s ago") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::{DAY, HOUR, MINUTE};

    #[test]
    fn near_times_are_relative() {
        let now = Time::from_micros(1_778_767_200_000_000);
        let text = |back| ago(now - back, now).into_string();
        assert!(text(MINUTE / 2).contains("just now"));
        assert!(text(MINUTE * 12).contains("12 minutes ago"));
        assert!(text(HOUR).contains("one hour ago"));
        assert!(text(DAY * 2).contains("12 May 2026"), "{}", text(DAY * 2));
        let midnight = Time::from_micros(1_778_716_800_000_000);
        assert_eq!(deadline_words(midnight), "Wednesday 13 May 2026");
        assert!(deadline(now).into_string().contains("Thursday 14 May 2026, 14:00 UTC"));
    }
}
