//! Setting a new password with the link of a mail.

use app::identity::reset_password as verb;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::identity::{MIN_CHARS, NewPassword};
use edge::{Door, identity, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use super::layout::{Sheet, guarded, sheet};
use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame,
    ui::{
        button::{Button, Kind as ButtonKind, Size},
        field::{Field, Kind, field},
    },
};

/// The form as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    password: String,
}

/// The page behind the link.
pub(super) async fn show(path: pages::ResetPassword, door: Door) -> Result<Response, PageError> {
    let (token, now) = (path.token.clone(), door.cx.app().now());
    door.cx.read(move |db| verb::look(db, &token, now)).await?;
    Ok(draw(&door, StatusCode::OK, &path, &Wrong::default()))
}

/// Sets the password and leads to the sign-in.
pub(super) async fn submit(
    path: pages::ResetPassword,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let input = NewPassword { password: typed.password };
    match identity::reset_password(&door.cx, path.token.clone(), input).await {
        Ok(()) => Ok(frame::redirect(pages::SignIn::PATH, "reset")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(draw(&door, status, &path, &wrong))
        }
    }
}

fn draw(door: &Door, status: StatusCode, path: &pages::ResetPassword, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let r = &t.reset_password;
    let body = html! {
        (field(t, &Field { label: r.new_password, name: "password", hint: t.sign_up.password_hint, error: wrong.at("password"), required: true, kind: Kind::Password, least: Some(MIN_CHARS), live: t.sign_up.password_live, autocomplete: "new-password", ..Field::default() }))
        (Button { label: r.submit, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
    };
    let note = html! { (r.note) };
    let action = path.to_string();
    guarded(sheet(
        door,
        status,
        Sheet { title: r.title, note, wide: false, action: &action, body, wrong, done: "" },
    ))
}
