//! A public profile.

use app::talent::profile as verb;
use axum::{
    extract::Query,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::routing::TypedPath as _;
use domain::{
    Time,
    talent::{ProfilePart, ProfileView},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use crate::{
    errors::PageError,
    frame::{self, Page},
    projects::prose,
    settings::From,
    texts::Texts,
    ui::{
        alert::Alert,
        art::Art,
        avatar::{Person, Size, avatar, hue},
        button::{self, Kind as ButtonKind},
        card::Card,
        chip, css,
        empty_state::Empty,
        facts::{Fact, facts_list},
        heading::Level,
        tone::Tone,
    },
    when,
};

/// The profile with this handle; an old handle leads to the present one.
pub(super) async fn show(
    path: pages::Profile,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let (actor, handle) = (door.visitor.as_ref().map(|v| v.actor), path.handle.clone());
    let view = door.cx.read(move |db| verb::show(db, actor.as_ref(), &handle)).await?;
    if view.handle != path.handle {
        return Ok(Redirect::permanent(&pages::Profile { handle: view.handle }.to_string()).into_response());
    }
    let t = frame::words(&door);
    let description = view.profile.headline.clone().unwrap_or_else(|| (t.talent.description)(&view.name));
    let body = html! {
        (head(t, &view))
        (notes(t, &view))
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" { (about(t, &view)) }
            aside.(css::STACK) { (glance(t, &view, door.cx.app().now())) }
        }
    };
    let page = Page { title: &view.name, description: &description, done: from.done(), ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

fn head(t: &'static Texts, view: &ProfileView) -> Markup {
    let person = Person { name: &view.name, hue: hue(view.user.get()), org: false, href: "" };
    html! {
        div.(css::PAGE_HEAD) {
            div.(css::ROW) data-gap="md" data-nowrap {
                (avatar(&person, Size::Xl))
                div {
                    h1 { bdi { (view.name) } }
                    @if let Some(headline) = &view.profile.headline { p dir="auto" { (headline) } }
                    p.(css::UI).(css::MUTED) { "@" (view.handle) }
                }
            }
            @if view.may_edit { (button::link(t.talent.edit, pages::ProfileSettings::PATH, ButtonKind::Plain)) }
        }
    }
}

fn notes(t: &'static Texts, view: &ProfileView) -> Markup {
    let parts: Vec<&str> = view.missing.iter().map(|part| part_name(t, *part)).collect();
    html! {
        @if !view.public { (Alert { tone: Tone::Info, body: html! { p { (t.talent.not_public) } }, ..Alert::default() }.render()) }
        @if !parts.is_empty() {
            (Alert { tone: Tone::Info, title: t.talent.missing_title, body: html! { p { ((t.talent.missing)(&parts.join(", "))) } }, ..Alert::default() }.render())
        }
    }
}

/// What a part of a profile is called.
pub(crate) fn part_name(t: &'static Texts, part: ProfilePart) -> &'static str {
    match part {
        ProfilePart::Headline => t.talent.headline_part,
        ProfilePart::Bio => t.talent.bio_part,
        ProfilePart::Rate => t.talent.rate_part,
        ProfilePart::Skills => t.talent.skills_part,
        ProfilePart::Location => t.talent.location_part,
        ProfilePart::TimeZone => t.talent.time_zone_part,
    }
}

fn about(t: &'static Texts, view: &ProfileView) -> Markup {
    let profile = &view.profile;
    html! {
        @match &profile.bio {
            Some(bio) => { (Card { title: t.talent.about, id: "about", body: prose(bio), ..Card::default() }.render()) }
            None => {
                (Card { label: t.talent.about, flush: true, body: Empty { art: Art::Saved, title: t.talent.empty, level: Level::H2, text: t.talent.empty_text, actions: None }.render(), ..Card::default() }.render())
            }
        }
        @if !profile.skills.is_empty() {
            (Card { title: t.talent.skills, id: "skills", body: chip::chips(&profile.skills), ..Card::default() }.render())
        }
    }
}

fn glance(t: &'static Texts, view: &ProfileView, now: Time) -> Markup {
    let (w, profile) = (&t.talent, &view.profile);
    let rate = profile.rate.map(|r| format!("{} {}", r.whole(), w.an_hour));
    let local = profile.time_zone.as_deref().and_then(|zone| domain::talent::local_time(zone, now));
    let local = local.map(|time| (w.local_time)(&time));
    let since = when::date(view.member_since);
    let mut list = Vec::new();
    if let Some(rate) = &rate {
        list.push(Fact::new(w.rate, rate));
    }
    if let Some(location) = &profile.location {
        list.push(Fact { note: local.as_deref().unwrap_or_default(), ..Fact::new(w.location, location) });
    } else if let Some(local) = &local {
        list.push(Fact::new(w.time_zone, local));
    }
    list.push(Fact::new(w.member_since, &since));
    Card { title: w.facts, id: "facts", body: facts_list(&list), ..Card::default() }.render()
}
