//! A public profile on the wire.

use axum::{
    http::header::ETAG,
    response::{IntoResponse, Response},
};
use domain::talent::{self, ProfileView};
use edge::http::conditional::etag;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{json::Json, money::Money, text::SkillName};

crate::words::words! {
    /// A part of a profile.
    Part of talent::ProfilePart {
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

/// A public profile.
#[derive(Serialize, ToSchema)]
pub(crate) struct Profile {
    /// Whose it is.
    #[schema(max_length = 17, pattern = "^usr_[0-9a-hjkmnp-tv-z]{13}$", example = "usr_02q8v3m1k7x4d")]
    user: String,
    /// The present handle.
    #[schema(max_length = 40, example = "ayesha-rahman")]
    handle: String,
    /// The name.
    #[schema(max_length = 80, example = "Ayesha Rahman")]
    name: String,
    /// One line that says what the person does.
    #[schema(max_length = 80, example = "Rust engineer")]
    headline: Option<String>,
    /// More about it, in paragraphs.
    #[schema(max_length = 2000)]
    bio: Option<String>,
    /// The hourly rate.
    rate: Option<Money>,
    /// Names of skills, in the person's order.
    #[schema(value_type = Vec<SkillName>, max_items = 10)]
    skills: Vec<String>,
    /// Where the person lives.
    #[schema(max_length = 80, example = "Lahore, Pakistan")]
    location: Option<String>,
    /// The IANA name of the time zone.
    #[schema(max_length = 60, example = "Asia/Karachi")]
    time_zone: Option<String>,
    /// Since when the account exists.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    member_since: String,
    /// False while only the owner and staff see it.
    public: bool,
    /// True when you may change it.
    may_edit: bool,
    /// What nothing is said about; empty for everybody but the owner.
    #[schema(max_items = 6)]
    missing: Vec<Part>,
    /// Counts changes, as in `ETag`; 0 when nothing was saved yet.
    #[schema(example = 3)]
    version: i64,
}

impl From<ProfileView> for Profile {
    fn from(view: ProfileView) -> Self {
        let said = view.profile;
        Self {
            user: view.user.to_string(),
            handle: view.handle,
            name: view.name,
            headline: said.headline,
            bio: said.bio,
            rate: said.rate.map(Money::from),
            skills: said.skills,
            location: said.location,
            time_zone: said.time_zone,
            member_since: view.member_since.rfc3339(),
            public: view.public,
            may_edit: view.may_edit,
            missing: view.missing.into_iter().map(Part::from).collect(),
            version: view.version,
        }
    }
}

impl IntoResponse for Profile {
    fn into_response(self) -> Response {
        let tag = etag(u64::try_from(self.version).unwrap_or_default());
        ([(ETAG, tag)], Json(self)).into_response()
    }
}
