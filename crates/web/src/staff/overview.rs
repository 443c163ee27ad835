//! The first page of staff: what waits, and whether the machinery runs.

use app::staff::overview as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Time,
    policy::{ManageJobs, Relation, may},
    staff::Overview,
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::layout::{self, Part};
use crate::{
    errors::PageError,
    frame,
    settings::From,
    texts::Texts,
    ui::{
        art::Art,
        badge::badge,
        button::{self, Kind},
        card::{Card, Task, class, rows, task},
        css,
        empty_state::Empty,
        heading::Level,
        icon::Icon,
        stat::{Stat, stats},
        tone::Tone,
    },
    when,
};

/// The page.
pub(super) async fn show(
    _: pages::Staff,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let seen = door.cx.read(move |db| verb::overview(db, &actor, now)).await?;
    let t = frame::words(&door);
    let body = html! {
        (health(t, &seen, now))
        (waiting(t, &seen, may::<ManageJobs>(&actor, Relation::Stranger)))
    };
    Ok(layout::page(&door, Part::Overview, from.done(), &frame::fresh_once(), &body))
}

fn health(t: &'static Texts, seen: &Overview, now: Time) -> Markup {
    let s = &t.staff;
    let mark = if seen.worker_lives {
        badge(Tone::Good, s.alive, Some(Icon::Done))
    } else {
        badge(Tone::Bad, s.silent, Some(Icon::Alert))
    };
    let note = seen.worker_seen.map_or_else(|| s.never.to_owned(), |at| (s.seen)(&when::words(at, now)));
    let (ready, dead, overdue) =
        (seen.jobs_ready.to_string(), seen.jobs_dead.to_string(), seen.timers_overdue.to_string());
    let figures = [
        Stat { label: s.jobs_ready, value: &ready, ..Stat::default() },
        Stat { label: s.jobs_dead, value: &dead, ..Stat::default() },
        Stat { label: s.timers_overdue, value: &overdue, note: html! { (s.timers_note) }, ..Stat::default() },
    ];
    html! {
        section.(css::STACK) aria-labelledby="health" {
            div.(css::ROW) { h2 id="health" { (s.health) } span.(css::MUTED).(css::UI) { (s.worker) } (mark) span.(css::MUTED).(css::UI) { (note) } }
            (stats(&figures))
        }
    }
}

fn waiting(t: &'static Texts, seen: &Overview, manages: bool) -> Markup {
    let s = &t.staff;
    let reviews = format!("{}?state=pending_review", pages::StaffProjects::PATH);
    let all = [
        (
            seen.suspensions,
            Icon::Ban,
            (s.suspensions)(seen.suspensions),
            s.suspensions_note,
            pages::StaffSuspensions::PATH,
        ),
        (seen.reviews, Icon::Briefcase, (s.reviews)(seen.reviews), s.reviews_note, reviews.as_str()),
        (
            if manages { seen.jobs_dead } else { 0 },
            Icon::Alert,
            (s.dead)(seen.jobs_dead),
            s.dead_note,
            pages::StaffJobs::PATH,
        ),
    ];
    let waits: Vec<_> = all.iter().filter(|(count, ..)| *count > 0).collect();
    if waits.is_empty() {
        let empty =
            Empty { art: Art::Done, title: s.nothing, level: Level::H2, text: s.nothing_text, actions: None };
        return html! { div.(class::CARD) { (empty.render()) } };
    }
    let body = rows(&html! {
        @for (n, (_, icon, title, note, href)) in waits.iter().enumerate() {
            @let kind = if n == 0 { Kind::Primary } else { Kind::Plain };
            (task(&Task { icon: *icon, title, note, action: Some(button::link(s.look, href, kind)), turn: true, inline: false }))
        }
    });
    Card { title: s.waiting, id: "waiting", turn: true, flush: true, body, ..Card::default() }.render()
}
