//! Choices about how pages look: theme, and the market role that navigation shows.

use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use edge::{Door, Theme, cookies, cookies::Name, routes::pages};
use serde::Deserialize;

use crate::{
    errors::PageError,
    form::{Form, local_path},
};

/// What both forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Choice {
    theme: String,
    hat: String,
    next: String,
}

/// Chooses light, dark or the system's colours.
pub(crate) async fn theme(_: pages::ThemeChoice, door: Door, Form(choice): Form<Choice>) -> Response {
    let origin = door.cx.origin();
    let line = match Theme::parse(&choice.theme) {
        Some(theme) => cookies::set(origin, Name::Theme, theme.as_str(), Some(cookies::THEME_AGE)),
        None => cookies::clear(origin, Name::Theme),
    };
    let mut response = back(&choice.next, pages::Home::PATH);
    cookies::add(response.headers_mut(), line);
    response
}

/// Chooses the market role that navigation and dashboard show.
pub(crate) async fn hat(
    _: pages::HatChoice,
    door: Door,
    Form(choice): Form<Choice>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    door.cx.write(move |tx, _| app::identity::account::wear_hat(tx, &actor, &choice.hat)).await?;
    Ok(back(pages::Dashboard::PATH, pages::Dashboard::PATH))
}

fn back(next: &str, otherwise: &str) -> Response {
    Redirect::to(local_path(next).unwrap_or(otherwise)).into_response()
}
