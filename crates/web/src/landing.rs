//! The landing page. It says only what this build does.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, routes::pages};
use maud::{Render as _, html};

use crate::{
    frame::{self, Page},
    shell::Layout,
    ui::{
        button::{Action, Button, Kind, Size},
        hero::{Hero, SceneLine, hero, scene},
        marketing::{Band, band, closing, faq},
        milestones::State,
    },
};

/// The page.
pub(crate) async fn show(_: pages::Home, door: Door) -> Response {
    let l = &frame::words(&door).landing;
    let join = |label, role: &'static str, kind| {
        let href = format!("{}?role={role}", pages::SignUp::PATH);
        Button { label, kind, size: Size::Lg, action: Action::Link(&href), ..Button::default() }.render()
    };
    let lines: Vec<SceneLine<'_>> = l
        .scene
        .iter()
        .map(|(number, title, note)| SceneLine { state: State::Next, number, title, note, amount: "" })
        .collect();
    let drawing = scene(l.scene_label, &html! { strong { (l.scene_title) } }, &lines, &html! {}, None);
    let body = html! {
        (hero(&Hero {
            title: html! { (l.title) br; em { (l.title_mark) } "." },
            text: l.text,
            actions: html! { (join(l.hire, "client", Kind::Primary)) (join(l.work, "freelancer", Kind::Plain)) },
            notes: l.notes,
            scene: drawing,
        }))
        (band(&Band { id: "faq", title: l.faq_title, alternate: true, beside: true, body: faq("faq", l.faq), ..Band::default() }))
        (closing(l.closing, &html! { (join(l.hire, "client", Kind::Primary)) (join(l.work, "freelancer", Kind::Plain)) }))
    };
    let page =
        Page { title: l.page_title, description: l.description, layout: Layout::Raw, ..Page::default() };
    frame::page(&door, &frame::fresh_once(), page, &body)
}
