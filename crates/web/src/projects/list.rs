//! The list of open projects.

use app::projects::browse;
use axum::{extract::Query as FromQuery, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{Page as Listed, PageRequest, projects::ProjectCard};
use edge::{Door, routes::pages};
use http::StatusCode;
use maud::{Markup, Render as _, html};

use super::{card, filters, typed::Query};
use crate::{
    errors::PageError,
    form::{Wrong, mendable, with_status},
    frame::{self, Page, Section},
    lists::paging,
    texts::Texts,
    ui::{
        art::Art,
        button,
        button::Kind as ButtonKind,
        card::{Card, class, rows},
        css,
        empty_state::Empty,
        filter_panel::with_filters,
        heading::Level,
    },
};

/// The list, for everybody.
pub(super) async fn show(
    _: pages::Projects,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    match read(&door, &query).await {
        Ok(listed) => Ok(draw(&door, StatusCode::OK, &query, &Wrong::default(), &listed)),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            let none = Listed::cut(PageRequest::default(), Vec::new(), |_: &ProjectCard| (0, 0));
            Ok(draw(&door, status, &query, &wrong, &none))
        }
    }
}

async fn read(door: &Door, query: &Query) -> app::Result<Listed<ProjectCard>> {
    let filter = query.filter().with_amounts(&query.min, &query.max)?;
    let (actor, page) = (door.visitor.as_ref().map(|v| v.actor), query.page());
    door.cx.read(move |db| browse::browse(db, actor.as_ref(), &filter, page)).await
}

fn draw(
    door: &Door,
    status: StatusCode,
    query: &Query,
    wrong: &Wrong,
    listed: &Listed<ProjectCard>,
) -> Response {
    let t = frame::words(door);
    let l = &t.project_list;
    let list = html! {
        (crate::identity_summary(door, wrong))
        (filters::above(t, query))
        @if listed.items.is_empty() { div.(class::CARD) { (nothing(t, query)) } }
        @else { (cards(door, t, listed)) (paging(t, listed, |cursor| query.address(pages::Projects::PATH, &[("cursor", cursor)]))) }
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { (l.title) } p { (l.note) } } }
        (with_filters(&filters::panel(t, query, wrong, crate::talent::suggestions()), &list))
    };
    let page = Page { title: l.title, description: l.description, section: Section::Work, ..Page::default() };
    with_status(status, frame::page(door, &frame::fresh_once(), page, &body))
}

fn cards(door: &Door, t: &'static Texts, listed: &Listed<ProjectCard>) -> Markup {
    let now = door.cx.app().now();
    let items = html! { @for project in &listed.items { (card::row(t, project, now)) } };
    Card { label: t.project_list.label, flush: true, body: rows(&items), ..Card::default() }.render()
}

fn nothing(t: &'static Texts, query: &Query) -> Markup {
    let l = &t.project_list;
    let filtered = query.address(pages::Projects::PATH, &[("sort", "")]) != pages::Projects::PATH;
    let clear = filtered.then(|| button::link(l.clear, pages::Projects::PATH, ButtonKind::Plain));
    let (title, text) = if filtered { (l.empty, l.empty_text) } else { (l.none, l.none_text) };
    Empty { art: Art::Search, title, level: Level::H2, text, actions: clear }.render()
}
