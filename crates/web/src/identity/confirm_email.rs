//! Confirming a new account's address. The link only opens this page; a button confirms, because programs that look
//! through mails follow links.

use app::identity::{confirm_email as verb, secret};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, cookies::Name, identity, identity::Claim, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use super::layout::{Sheet, enter, guarded, sheet};
use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame,
    ui::{
        auth,
        button::{Button, Kind as ButtonKind, Size},
        field::{Field, Kind, field},
    },
};

/// The form as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    password: String,
    new_password: String,
}

/// The page behind the link of the mail.
pub(super) async fn show(path: pages::ConfirmEmail, door: Door) -> Result<Response, PageError> {
    draw(&door, StatusCode::OK, path, &Wrong::default()).await
}

/// Confirms, and signs in.
pub(super) async fn submit(
    path: pages::ConfirmEmail,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let claim = match (typed.new_password.is_empty(), typed.password.is_empty()) {
        (false, _) => Claim::NewPassword(typed.new_password),
        (true, false) => Claim::Password(typed.password),
        (true, true) => Claim::Browser,
    };
    let client = door.client.clone();
    match identity::confirm_email_and_enter(&door.cx, path.token.clone(), browser(&door), claim, client).await
    {
        Ok(opened) => Ok(enter(&door, &opened, false, &format!("{}?done=confirmed", pages::Dashboard::PATH))),
        Err(error) if error.code == "proof_missing" => {
            let wrong = Wrong { whole: Some(error.message.clone()), ..Wrong::default() };
            draw(&door, StatusCode::UNPROCESSABLE_ENTITY, path, &wrong).await
        }
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            draw(&door, status, path, &wrong).await
        }
    }
}

fn browser(door: &Door) -> Option<String> {
    door.cookie(Name::Pending).map(|token| secret::hash(&token))
}

async fn draw(
    door: &Door,
    status: StatusCode,
    path: pages::ConfirmEmail,
    wrong: &Wrong,
) -> Result<Response, PageError> {
    let (token, browser, now) = (path.token.clone(), browser(door), door.cx.app().now());
    let look = door.cx.read(move |db| verb::look(db, &token, browser.as_deref(), now)).await?;
    let t = frame::words(door);
    let c = &t.confirm_email;
    let password = |label, name, autocomplete| {
        field(
            t,
            &Field {
                label,
                name,
                error: wrong.at(name),
                kind: Kind::Password,
                autocomplete,
                ..Field::default()
            },
        )
    };
    let body = html! {
        @if look.needs_password {
            (password(c.password, "password", "current-password"))
            (auth::or(c.or))
            (password(c.new_password, "new_password", "new-password"))
        }
        (Button { label: c.submit, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
    };
    let note = html! { @if look.needs_password { (c.note_password) } @else { (c.note) } };
    let action = path.to_string();
    let page = Sheet { title: c.title, note, wide: false, action: &action, body, wrong, done: "" };
    Ok(guarded(sheet(door, status, page)))
}
