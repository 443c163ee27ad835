//! The audit log: who did what to what, when and why, the newest first.

use app::staff::audit::{self as verb, Which};
use axum::{extract::Query as FromQuery, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Cursor, PageRequest, Time, UserId,
    staff::{AuditLine, Subject},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::{
    layout::{self, Part},
    people,
};
use crate::{
    errors::PageError,
    frame,
    lists::paging,
    texts::Texts,
    ui::{
        button::{self, Kind},
        card::Card,
        css,
        table::{Cell, Column, Table},
    },
    when,
};

/// Whose deeds, or what was done to which thing; and where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    by: String,
    about: String,
    cursor: String,
}

/// The list.
pub(super) async fn show(
    _: pages::StaffAudit,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let request = PageRequest { cursor: Cursor::parse(&query.cursor), ..PageRequest::default() };
    let (by, about): (Option<UserId>, _) = (query.by.parse().ok(), Subject::read(&query.about));
    let which = match (by, about) {
        (Some(by), _) => Which::By(by),
        (None, Some((kind, id))) => Which::Of(kind.as_str(), id),
        (None, None) => Which::All,
    };
    let listed = door.cx.read(move |db| verb::list(db, &actor, which, request)).await?;
    let by = by.map(|id| id.to_string()).unwrap_or_default();
    let about = about.map(|(kind, id)| kind.shown(id)).unwrap_or_default();
    let t = frame::words(&door);
    let s = &t.staff;
    let path = pages::StaffAudit::PATH;
    let body = html! {
        div.(css::ROW).(css::BETWEEN) {
            p.(css::MUTED).(css::UI) { @if which == Which::All { (s.chain) } @else { (s.filtered) } }
            @if which != Which::All { (button::link(s.show_all, path, Kind::Plain)) }
        }
        @if listed.items.is_empty() { (people::empty(s.audit_empty, s.audit_empty_text)) }
        @else {
            (Card { flush: true, body: table(t, &listed.items, now), ..Card::default() }.render())
            (paging(t, &listed, |c| format!("{path}?by={by}&about={about}&cursor={c}")))
        }
    };
    Ok(layout::page(&door, Part::Audit, "", &frame::fresh_once(), &body))
}

/// Lines of the log.
pub(super) fn table(t: &'static Texts, lines: &[AuditLine], now: Time) -> Markup {
    let s = &t.staff;
    let columns = [s.when, s.who, s.what, s.thing, s.why].map(|label| Column { label, ..Column::default() });
    let rows = lines
        .iter()
        .map(|line| {
            let why = html! {
                @if let Some(reason) = &line.reason { bdi { (reason) } }
                @if let Some(detail) = &line.detail { " " code { (detail) } }
            };
            vec![
                Cell { nowrap: true, ..when::words(line.at, now).into() },
                layout::doer(t, line.by.as_ref()).into(),
                html! { code { (line.action) } }.into(),
                layout::thing(line).into(),
                why.into(),
            ]
        })
        .collect();
    Table { caption: s.audit, columns: &columns, rows, stack: true, top: true }.render()
}
