//! The reference of the API and the list of error codes. The former never changes while the program runs, so it is drawn
//! once.

use std::sync::Arc;

use axum::{Extension, response::Response};
use edge::{Door, codes::CODES, routes::pages};
use maud::{Markup, PreEscaped};

use crate::{
    docs,
    frame::{self, Page},
};

/// The drawn reference.
#[derive(Clone)]
pub(crate) struct Drawn(Arc<str>);

impl Drawn {
    /// Draws the description of the API.
    pub(crate) fn of(openapi: &serde_json::Value) -> Self {
        Self(docs::reference(openapi).into_string().into())
    }
}

/// The reference.
pub(crate) async fn show(_: pages::Docs, door: Door, Extension(drawn): Extension<Drawn>) -> Response {
    let title = frame::words(&door).frame.api_title;
    whole(&door, title, &PreEscaped(drawn.0.to_string()))
}

/// The codes of errors.
pub(crate) async fn errors(_: pages::DocsErrors, door: Door) -> Response {
    let title = frame::words(&door).frame.errors_title;
    whole(&door, title, &docs::errors(CODES))
}

fn whole(door: &Door, title: &str, body: &Markup) -> Response {
    frame::page(door, &frame::fresh_once(), Page { title, description: title, ..Page::default() }, body)
}
