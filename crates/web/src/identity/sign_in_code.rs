//! The second step of a staff sign-in.

use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use edge::{Door, cookies::Name, identity, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use super::layout::{Sheet, enter, sheet};
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
    code: String,
}

/// The empty form, when a sign-in is pending.
pub(super) async fn show(_: pages::SignInCode, door: Door) -> Response {
    match door.cookie(Name::Pending) {
        Some(_) => draw(&door, StatusCode::OK, &Wrong::default()),
        None => Redirect::to(pages::SignIn::PATH).into_response(),
    }
}

/// Checks the code and signs in.
pub(super) async fn submit(
    _: pages::SignInCode,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let Some(pending) = door.cookie(Name::Pending) else {
        return Ok(Redirect::to(pages::SignIn::PATH).into_response());
    };
    match identity::enter_code(&door.cx, pending, typed.code, door.client.clone()).await {
        Ok(opened) => Ok(enter(&door, &opened, false, pages::Dashboard::PATH)),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(draw(&door, status, &wrong))
        }
    }
}

fn draw(door: &Door, status: StatusCode, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let s = &t.sign_in;
    let body = html! {
        (field(t, &Field { label: s.code, name: "code", hint: s.code_hint, error: wrong.at("code"), required: true, kind: Kind::Code, autocomplete: "one-time-code", focus: true, ..Field::default() }))
        (Button { label: t.shell.sign_in, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
    };
    let action = pages::SignInCode::PATH;
    sheet(
        door,
        status,
        Sheet { title: s.code_title, note: html! {}, wide: false, action, body, wrong, done: "" },
    )
}
