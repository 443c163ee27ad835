//! Signing up. Every address gets the same answer.

use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::identity::{MIN_CHARS, SignUp};
use edge::{Door, cookies, cookies::Name, identity, routes::pages};
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
        choice::{self, Check, Choice, Kind as ChoiceKind},
        css,
        field::{Field, Group, Kind, field, field_row, group},
    },
};

/// The form as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    name: String,
    email: String,
    password: String,
    client: Option<String>,
    freelancer: Option<String>,
    terms: Option<String>,
}

/// Which role a link to this page suggests.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Query {
    role: String,
}

/// The empty form.
pub(super) async fn show(
    _: pages::SignUp,
    door: Door,
    axum::extract::Query(query): axum::extract::Query<Query>,
) -> Response {
    if door.visitor.is_some() {
        return Redirect::to(pages::Dashboard::PATH).into_response();
    }
    let on = |role: &str| (query.role == role).then(|| "on".to_owned());
    let typed = Typed { client: on("client"), freelancer: on("freelancer"), ..Typed::default() };
    draw(&door, StatusCode::OK, &typed, &Wrong::default())
}

/// Signs up and says to look at the mail.
pub(super) async fn submit(
    _: pages::SignUp,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let input = SignUp {
        name: typed.name.clone(),
        email: typed.email.clone(),
        password: typed.password.clone(),
        client: typed.client.is_some(),
        freelancer: typed.freelancer.is_some(),
        terms: typed.terms.is_some(),
    };
    let pending =
        door.cookie(Name::Pending).unwrap_or_else(|| app::identity::secret::text(app::chance::secret()));
    let browser = app::identity::secret::hash(&pending);
    if let Err(error) = identity::sign_up(&door.cx, input, door.ip, browser).await {
        let (status, wrong) = mendable(error)?;
        return Ok(draw(&door, status, &typed, &wrong));
    }
    let mut response = Redirect::to(pages::CheckMail::PATH).into_response();
    let line = cookies::set(door.cx.origin(), Name::Pending, &pending, Some(cookies::PENDING_AGE));
    cookies::add(response.headers_mut(), line);
    Ok(response)
}

fn draw(door: &Door, status: StatusCode, typed: &Typed, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let s = &t.sign_up;
    let roles = [
        Choice { value: "on", title: s.client, note: s.client_note, on: typed.client.is_some() },
        Choice { value: "on", title: s.freelancer, note: s.freelancer_note, on: typed.freelancer.is_some() },
    ];
    let terms = html! {
        (s.agree) " " a href=(pages::Terms::PATH) { (s.terms) } " " (s.and) " "
        a href=(pages::Privacy::PATH) { (s.privacy) }
    };
    let body = html! {
        (group(t, &Group {
            legend: s.roles,
            id: "client",
            hint: s.roles_hint,
            error: wrong.at("client"),
            optional: false,
            body: choice::separate(ChoiceKind::Checkbox, &["client", "freelancer"], &roles),
        }))
        (field_row(&html! {
            (field(t, &Field { label: s.name, name: "name", value: &typed.name, error: wrong.at("name"), required: true, autocomplete: "name", ..Field::default() }))
            (field(t, &Field { label: s.email, name: "email", value: &typed.email, error: wrong.at("email"), required: true, kind: Kind::Email, live: s.email_live, autocomplete: "email", placeholder: " ", ..Field::default() }))
        }))
        (field(t, &Field {
            label: s.password,
            name: "password",
            hint: s.password_hint,
            error: wrong.at("password"),
            required: true,
            kind: Kind::Password,
            least: Some(MIN_CHARS),
            live: s.password_live,
            autocomplete: "new-password",
            ..Field::default()
        }))
        div {
            (Check { name: "terms", id: "terms", label: terms, on: typed.terms.is_some(), invalid: !wrong.at("terms").is_empty(), ..Check::default() }.render())
            @if !wrong.at("terms").is_empty() { (crate::ui::field::error(wrong.at("terms"), "terms")) }
        }
        (Button { label: s.submit, kind: ButtonKind::Primary, size: Size::Lg, block: true, ..Button::default() }.render())
        p.(css::MUTED).(css::SMALL) { (s.after) }
    };
    let note = html! { (s.known) " " a href=(pages::SignIn::PATH) { (t.shell.sign_in) } };
    let action = pages::SignUp::PATH;
    sheet(door, status, Sheet { title: s.title, note, wide: true, action, body, wrong, done: "" })
}
