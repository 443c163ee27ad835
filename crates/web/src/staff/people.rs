//! People as staff find them: by handle or address, or in a list by state; and suspensions that wait.

use app::staff::{people as verb, suspensions};
use axum::{extract::Query as FromQuery, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Cursor, Market, PageRequest, StaffRole, Time,
    identity::UserStateName,
    staff::{PersonLine, SuspensionLine},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::layout::{self, Part};
use crate::{
    errors::PageError,
    frame,
    lists::{StateTab, paging, state_tabs},
    texts::Texts,
    ui::{
        alert::Alert,
        art::Art,
        avatar,
        badge::badge,
        button::{self, Button, Kind as ButtonKind},
        card::{Card, class, row, rows},
        css,
        empty_state::Empty,
        field::{Field, field},
        heading::Level,
        icon::Icon,
        link,
        tone::Tone,
    },
    when,
};

/// What is looked for, or which state, and where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    find: String,
    state: String,
    cursor: String,
    done: String,
}

/// The list.
pub(super) async fn show(
    _: pages::StaffPeople,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let state = UserStateName::parse(&query.state);
    let request = PageRequest { cursor: Cursor::parse(&query.cursor), ..PageRequest::default() };
    let wanted = query.find.trim().to_owned();
    let sought = wanted.clone();
    let (found, listed) = door
        .cx
        .read(move |db| {
            let found = if sought.is_empty() { None } else { verb::find(db, &actor, &sought)? };
            Ok((found, verb::list(db, &actor, state, request)?))
        })
        .await?;
    let t = frame::words(&door);
    let s = &t.staff;
    let word = state.map_or("", UserStateName::as_str);
    let body = html! {
        (find(t, &wanted))
        @if let Some(line) = &found { (sheet(t, &line.name, std::slice::from_ref(line))) }
        @else if !wanted.is_empty() { (Alert { tone: Tone::Warn, body: html! { p { ((s.not_found)(&wanted)) } }, ..Alert::default() }.render()) }
        (state_tabs(t, (s.people, s.all), pages::StaffPeople::PATH, &states(t), word))
        @if listed.items.is_empty() { (empty(s.people_empty, s.people_empty_text)) }
        @else {
            (sheet(t, s.people, &listed.items))
            (paging(t, &listed, |c| format!("{}?state={word}&cursor={c}", pages::StaffPeople::PATH)))
        }
    };
    Ok(layout::page(&door, Part::People, &query.done, &frame::fresh_once(), &body))
}

fn find(t: &'static Texts, wanted: &str) -> Markup {
    let s = &t.staff;
    let what = Field { label: s.find_label, name: "find", value: wanted, ..Field::default() };
    let body = html! {
        form action=(pages::StaffPeople::PATH) method="get" role="search" {
            div.(css::STACK) data-gap="sm" { (field(t, &what)) div { (button::submit(s.find_button, ButtonKind::Plain)) } }
        }
    };
    Card { title: s.find, id: "find-person", body, ..Card::default() }.render()
}

fn states(t: &'static Texts) -> Vec<StateTab> {
    let tab = |state: &UserStateName| StateTab {
        label: (t.staff_words.state)(*state),
        word: state.as_str(),
        count: None,
    };
    UserStateName::ALL.iter().map(tab).collect()
}

fn sheet(t: &'static Texts, label: &str, people: &[PersonLine]) -> Markup {
    let body = rows(&html! { @for each in people { (line(t, each)) } });
    Card { label, flush: true, body, ..Card::default() }.render()
}

fn line(t: &'static Texts, each: &PersonLine) -> Markup {
    let sub =
        format!("@{}, {}, {}", each.handle, roles(t, each.market, each.staff), when::date(each.created_at));
    let person = avatar::Person { name: &each.name, hue: avatar::hue(each.id.get()), org: false, href: "" };
    let title = link::cover(&each.name, &pages::StaffPerson::of(each.id).to_string());
    row(&avatar::entry(&avatar::avatar(&person, avatar::Size::Md), &title, &sub, true), &state(t, each.state))
}

/// The state of an account as a badge.
pub(super) fn state(t: &'static Texts, state: UserStateName) -> Markup {
    let (tone, icon) = match state {
        UserStateName::Unverified => (Tone::Neutral, Icon::Draft),
        UserStateName::Active => (Tone::Good, Icon::Done),
        UserStateName::Restricted => (Tone::Warn, Icon::Alert),
        UserStateName::Suspended => (Tone::Bad, Icon::Ban),
        UserStateName::Closing => (Tone::Neutral, Icon::Clock),
        UserStateName::Closed => (Tone::Neutral, Icon::Minus),
    };
    badge(tone, &(t.staff_words.state)(state), Some(icon))
}

/// The roles of an account in words.
pub(super) fn roles(t: &'static Texts, market: Market, staff: Option<StaffRole>) -> String {
    let mut roles = Vec::new();
    roles.extend(market.client.then(|| t.staff.client.to_owned()));
    roles.extend(market.freelancer.then(|| t.staff.freelancer.to_owned()));
    roles.extend(staff.map(|role| (t.staff_words.role)(role)));
    if roles.is_empty() { t.staff.none.to_owned() } else { roles.join(", ") }
}

/// Suspensions that wait for a second member of staff.
pub(super) async fn waiting(
    _: pages::StaffSuspensions,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let request = PageRequest { cursor: Cursor::parse(&query.cursor), ..PageRequest::default() };
    let listed = door.cx.read(move |db| suspensions::waiting(db, &actor, request)).await?;
    let t = frame::words(&door);
    let s = &t.staff;
    let body = html! {
        h2 { (s.waiting_list) }
        @if listed.items.is_empty() { (empty(s.waiting_empty, s.waiting_empty_text)) }
        @else {
            (Card { label: s.waiting_list, flush: true, body: rows(&html! { @for each in &listed.items { (suspension(t, each, now)) } }), ..Card::default() }.render())
            (paging(t, &listed, |c| format!("{}?cursor={c}", pages::StaffSuspensions::PATH)))
        }
    };
    Ok(layout::page(&door, Part::People, &query.done, &frame::fresh_once(), &body))
}

fn suspension(t: &'static Texts, each: &SuspensionLine, now: Time) -> Markup {
    let s = &each.suspension;
    let sub = format!(
        "{}. {} {}.",
        (t.staff.proposed_by)(&each.proposed_by.name, &when::words(s.proposed_at, now)),
        t.staff.lapses,
        when::date(s.lapses_at())
    );
    let href = pages::StaffPerson::of(each.person.id).to_string();
    let title = link::cover(&each.person.name, &href);
    let person = avatar::Person {
        name: &each.person.name,
        hue: avatar::hue(each.person.id.get()),
        org: false,
        href: "",
    };
    let look = Button {
        label: t.staff.look,
        about: &each.person.name,
        action: button::Action::Link(&href),
        ..Button::default()
    };
    row(&avatar::entry(&avatar::avatar(&person, avatar::Size::Md), &title, &sub, true), &look.render())
}

/// What stands in the place of an empty list.
pub(super) fn empty(title: &str, text: &str) -> Markup {
    html! {
        div.(class::CARD) { (Empty { art: Art::Done, title, level: Level::H2, text, actions: None }.render()) }
    }
}
