//! What waits for the person.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::identity::UserState;
use edge::{Door, routes::pages};
use maud::{Render as _, html};
use serde::Deserialize;

use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    ui::{
        alert::Alert,
        art::Art,
        button::{self, Kind},
        empty_state::Empty,
        heading::Level,
        tone::Tone,
    },
    when,
};

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Query {
    done: String,
}

/// The dashboard.
pub(crate) async fn show(
    _: pages::Dashboard,
    door: Door,
    axum::extract::Query(query): axum::extract::Query<Query>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let now = door.cx.app().now();
    let account = door.cx.read(move |db| app::identity::account::show(db, &actor, now)).await?;
    let t = frame::words(&door);
    let d = &t.dashboard;
    let body = html! {
        div.(crate::ui::css::PAGE_HEAD) { div { p { (when::date(now)) } h1 { (d.nothing_waits) } } }
        @match &account.state {
            UserState::Closing { finish_at, .. } => {
                (Alert {
                    tone: Tone::Turn,
                    title: d.closing_title,
                    body: html! { p { (d.closing_until) " " (when::deadline(*finish_at)) "." } },
                    actions: Some(button::link(d.closing_undo, pages::AccountSettings::PATH, Kind::Primary)),
                    ..Alert::default()
                })
            }
            UserState::Restricted { .. } => { (Alert { tone: Tone::Warn, title: d.restricted, ..Alert::default() }) }
            UserState::Suspended => { (Alert { tone: Tone::Bad, title: d.suspended, ..Alert::default() }) }
            _ => {}
        }
        div.(crate::ui::card::class::CARD) {
            (Empty {
                art: Art::Done,
                title: d.empty_title,
                level: Level::H2,
                text: d.empty_text,
                actions: Some(button::link(d.settings, pages::AccountSettings::PATH, Kind::Plain)),
            }.render())
        }
    };
    let page = Page { title: d.title, section: Section::Dashboard, done: &query.done, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}
