//! The mails of a demo, which go nowhere else. These pages do not exist where mails are sent.

use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::Time;
use edge::{Door, Table, routes::pages};
use maud::{Markup, PreEscaped, Render as _, html};
use serde::Deserialize;

use crate::{
    errors::PageError,
    frame::{self, Page},
    shell::Width,
    ui::{
        art::Art,
        avatar, breadcrumbs,
        card::{self, Card},
        css,
        empty_state::Empty,
        heading::Level,
        link,
        pagination::pager,
    },
    when,
};

/// Mails on one page.
const PAGE: i64 = 20;

/// The pages.
pub(crate) fn table() -> Table {
    Table::new().get(list).get(show)
}

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    before: Option<i64>,
}

/// All mails, newest first.
async fn list(_: pages::Mailbox, door: Door, Query(from): Query<From>) -> Result<Response, PageError> {
    let before = from.before.unwrap_or(i64::MAX);
    let mut mails = door.cx.read(move |db| app::mail::copies(db, before, PAGE + 1)).await?;
    let t = frame::words(&door);
    let more = mails.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    mails.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let older = mails.last().filter(|_| more).map(|m| format!("{}?before={}", pages::Mailbox::PATH, m.id));
    let now = door.cx.app().now();
    let rows = html! {
        @for mail in &mails {
            li data-hover {
                (avatar::entry(
                    &html! {},
                    &link::cover(&mail.subject, &pages::MailboxMail { id: mail.id }.to_string()),
                    &format!("{} {}", t.mailbox.to, mail.to_address),
                    true,
                ))
                span.(css::MUTED).(css::SMALL) { (when::ago(Time::from_micros(mail.at), now)) }
            }
        }
    };
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { (t.mailbox.title) } p { (t.mailbox.note) } } }
        @if mails.is_empty() {
            div.(card::class::CARD) {
                (Empty { art: Art::Messages, title: t.mailbox.empty, level: Level::H2, text: t.mailbox.empty_text, actions: None }.render())
            }
        } @else {
            (Card { label: t.mailbox.title, flush: true, body: card::rows(&rows), ..Card::default() }.render())
            (pager(t, "", from.before.map(|_| pages::Mailbox::PATH), older.as_deref()))
        }
    };
    let page = Page { title: t.mailbox.title, width: Width::Mid, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

/// One mail.
async fn show(path: pages::MailboxMail, door: Door) -> Result<Response, PageError> {
    let mail = door.cx.read(move |db| app::mail::copy(db, path.id)).await?;
    let t = frame::words(&door);
    let body = html! {
        (breadcrumbs::breadcrumbs(t, &[(t.mailbox.title, pages::Mailbox::PATH)], &mail.line.subject))
        div.(css::PAGE_HEAD) {
            div { h1 { (mail.line.subject) } p { (t.mailbox.to) " " bdi { (mail.line.to_address) } } }
        }
        (Card {
            label: &mail.line.subject,
            body: text(&mail.body_text, door.cx.origin().as_str()),
            ..Card::default()
        }.render())
    };
    let page = Page { title: &mail.line.subject, width: Width::Narrow, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

/// A mail's text with paragraphs, and links where it names an address of this site.
fn text(body: &str, origin: &str) -> Markup {
    html! {
        div.(css::PROSE) {
            @for paragraph in body.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
                @match paragraph.strip_prefix(origin) {
                    Some(path) if path.starts_with('/') => { p { a href=(path) { (paragraph) } } }
                    _ => { p { @for line in paragraph.lines() { (line) (PreEscaped("<br>")) } } }
                }
            }
        }
    }
}
