//! "Look at your mail": the same page for every address.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, routes::pages};
use http::StatusCode;
use maud::html;

use super::layout::{Sheet, sheet};
use crate::{
    form::Wrong,
    frame,
    ui::{button, button::Kind, css},
};

/// The page.
pub(super) async fn show(_: pages::CheckMail, door: Door) -> Response {
    let t = frame::words(&door);
    let c = &t.check_mail;
    let body = html! {
        p { (c.text) }
        p.(css::MUTED) { (c.missing) }
        @if door.cx.feature().mailbox {
            (button::link(c.mailbox, pages::Mailbox::PATH, Kind::Primary))
        }
        (button::link(t.shell.sign_in, pages::SignIn::PATH, Kind::Plain))
    };
    let wrong = Wrong::default();
    sheet(
        &door,
        StatusCode::OK,
        Sheet { title: c.title, note: html! {}, wide: false, action: "", body, wrong: &wrong, done: "" },
    )
}
