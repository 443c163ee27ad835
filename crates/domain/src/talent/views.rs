//! The public profile.

use crate::{Market, Money, UserId, identity::UserStateName, time::Time, words};

/// The most characters of the headline.
pub const MAX_HEADLINE: usize = 80;
/// The most characters of the bio.
pub const MAX_BIO: usize = 2_000;
/// The most characters of the place.
pub const MAX_LOCATION: usize = 80;

/// What a freelancer says about the own work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// One line.
    pub headline: Option<String>,
    /// Paragraphs.
    pub bio: Option<String>,
    /// The hourly rate.
    pub rate: Option<Money>,
    /// Names of skills, in the person's order.
    pub skills: Vec<String>,
    /// Where the person lives.
    pub location: Option<String>,
    /// The IANA name of the time zone.
    pub time_zone: Option<String>,
}

words! {
    /// A part of a profile that may be missing.
    ProfilePart {
        /// The line under the name.
        Headline = "headline",
        /// The text.
        Bio = "bio",
        /// The hourly rate.
        Rate = "rate",
        /// The skills.
        Skills = "skills",
        /// The place.
        Location = "location",
        /// The time zone.
        TimeZone = "time_zone",
    }
}

impl Profile {
    /// The parts that nothing is said about.
    #[must_use]
    pub fn missing(&self) -> Vec<ProfilePart> {
        let said = [
            (ProfilePart::Headline, self.headline.is_some()),
            (ProfilePart::Bio, self.bio.is_some()),
            (ProfilePart::Rate, self.rate.is_some()),
            (ProfilePart::Skills, !self.skills.is_empty()),
            (ProfilePart::Location, self.location.is_some()),
            (ProfilePart::TimeZone, self.time_zone.is_some()),
        ];
        said.into_iter().filter(|(_, said)| !said).map(|(part, _)| part).collect()
    }
}

/// A profile as a visitor sees it.
#[derive(Debug, Clone)]
pub struct ProfileView {
    /// Whose it is.
    pub user: UserId,
    /// The handle in its address; an old one that was asked for leads here.
    pub handle: String,
    /// The name.
    pub name: String,
    /// The market roles.
    pub market: Market,
    /// What the person says.
    pub profile: Profile,
    /// Since when the account exists.
    pub member_since: Time,
    /// True when the visitor may change it.
    pub may_edit: bool,
    /// False while only the owner and staff see it.
    pub public: bool,
    /// What is missing; empty for anybody but the owner.
    pub missing: Vec<ProfilePart>,
    /// For editing; 0 when nothing was saved yet.
    pub version: i64,
}

/// Whether everybody may see the profile of an account with these roles in this state.
#[must_use]
pub const fn is_public(market: Market, state: UserStateName) -> bool {
    market.freelancer && matches!(state, UserStateName::Active | UserStateName::Restricted)
}
