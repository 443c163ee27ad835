//! Pages that ask for a reason before something is ended.

use axum::response::Response;
use edge::Door;
use http::StatusCode;
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use crate::{
    form::{Wrong, with_status},
    frame::{self, Page, Section},
    identity_summary,
    shell::Width,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        choice::{Check, Kind as Control},
        css,
        field::{Group, form_stack, group},
    },
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answer {
    pub once: String,
    pub reason: String,
}

/// The question, and where its answers lead.
pub(crate) struct Question<'a> {
    /// The pages above.
    pub above: &'a [(&'a str, &'a str)],
    /// What the page is called in that row.
    pub here: &'a str,
    pub title: &'a str,
    /// What would be ended.
    pub about: Markup,
    /// What ending it means.
    pub note: &'a str,
    pub legend: &'a str,
    /// The reasons: value and label.
    pub reasons: Vec<(&'static str, String)>,
    pub chosen: &'a str,
    /// The button that ends it.
    pub submit: &'a str,
    pub action: &'a str,
    /// The link that leaves it as it is.
    pub keep: &'a str,
    pub back: &'a str,
}

/// The page.
pub(crate) fn page(door: &Door, status: StatusCode, question: &Question<'_>, wrong: &Wrong) -> Response {
    let (t, q, once) = (frame::words(door), question, frame::fresh_once());
    let reason = |(value, label): &(&'static str, String)| Check {
        kind: Control::Radio,
        name: "reason",
        value,
        label: html! { (label) },
        on: q.chosen == *value,
        ..Check::default()
    };
    let reasons = html! {
        div.(css::STACK) data-gap="xs" { @for each in &q.reasons { (reason(each).render()) } }
    };
    let form = form_stack(&html! {
        p { (q.note) }
        (group(t, &Group { legend: q.legend, id: "reason", error: wrong.at("reason"), body: reasons, ..Group::default() }))
    });
    let foot = html! {
        (Button { label: q.submit, kind: ButtonKind::DangerSolid, ..Button::default() }.render())
        (button::link(q.keep, q.back, ButtonKind::Quiet))
    };
    let body = html! {
        (breadcrumbs(t, q.above, q.here))
        div.(css::PAGE_HEAD) { div { h1 { (q.title) } p { (q.about) } } }
        (identity_summary(door, wrong))
        (Card { id: "why", label: q.title, body: form, foot: Some(foot), ..Card::default() }.form(q.action, &once))
    };
    let page = Page { title: q.title, width: Width::Narrow, section: Section::MyProjects, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}
