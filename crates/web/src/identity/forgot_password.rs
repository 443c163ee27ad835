//! Asking for a mail to set a new password.

use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::identity::RequestReset;
use edge::{Door, identity, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use super::layout::{Sheet, sheet};
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
    email: String,
}

/// The empty form.
pub(super) async fn show(_: pages::ForgotPassword, door: Door) -> Response {
    draw(&door, StatusCode::OK, "", &Wrong::default())
}

/// Sends the mail, if there is an account; says the same either way.
pub(super) async fn submit(
    _: pages::ForgotPassword,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let input = RequestReset { email: typed.email.clone() };
    match identity::request_reset(&door.cx, input, door.ip).await {
        Ok(()) => Ok(Redirect::to(pages::CheckMail::PATH).into_response()),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(draw(&door, status, &typed.email, &wrong))
        }
    }
}

fn draw(door: &Door, status: StatusCode, email: &str, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let r = &t.reset_password;
    let body = html! {
        (field(t, &Field { label: t.sign_in.email, name: "email", value: email, error: wrong.at("email"), required: true, kind: Kind::Email, live: t.sign_up.email_live, autocomplete: "email", placeholder: " ", ..Field::default() }))
        (Button { label: r.send, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
    };
    let note = html! { (r.remembered) " " a href=(pages::SignIn::PATH) { (t.shell.sign_in) } };
    let action = pages::ForgotPassword::PATH;
    sheet(door, status, Sheet { title: r.forgot_title, note, wide: false, action, body, wrong, done: "" })
}
