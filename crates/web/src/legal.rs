//! Terms of use and privacy notice: what this build does, in plain words. An operator adds what the law of the place
//! asks for.

use axum::response::Response;
use edge::{Door, routes::pages};
use maud::html;

use crate::{
    frame::{self, Page},
    shell::Width,
    ui::css,
};

/// The terms of use.
pub(crate) async fn terms(_: pages::Terms, door: Door) -> Response {
    let l = &frame::words(&door).legal;
    prose(&door, l.terms_title, l.terms)
}

/// The privacy notice.
pub(crate) async fn privacy(_: pages::Privacy, door: Door) -> Response {
    let l = &frame::words(&door).legal;
    prose(&door, l.privacy_title, l.privacy)
}

fn prose(door: &Door, title: &str, parts: &[(&str, &str)]) -> Response {
    let body = html! {
        article.(css::PROSE) {
            h1 { (title) }
            @for (heading, text) in parts { h2 { (heading) } p { (text) } }
        }
    };
    let page = Page { title, description: title, width: Width::Narrow, ..Page::default() };
    frame::page(door, &frame::fresh_once(), page, &body)
}
