//! Pages that ask before something is done that cannot be undone, and for the words that go with it.

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
    texts::Texts,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        choice::{Check, Kind as Control},
        css,
        field::{Group, form_stack, group},
    },
};

/// Declares the handlers of buttons that ask first: `show` draws the question, `submit` takes the answer. `ask`, `act`
/// and `Said` are those of the module around it.
macro_rules! buttons {
    ($kind:ident: $($(#[$doc:meta])* $name:ident: $path:ident, $read:ident, $variant:ident;)*) => {
        $(
            $(#[$doc])*
            pub(super) mod $name {
                use super::*;

                pub(crate) async fn show(
                    path: pages::$path,
                    door: Door,
                    Query(seen): Query<Seen>,
                ) -> Result<Response, PageError> {
                    ask(&door, $kind::$variant(path.$read()?), &path.to_string(), seen).await
                }

                pub(crate) async fn submit(
                    path: pages::$path,
                    door: Door,
                    Form(said): Form<Said>,
                ) -> Result<Response, PageError> {
                    act(&door, $kind::$variant(path.$read()?), &path.to_string(), said).await
                }
            }
        )*
    };
}

pub(crate) use buttons;

/// What the reader saw before the question: a version, or the hash of terms. It comes with the link, so that an answer
/// never counts for something newer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    pub version: i64,
    pub terms: String,
}

/// The form of a question for a reason, as it was sent.
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
    /// What it is about.
    pub about: Markup,
    /// What happens next, and the fields.
    pub body: Markup,
    /// The button that does it, and what it means.
    pub submit: (&'a str, ButtonKind),
    pub action: &'a str,
    /// The link that leaves it as it is.
    pub keep: &'a str,
    pub back: &'a str,
    pub section: Section,
}

/// A question that asks for one of several reasons (value and label), under a note on what the answer leads to.
pub(crate) fn reasons(
    t: &'static Texts,
    (note, legend): (&str, &str),
    reasons: &[(&'static str, String)],
    chosen: &str,
    wrong: &Wrong,
) -> Markup {
    let reason = |(value, label): &(&'static str, String)| Check {
        kind: Control::Radio,
        name: "reason",
        value,
        label: html! { (label) },
        on: chosen == *value,
        ..Check::default()
    };
    let body = html! {
        div.(css::STACK) data-gap="xs" { @for each in reasons { (reason(each).render()) } }
    };
    form_stack(&html! {
        p { (note) }
        (group(t, &Group { legend, id: "reason", error: wrong.at("reason"), body, ..Group::default() }))
    })
}

/// The page.
pub(crate) fn page(door: &Door, status: StatusCode, question: &Question<'_>, wrong: &Wrong) -> Response {
    let (t, q, once) = (frame::words(door), question, frame::fresh_once());
    let (label, kind) = q.submit;
    let foot = html! {
        (Button { label, kind, ..Button::default() }.render())
        (button::link(q.keep, q.back, ButtonKind::Quiet))
    };
    let body = html! {
        (breadcrumbs(t, q.above, q.here))
        div.(css::PAGE_HEAD) { div { h1 { (q.title) } p { (q.about) } } }
        (identity_summary(door, wrong))
        (Card { id: "question", label: q.title, body: q.body.clone(), foot: Some(foot), ..Card::default() }.form(q.action, &once))
    };
    let page = Page { title: q.title, width: Width::Narrow, section: q.section, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}
