//! All projects, whatever their state.

use app::projects::own;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::projects::{ProjectEvent, ProjectStateName, StaffProject};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{
    layout::{self, Part},
    people,
};
use crate::{
    errors::PageError,
    frame,
    lists::{ByState, StateTab, paging, state_tabs},
    projects::state_badge,
    texts::Texts,
    ui::{
        avatar,
        button::{Action, Button, Kind},
        card::{Card, row, rows},
        css, link,
    },
    when,
};

/// The list.
pub(super) async fn show(
    _: pages::StaffProjects,
    door: Door,
    Query(query): Query<ByState>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let state = ProjectStateName::parse(&query.state);
    let request = query.page();
    let listed = door.cx.read(move |db| own::staff(db, &actor, state, request, now)).await?;
    let t = frame::words(&door);
    let (s, path) = (&t.staff, pages::StaffProjects::PATH);
    let word = state.map_or("", ProjectStateName::as_str);
    let tab = |state: &ProjectStateName| StateTab {
        label: (t.project_words.state)(*state),
        word: state.as_str(),
        count: None,
    };
    let states: Vec<StateTab> = ProjectStateName::ALL.iter().map(tab).collect();
    let body = html! {
        (state_tabs(t, (s.projects, s.all), path, &states, word))
        @if listed.items.is_empty() { (people::empty(s.projects_empty, s.projects_empty_text)) }
        @else {
            (Card { label: s.projects, flush: true, body: rows(&html! { @for each in &listed.items { (line(t, each)) } }), ..Card::default() }.render())
            (paging(t, &listed, |c| format!("{path}?state={word}&cursor={c}")))
        }
    };
    Ok(layout::page(&door, Part::Projects, &query.done, &frame::fresh_once(), &body))
}

fn line(t: &'static Texts, each: &StaffProject) -> Markup {
    let project = &each.project;
    let title = link::title(&project.title, &pages::Project::of(project.id).to_string());
    let sub = format!("{}, {}", each.client.name, when::date(project.created_at));
    let removal = pages::ProjectRemoval::of(project.id).to_string();
    let end = html! {
        div.(css::ROW) {
            (state_badge(t, &project.state))
            @if project.allowed.contains(&ProjectEvent::Remove) {
                (Button { label: t.staff.remove, about: &project.title, kind: Kind::Quiet, action: Action::Link(&removal), ..Button::default() }.render())
            }
        }
    };
    row(&avatar::entry(&html! {}, &title, &sub, true), &end)
}
