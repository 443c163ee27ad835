//! The own projects, by state.

use app::projects::own as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::projects::{OwnProject, ProjectStateName};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{card as budget, show::state_badge};
use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    lists::{ByState, StateTab, paging, state_tabs},
    texts::Texts,
    ui::{
        art::Art,
        avatar,
        button::{Action, Button, Kind as ButtonKind},
        card::{Card, class, row, rows},
        css,
        empty_state::Empty,
        heading::Level,
        icon::Icon,
        link,
    },
    when,
};

/// The list.
pub(super) async fn show(
    _: pages::MyProjects,
    door: Door,
    Query(query): Query<ByState>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let state = ProjectStateName::parse(&query.state);
    let request = query.page();
    let (listed, mut counts) = door
        .cx
        .read(move |db| Ok((verb::list(db, &actor, state, request, now)?, verb::counts(db, &actor)?)))
        .await?;
    counts.sort_by_key(|count| count.state);
    let t = frame::words(&door);
    let m = &t.my_projects;
    let post = Button {
        label: m.post,
        kind: ButtonKind::Primary,
        icon: Some(Icon::Plus),
        action: Action::Link(pages::NewProject::PATH),
        ..Button::default()
    };
    let word = state.map_or("", ProjectStateName::as_str);
    let states: Vec<StateTab> = counts
        .iter()
        .map(|c| StateTab {
            label: (t.project_words.state)(c.state),
            word: c.state.as_str(),
            count: Some(c.count),
        })
        .collect();
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { (m.title) } } (post) }
        (state_tabs(t, (m.label, m.all), pages::MyProjects::PATH, &states, word))
        @if listed.items.is_empty() {
            div.(class::CARD) { (Empty { art: Art::Proposals, title: m.empty, level: Level::H2, text: m.empty_text, actions: None }.render()) }
        } @else {
            (Card { label: m.label, flush: true, body: rows(&html! { @for project in &listed.items { (line(t, project)) } }), ..Card::default() }.render())
            (paging(t, &listed, |c| format!("{}?state={word}&cursor={c}", pages::MyProjects::PATH)))
        }
    };
    let page = Page { title: m.title, section: Section::MyProjects, done: &query.done, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

/// A row of the own projects.
pub(crate) fn line(t: &'static Texts, project: &OwnProject) -> Markup {
    let since = when::date(project.published_at.unwrap_or(project.created_at));
    let count = (t.project.number)(project.proposal_count);
    let title = link::cover(&project.title, &pages::Project::of(project.id).to_string());
    let sub = format!("{}, {count}, {since}", budget::amount(&project.budget));
    let main = avatar::entry(&html! {}, &title, &sub, true);
    row(&main, &state_badge(t, &project.state))
}
