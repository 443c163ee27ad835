//! Changing the own public profile.

use app::{Error, talent::profile};
use axum::response::{IntoResponse as _, Response};
use axum_extra::routing::TypedPath as _;
use domain::{Currency, talent};
use edge::{Bearer, error::ApiError, routes::api::MyProfile};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    if_match::{EarlyBasis, EarlyIfMatchHeader, missing},
    json::Json,
    money::Money,
    talent::profile::Profile,
    text::{SkillName, Text},
};

/// The whole profile; what is left out or null is not said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EditProfile {
    /// One line that says what you do.
    #[schema(value_type = Option<String>, max_length = 80, example = "Rust engineer")]
    headline: Option<Text<80>>,
    /// More about it, in paragraphs.
    #[schema(value_type = Option<String>, max_length = 2000, example = "I build servers.")]
    bio: Option<Text<2000>>,
    /// The hourly rate.
    rate: Option<Money>,
    /// One to ten skills, from the list or in own words.
    #[schema(value_type = Vec<SkillName>, min_items = 1, max_items = 10, example = json!(["Rust"]))]
    skills: Vec<Text<40>>,
    /// Where you live.
    #[schema(value_type = Option<String>, max_length = 80, example = "Lahore, Pakistan")]
    location: Option<Text<80>>,
    /// The IANA name of your time zone.
    #[schema(value_type = Option<String>, max_length = 60, example = "Asia/Karachi")]
    time_zone: Option<Text<60>>,
}

/// Edit the own profile
///
/// Replaces all of it. Needs the freelancer's role, and `If-Match` once something was saved.
#[utoipa::path(
    put,
    path = MyProfile::PATH,
    tag = "Profiles",
    params(EarlyIfMatchHeader),
    responses((status = 200, description = "The profile after the change.", body = Profile)),
    extensions(("x-errors" = json!(["freelancer_role_missing", "account_suspended", "account_closing"]))),
)]
pub(crate) async fn edit_profile(
    _: MyProfile,
    who: Bearer,
    EarlyBasis(basis): EarlyBasis,
    Json(body): Json<EditProfile>,
) -> Result<Response, ApiError> {
    let (actor, input) = (who.actor(), talent::EditProfile::from(body));
    let edited = who.cx.write(move |tx, stamp| {
        let done = profile::edit(tx, stamp, &actor, &input, basis.unwrap_or(0));
        match done.map_err(named) {
            // Nobody said a version, and something is there.
            Err(error) if error.code == "stale" && basis.is_none() => Ok(None),
            Err(error) => Err(error),
            Ok(_) => profile::own(tx.as_read(), &actor).map(Some),
        }
    });
    Ok(match edited.await? {
        Some(view) => Profile::from(view).into_response(),
        None => missing().into_response(),
    })
}

impl From<EditProfile> for talent::EditProfile {
    fn from(body: EditProfile) -> Self {
        let currency = body.rate.as_ref().map_or(Currency::Usd, |rate| rate.currency.into());
        Self {
            headline: body.headline.unwrap_or_default().0,
            bio: body.bio.unwrap_or_default().0,
            rate: body.rate.map(|rate| rate.amount.0).unwrap_or_default(),
            currency,
            skills: body.skills.into_iter().map(|skill| skill.0).collect(),
            location: body.location.unwrap_or_default().0,
            time_zone: body.time_zone.unwrap_or_default().0,
        }
    }
}

/// The rules name the field of the form; here the amount lies in the rate.
fn named(mut error: Error) -> Error {
    for field in error.fields.iter_mut().filter(|field| field.field == "rate") {
        field.field = "rate.amount".to_owned();
    }
    error
}
