//! What freelancers enter about themselves.

use garde::Validate;

use crate::{
    Currency, Money,
    talent::{MAX_BIO, MAX_HEADLINE, MAX_LOCATION, MAX_SKILLS, Profile, skill, time_zone},
    text,
};

/// The whole public profile, as the form sends it. Empty texts say nothing.
#[derive(Debug, Clone, Validate)]
pub struct EditProfile {
    /// One line that says what the person does.
    #[garde(custom(|v: &str, (): &()| one_line(v, MAX_HEADLINE)))]
    pub headline: String,
    /// More about it, in paragraphs.
    #[garde(custom(a_bio))]
    pub bio: String,
    /// The hourly rate as typed.
    #[garde(custom(|v: &str, (): &()| a_rate(v, self.currency)))]
    pub rate: String,
    /// The rate's currency.
    #[garde(skip)]
    pub currency: Currency,
    /// One to ten skills, from the list or in own words.
    #[garde(custom(some_skills), inner(custom(one_skill)))]
    pub skills: Vec<String>,
    /// Where the person lives.
    #[garde(custom(|v: &str, (): &()| one_line(v, MAX_LOCATION)))]
    pub location: String,
    /// The IANA name of the time zone.
    #[garde(custom(a_zone))]
    pub time_zone: String,
}

impl EditProfile {
    /// The profile that this input, validated, describes. `skills` are the names that the words stand for.
    #[must_use]
    pub fn profile(&self, skills: Vec<String>) -> Profile {
        Profile {
            headline: said(&self.headline),
            bio: said(&self.bio),
            rate: Money::parse(&self.rate, self.currency).ok(),
            skills,
            location: said(&self.location),
            time_zone: said(&self.time_zone),
        }
    }
}

fn said(text: &str) -> Option<String> {
    Some(text::tidy(text)).filter(|text| !text.is_empty())
}

fn rule(result: Result<(), String>) -> garde::Result {
    result.map_err(garde::Error::new)
}

fn one_line(value: &str, max: usize) -> garde::Result {
    rule(text::line(&text::tidy(value), 0, max))?;
    if text::has_invisible(value) {
        return Err(garde::Error::new("Remove invisible characters and direction marks."));
    }
    Ok(())
}

fn a_bio(value: &str, (): &()) -> garde::Result {
    rule(text::paragraphs(&text::tidy(value), 0, MAX_BIO))
}

fn a_rate(value: &str, currency: Currency) -> garde::Result {
    if value.trim().is_empty() {
        return Ok(());
    }
    match Money::parse(value, currency) {
        Ok(rate) if rate.minor() > 0 => Ok(()),
        Ok(_) => Err(garde::Error::new("Enter a rate above 0, or leave this empty.")),
        Err(message) => Err(garde::Error::new(message)),
    }
}

fn some_skills(value: &[String], (): &()) -> garde::Result {
    match value.len() {
        0 => Err(garde::Error::new("Add at least one skill.")),
        n if n > MAX_SKILLS => {
            Err(garde::Error::new(format!("Keep at most {MAX_SKILLS} skills; remove {}.", n - MAX_SKILLS)))
        }
        _ => Ok(()),
    }
}

fn one_skill(value: &str, (): &()) -> garde::Result {
    rule(skill::check(value))
}

fn a_zone(value: &str, (): &()) -> garde::Result {
    if value.is_empty() || time_zone::is_known(value) {
        return Ok(());
    }
    Err(garde::Error::new("Choose a time zone from the list, for example Asia/Karachi."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> EditProfile {
        EditProfile {
            headline: "Rust engineer".into(),
            bio: "I build servers.\n\nSince 2015.".into(),
            rate: "45.50".into(),
            currency: Currency::Eur,
            skills: vec!["Rust".into(), "Axum".into()],
            location: "Lahore, Pakistan".into(),
            time_zone: "Asia/Karachi".into(),
        }
    }

    fn wrong(input: &EditProfile) -> Vec<String> {
        input.validate().err().map_or(vec![], |r| r.iter().map(|(p, _)| p.to_string()).collect())
    }

    #[test]
    fn a_profile_is_read() {
        assert!(wrong(&good()).is_empty());
        let profile = good().profile(vec!["Rust".into(), "Axum".into()]);
        assert_eq!(profile.rate, Some(Money::new(4_550, Currency::Eur)));
        let bare = EditProfile {
            headline: "  ".into(),
            bio: String::new(),
            rate: String::new(),
            location: String::new(),
            time_zone: String::new(),
            ..good()
        };
        assert!(wrong(&bare).is_empty());
        assert_eq!(bare.profile(vec!["Rust".into()]).headline, None);
    }

    #[test]
    fn each_wrong_field_is_named() {
        let bad = EditProfile {
            headline: "a\u{202E}b".into(),
            bio: "x\0".into(),
            rate: "0".into(),
            currency: Currency::Usd,
            skills: vec!["ok".into(), "*".into()],
            location: "a\nb".into(),
            time_zone: "Mars/Base".into(),
        };
        assert_eq!(wrong(&bad), ["bio", "headline", "location", "rate", "skills[1]", "time_zone"]);
        assert_eq!(wrong(&EditProfile { skills: vec![], ..good() }), ["skills"]);
        assert_eq!(wrong(&EditProfile { skills: vec!["a".into(); 11], ..good() }), ["skills"]);
        assert_eq!(wrong(&EditProfile { headline: "é".repeat(81), ..good() }), ["headline"]);
    }
}
