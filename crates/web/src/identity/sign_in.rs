//! Signing in.

use app::identity::sign_in::SignedIn;
use axum::{
    extract::Query,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::routing::TypedPath as _;
use domain::identity::SignIn;
use edge::{Door, cookies, cookies::Name, identity, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use super::layout::{Sheet, enter, sheet};
use crate::{
    errors::PageError,
    form::{Form, Wrong, local_path, mendable},
    frame,
    ui::{
        button::{Button, Kind as ButtonKind, Size},
        choice::Check,
        field::{Field, Kind, field},
        form::hidden,
    },
};

/// The form as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    email: String,
    password: String,
    stay: Option<String>,
    next: String,
}

/// Where to go afterwards, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    next: String,
    done: String,
}

/// The empty form.
pub(super) async fn show(_: pages::SignIn, door: Door, Query(from): Query<From>) -> Response {
    let next = local_path(&from.next).unwrap_or_default();
    if door.visitor.is_some() {
        return Redirect::to(if next.is_empty() { pages::Dashboard::PATH } else { next }).into_response();
    }
    let typed = Typed { next: next.to_owned(), ..Typed::default() };
    draw(&door, StatusCode::OK, &typed, &Wrong::default(), &from.done)
}

/// Signs in, or asks for the code of an authenticator.
pub(super) async fn submit(
    _: pages::SignIn,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let stay = typed.stay.is_some();
    let input = SignIn { email: typed.email.clone(), password: typed.password.clone(), stay };
    let known = door.known_device();
    match identity::sign_in(&door.cx, input, door.ip, known, door.client.clone()).await {
        Ok(SignedIn::Open(opened)) => {
            Ok(enter(&door, &opened, stay, local_path(&typed.next).unwrap_or(pages::Dashboard::PATH)))
        }
        Ok(SignedIn::CodeNeeded { pending }) => {
            let mut response = Redirect::to(pages::SignInCode::PATH).into_response();
            let line = cookies::set(door.cx.origin(), Name::Pending, &pending, Some(cookies::PENDING_AGE));
            cookies::add(response.headers_mut(), line);
            Ok(response)
        }
        Ok(SignedIn::Unconfirmed | SignedIn::Wrong) => {
            Ok(Redirect::to(pages::CheckMail::PATH).into_response())
        }
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(draw(&door, status, &typed, &wrong, ""))
        }
    }
}

fn draw(door: &Door, status: StatusCode, typed: &Typed, wrong: &Wrong, done: &str) -> Response {
    let t = frame::words(door);
    let s = &t.sign_in;
    let body = html! {
        (field(t, &Field { label: s.email, name: "email", value: &typed.email, error: wrong.at("email"), required: true, kind: Kind::Email, live: t.sign_up.email_live, autocomplete: "username", placeholder: " ", ..Field::default() }))
        (field(t, &Field {
            label: s.password,
            name: "password",
            error: wrong.at("password"),
            required: true,
            kind: Kind::Password,
            autocomplete: "current-password",
            aside: Some(html! { a href=(pages::ForgotPassword::PATH) { (s.forgot) } }),
            ..Field::default()
        }))
        (Check { name: "stay", label: html! { (s.stay) }, note: s.stay_note, on: typed.stay.is_some(), ..Check::default() }.render())
        @if !typed.next.is_empty() { (hidden("next", &typed.next)) }
        (Button { label: t.shell.sign_in, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
    };
    let note = html! { (s.new_here) " " a href=(pages::SignUp::PATH) { (s.create) } };
    let action = pages::SignIn::PATH;
    sheet(door, status, Sheet { title: s.title, note, wide: false, action, body, wrong, done })
}
