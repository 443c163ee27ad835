//! Changing the own public profile.

use app::talent::profile as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Currency,
    talent::{EditProfile, MAX_BIO, MAX_HEADLINE, MAX_LOCATION, MAX_SKILLS, Profile},
};
use edge::{Door, routes::pages};
use http::StatusCode;
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame, identity_summary,
    projects::chosen,
    settings::{From, Tab, settings},
    texts::Texts,
    ui::{
        button::{self, Kind as ButtonKind},
        card::Card,
        combobox::Combo,
        field::{Field, Kind, field, field_row, form_stack},
        form::{PostForm, enter_submits, hidden},
    },
};

/// The form as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    version: i64,
    edit: String,
    headline: String,
    bio: String,
    rate: String,
    currency: String,
    skills: String,
    skill: String,
    location: String,
    time_zone: String,
}

impl Typed {
    fn of(profile: &Profile, version: i64) -> Self {
        Self {
            version,
            edit: String::new(),
            headline: profile.headline.clone().unwrap_or_default(),
            bio: profile.bio.clone().unwrap_or_default(),
            rate: profile.rate.map(domain::Money::plain).unwrap_or_default(),
            currency: profile.rate.map_or(Currency::Usd, domain::Money::currency).as_str().to_owned(),
            skills: profile.skills.join("\n"),
            skill: String::new(),
            location: profile.location.clone().unwrap_or_default(),
            time_zone: profile.time_zone.clone().unwrap_or_default(),
        }
    }

    fn skills(&self) -> Vec<String> {
        chosen(&self.skills, &self.skill, &self.edit, MAX_SKILLS)
    }

    fn command(&self) -> EditProfile {
        EditProfile {
            headline: self.headline.clone(),
            bio: self.bio.clone(),
            rate: self.rate.clone(),
            currency: Currency::parse(&self.currency).unwrap_or(Currency::Usd),
            skills: self.skills(),
            location: self.location.clone(),
            time_zone: self.time_zone.clone(),
        }
    }
}

/// The form filled with what is there.
pub(super) async fn show(
    _: pages::ProfileSettings,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let view = door.cx.read(move |db| verb::own(db, &actor)).await?;
    Ok(draw(&door, StatusCode::OK, &Typed::of(&view.profile, view.version), &Wrong::default(), from.done()))
}

/// Saves the profile.
pub(super) async fn submit(
    _: pages::ProfileSettings,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    if typed.edit.starts_with("add-") || typed.edit.starts_with("remove-") {
        return Ok(draw(&door, StatusCode::OK, &typed, &Wrong::default(), ""));
    }
    let (input, version) = (typed.command(), typed.version);
    match door.cx.write(move |tx, stamp| verb::edit(tx, stamp, &actor, &input, version)).await {
        Ok(_) => Ok(frame::redirect(pages::ProfileSettings::PATH, "profile")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(draw(&door, status, &typed, &wrong, ""))
        }
    }
}

fn draw(door: &Door, status: StatusCode, typed: &Typed, wrong: &Wrong, done: &str) -> Response {
    let (t, once) = (frame::words(door), frame::fresh_once());
    let handle = door.visitor.as_ref().map(|v| v.handle.clone()).unwrap_or_default();
    let see = pages::Profile { handle }.to_string();
    let foot = html! {
        (button::submit(t.talent.save, ButtonKind::Primary))
        (button::link(t.talent.see, &see, ButtonKind::Quiet))
    };
    let form = PostForm {
        action: pages::ProfileSettings::PATH,
        once: &once,
        stack: true,
        unchecked: true,
        ..PostForm::default()
    };
    let sheets = html! {
        (form.with(&html! {
            (enter_submits(t.talent.save))
            (hidden("version", &typed.version.to_string()))
            (identity_summary(door, wrong))
            (Card { title: t.talent.settings_title, id: "profile", body: fields(t, typed, wrong), foot: Some(foot), ..Card::default() }.render())
        }))
    };
    settings(door, Tab::Profile, status, &once, done, &sheets)
}

fn fields(t: &'static Texts, typed: &Typed, wrong: &Wrong) -> Markup {
    let w = &t.talent;
    let skills = typed.skills();
    let chosen: Vec<&str> = skills.iter().map(String::as_str).collect();
    let combo = Combo {
        name: "skills",
        item: "skill",
        chosen: &chosen,
        suggestions: super::suggestions(),
        in_filters: false,
    };
    let currencies: Vec<(&str, String)> =
        Currency::ALL.iter().map(|c| (c.as_str(), (t.project_words.currency)(*c))).collect();
    let currencies: Vec<(&str, &str)> = currencies.iter().map(|(c, n)| (*c, n.as_str())).collect();
    let mut zones = vec![("", w.time_zone_none)];
    let names = domain::talent::time_zones();
    zones.extend(names.iter().map(|zone| (zone.as_str(), zone.as_str())));
    form_stack(&html! {
        (field(t, &Field { label: w.headline, name: "headline", value: &typed.headline, hint: w.headline_hint, error: wrong.at("headline"), limit: Some(MAX_HEADLINE), ..Field::default() }))
        (field(t, &Field { label: w.bio, name: "bio", value: &typed.bio, hint: w.bio_hint, error: wrong.at("bio"), kind: Kind::TextArea { tall: true }, limit: Some(MAX_BIO), optional: true, ..Field::default() }))
        (field_row(&html! {
            (field(t, &Field { label: w.rate, name: "rate", value: &typed.rate, hint: w.rate_hint, after: w.an_hour, error: wrong.at("rate"), kind: Kind::Amount, optional: true, ..Field::default() }))
            (field(t, &Field { label: w.currency, name: "currency", value: &typed.currency, kind: Kind::Select(&currencies), ..Field::default() }))
        }))
        (field(t, &Field { label: w.skills, name: "skill", id: "skills", hint: w.skills_hint, error: wrong.under("skills"), placeholder: w.skill_add, kind: Kind::Combo(combo), ..Field::default() }))
        (field_row(&html! {
            (field(t, &Field { label: w.location, name: "location", value: &typed.location, hint: w.location_hint, error: wrong.at("location"), limit: Some(MAX_LOCATION), optional: true, ..Field::default() }))
            (field(t, &Field { label: w.time_zone, name: "time_zone", value: &typed.time_zone, hint: w.time_zone_hint, error: wrong.at("time_zone"), kind: Kind::Select(&zones), optional: true, ..Field::default() }))
        }))
    })
}
