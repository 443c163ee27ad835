//! Confirming another address with the link of a mail.

use app::identity::credentials as verb;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};

use super::layout::{Sheet, guarded, sheet};
use crate::{
    errors::PageError,
    form::Wrong,
    frame,
    ui::button::{Button, Kind as ButtonKind, Size},
};

/// The page behind the link.
pub(super) async fn show(path: pages::ChangeEmail, door: Door) -> Result<Response, PageError> {
    let (token, now) = (path.token.clone(), door.cx.app().now());
    let email = door.cx.read(move |db| verb::look_at_change(db, &token, now)).await?;
    let c = &frame::words(&door).change_email;
    let body = html! {
        (Button { label: c.submit, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
    };
    let note = html! { (c.note) " " strong { bdi { (email) } } };
    let (action, wrong) = (path.to_string(), Wrong::default());
    let page = Sheet { title: c.title, note, wide: false, action: &action, body, wrong: &wrong, done: "" };
    Ok(guarded(sheet(&door, StatusCode::OK, page)))
}

/// Confirms it.
pub(super) async fn submit(path: pages::ChangeEmail, door: Door) -> Result<Response, PageError> {
    door.cx.write(move |tx, stamp| verb::confirm_email_change(tx, stamp, &path.token)).await?;
    let to = if door.visitor.is_some() { pages::AccountSettings::PATH } else { pages::SignIn::PATH };
    Ok(frame::redirect(to, "address"))
}
