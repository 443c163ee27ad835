//! The queue of jobs, and those that were given up.

use app::staff::jobs as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Page, Time,
    policy::{ManageJobs, Relation, may},
    staff::{DeadJob, QueueView},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{
    layout::{self, Part},
    people,
};
use crate::{
    errors::PageError,
    frame,
    lists::{ByState, paging},
    texts::Texts,
    ui::{
        button::{Action, Button, Kind},
        card::Card,
        css,
        table::{Cell, Column, Table},
    },
    when,
};

/// The page.
pub(super) async fn show(
    _: pages::StaffJobs,
    door: Door,
    Query(query): Query<ByState>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let request = query.page();
    let (queue, dead) =
        door.cx.read(move |db| Ok((verb::queue(db, &actor, now)?, verb::dead(db, &actor, request)?))).await?;
    let t = frame::words(&door);
    let body = html! {
        (given_up(t, &dead, may::<ManageJobs>(&actor, Relation::Stranger), now))
        (paging(t, &dead, |c| format!("{}?cursor={c}", pages::StaffJobs::PATH)))
        (waiting(t, &queue, now))
    };
    Ok(layout::page(&door, Part::Jobs, &query.done, &frame::fresh_once(), &body))
}

fn given_up(t: &'static Texts, dead: &Page<DeadJob>, manages: bool, now: Time) -> Markup {
    let s = &t.staff;
    if dead.items.is_empty() {
        return people::empty(s.dead_jobs, s.dead_empty);
    }
    let plain = [s.kind, s.error, s.tries, s.tried].map(|label| Column { label, ..Column::default() });
    let mut columns = plain.to_vec();
    columns.push(Column { label: s.decide, unseen: true, ..Column::default() });
    let rows = dead.items.iter().map(|job| {
        let buttons = html! {
            @if manages {
                div.(css::ROW) {
                    (decision(&job.kind, s.retry, &pages::JobRetry::of(job.id).to_string(), Kind::Plain))
                    (decision(&job.kind, s.drop, &pages::JobDropping::of(job.id).to_string(), Kind::Quiet))
                }
            }
        };
        vec![
            html! { code { (job.kind) } }.into(),
            job.error.clone().unwrap_or_default().into(),
            job.tries.to_string().into(),
            Cell { nowrap: true, ..when::words(job.tried_at, now).into() },
            buttons.into(),
        ]
    });
    let table =
        Table { caption: s.dead_jobs, columns: &columns, rows: rows.collect(), stack: true, top: true };
    Card { title: s.dead_jobs, flush: true, body: table.render(), ..Card::default() }.render()
}

fn decision(about: &str, label: &str, href: &str, kind: Kind) -> Markup {
    Button { label, about, kind, action: Action::Link(href), ..Button::default() }.render()
}

fn waiting(t: &'static Texts, queue: &QueueView, now: Time) -> Markup {
    let s = &t.staff;
    if queue.kinds.is_empty() {
        return people::empty(s.queue, s.queue_empty);
    }
    let number = |label| Column { label, number: true, ..Column::default() };
    let columns = [
        Column { label: s.kind, ..Column::default() },
        number(s.ready),
        Column { label: s.oldest, ..Column::default() },
        number(s.given_up),
    ];
    let rows = queue.kinds.iter().map(|kind| {
        vec![
            html! { code { (kind.kind) } }.into(),
            kind.ready.to_string().into(),
            kind.oldest.map(|at| when::words(at, now)).unwrap_or_default().into(),
            kind.dead.to_string().into(),
        ]
    });
    let table = Table { caption: s.queue, columns: &columns, rows: rows.collect(), stack: true, top: false };
    Card { title: s.queue, flush: true, body: table.render(), ..Card::default() }.render()
}
