//! What the freelancers of a demo say about their work: hand-written profiles.

mod first;
mod second;
mod third;

use domain::{Currency, talent::EditProfile};

/// A profile as it stands in the files beside this one. Empty texts say nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    /// Whose: the part of the address before the `@`.
    pub who: &'static str,
    /// The line under the name.
    pub headline: &'static str,
    /// Paragraphs.
    pub bio: &'static str,
    /// The hourly rate as typed.
    pub rate: &'static str,
    /// Its currency.
    pub currency: Currency,
    /// Mostly from the list.
    pub skills: &'static [&'static str],
    /// The place.
    pub location: &'static str,
    /// The IANA name of the time zone.
    pub time_zone: &'static str,
}

impl Words {
    const NONE: Self = Self {
        who: "",
        headline: "",
        bio: "",
        rate: "",
        currency: Currency::Usd,
        skills: &[],
        location: "",
        time_zone: "",
    };

    /// The form that the person fills in.
    pub(super) fn form(&self) -> EditProfile {
        EditProfile {
            headline: self.headline.to_owned(),
            bio: self.bio.to_owned(),
            rate: self.rate.to_owned(),
            currency: self.currency,
            skills: self.skills.iter().map(|skill| (*skill).to_owned()).collect(),
            location: self.location.to_owned(),
            time_zone: self.time_zone.to_owned(),
        }
    }
}

/// Every profile. Whoever is not here has not said anything yet.
pub(super) fn all() -> impl Iterator<Item = &'static Words> {
    [first::ALL, second::ALL, third::ALL].into_iter().flatten()
}

/// What this person says, if anything.
pub(super) fn of(who: &str) -> Option<&'static Words> {
    all().find(|words| words.who == who)
}
