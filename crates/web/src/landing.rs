//! The landing page. It says only what this build does.

use app::projects::browse;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{
    PageRequest,
    projects::{Filter, ProjectCard},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use crate::{
    errors::PageError,
    frame::{self, Page},
    projects,
    shell::Layout,
    texts::Texts,
    ui::{
        avatar::{Person, Who, hue, who},
        button::{Action, Button, Kind, Size},
        card::{Card, rows},
        chip, css,
        hero::{Hero, SceneLine, hero, scene},
        link,
        marketing::{Band, band, closing, faq, how},
        milestones::State,
        money,
    },
};

/// Projects that the page shows.
const SHOWN: u16 = 4;

/// The page.
pub(crate) async fn show(_: pages::Home, door: Door) -> Result<Response, PageError> {
    let actor = door.visitor.as_ref().map(|v| v.actor);
    let request = PageRequest { size: SHOWN, ..PageRequest::default() };
    let listed =
        door.cx.read(move |db| browse::browse(db, actor.as_ref(), &Filter::default(), request)).await?;
    let t = frame::words(&door);
    let l = &t.landing;
    let questions = band(&Band {
        id: "faq",
        title: l.faq_title,
        alternate: true,
        beside: true,
        body: faq("faq", l.faq),
        ..Band::default()
    });
    let body = html! {
        (top(t))
        (steps(t))
        @if !listed.items.is_empty() { (open_now(&door, t, &listed.items)) }
        (questions)
        (closing(l.closing, &actions(t)))
    };
    let page =
        Page { title: l.page_title, description: l.description, layout: Layout::Raw, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

fn actions(t: &'static Texts) -> Markup {
    let large = |label, href, kind| {
        Button { label, kind, size: Size::Lg, action: Action::Link(href), ..Button::default() }.render()
    };
    html! {
        (large(t.landing.hire, pages::NewProject::PATH, Kind::Primary))
        (large(t.landing.work, pages::Projects::PATH, Kind::Plain))
    }
}

fn top(t: &'static Texts) -> Markup {
    let l = &t.landing;
    let lines: Vec<SceneLine<'_>> = l
        .scene
        .iter()
        .map(|(state, title, note, amount)| {
            let (state, number) = match *state {
                "done" => (State::Done, ""),
                "turn" => (State::Turn, ""),
                _ => (State::Next, "3"),
            };
            SceneLine { state, number, title, note, amount }
        })
        .collect();
    let head = html! { span { strong { (l.scene_title) } br; span.(css::MUTED) { (l.scene_sub) } } };
    hero(&Hero {
        title: html! { (l.title) br; em { (l.title_mark) } "." },
        text: l.text,
        actions: actions(t),
        notes: l.notes,
        scene: scene(l.scene_label, &head, &lines, &html! {}, None),
    })
}

/// Three steps, each with a small drawing of what it looks like.
fn steps(t: &'static Texts) -> Markup {
    let l = &t.landing;
    let brief = html! {
        span.(crate::ui::field::class::LABEL) { (l.how_done_label) }
        span.(crate::ui::field::class::INPUT) { (l.how_done_example) }
        (chip::chips(l.how_done_skills))
    };
    let people = html! {
        @for (n, (name, terms)) in (0..).zip(l.how_read_lines) {
            (who(&Who { person: Person { name, hue: hue(n), org: false, href: "" }, sub: terms, ..Who::default() }))
        }
    };
    let allowance = html! {
        div.(css::ROW).(css::BETWEEN) { span.(css::STRONG) { (l.how_fair_label) } (money::money(l.how_fair_value)) }
    };
    band(&Band {
        id: "how",
        title: l.how_title,
        text: l.how_text,
        body: how(&[
            (brief, l.how_done, l.how_done_text),
            (people, l.how_read, l.how_read_text),
            (allowance, l.how_fair, l.how_fair_text),
        ]),
        ..Band::default()
    })
}

fn open_now(door: &Door, t: &'static Texts, cards: &[ProjectCard]) -> Markup {
    let now = door.cx.app().now();
    let items = html! { @for card in cards { (projects::row(t, card, now)) } };
    let body =
        Card { label: t.landing.open_title, flush: true, body: rows(&items), ..Card::default() }.render();
    band(&Band {
        id: "open",
        title: t.landing.open_title,
        action: Some(link::more(t.landing.open_all, pages::Projects::PATH)),
        alternate: false,
        body,
        ..Band::default()
    })
}
