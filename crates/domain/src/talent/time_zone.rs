//! Time zones by their IANA names, from the copy that is built in.

use crate::time::Time;

/// Whether this is the name of a place's time zone, such as `Asia/Karachi`.
#[must_use]
pub fn is_known(name: &str) -> bool {
    name.len() <= 60 && (name == "UTC" || name.contains('/')) && jiff::tz::TimeZone::get(name).is_ok()
}

/// The time of day there, as `16:42`; `None` for an unknown name.
#[must_use]
pub fn local_time(name: &str, at: Time) -> Option<String> {
    let zone = jiff::tz::TimeZone::get(name).ok()?;
    Some(zone.to_datetime(at.timestamp()).strftime("%H:%M").to_string())
}

/// The names to choose from, in order.
#[must_use]
pub fn all() -> Vec<String> {
    let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    names.retain(|name| is_offered(name));
    names.sort_unstable();
    names.dedup();
    names
}

fn is_offered(name: &str) -> bool {
    const AREAS: [&str; 10] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    name == "UTC" || AREAS.iter().any(|area| name.starts_with(area))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_places() {
        for good in ["UTC", "Europe/Vienna", "Asia/Karachi", "America/Argentina/Buenos_Aires"] {
            assert!(is_known(good), "{good}");
        }
        for bad in ["", "CEST", "Europe/Atlantis", "../etc/passwd", "/etc/localtime", "Europe/Vienna\0"] {
            assert!(!is_known(bad), "{bad}");
        }
        let all = all();
        assert!(all.len() > 300 && all.iter().all(|name| is_known(name)), "{}", all.len());
    }
}
