//! Closing the account, on a page of its own, and taking that back.

use app::{identity::closing as verb, once::once};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use edge::{Door, identity, once::of_form, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable, with_status},
    frame::{self, Page},
    identity_summary,
    shell::Width,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        css,
        field::{Field, Kind, field, form_stack},
    },
};

/// What the forms send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    once: String,
    password: String,
}

/// What closing means, and the form.
pub(super) async fn show(_: pages::AccountClosure, door: Door) -> Result<Response, PageError> {
    door.actor()?;
    Ok(draw(&door, StatusCode::OK, &Wrong::default()))
}

/// Closes the account.
pub(super) async fn submit(
    _: pages::AccountClosure,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_form(actor.user, "close", Some(&fields.once), b"");
    match identity::close_account(&door.cx, actor, fields.password, key).await {
        Ok(_) => Ok(frame::redirect(pages::AccountSettings::PATH, "closing")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(draw(&door, status, &wrong))
        }
    }
}

/// Takes the closing back.
pub(super) async fn withdraw(
    _: pages::AccountClosureWithdrawal,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_form(actor.user, "undo_close", Some(&fields.once), b"");
    door.cx.write(move |tx, stamp| once(tx, stamp, key.as_ref(), |tx| verb::undo(tx, stamp, &actor))).await?;
    Ok(frame::redirect(pages::AccountSettings::PATH, "reopened"))
}

fn draw(door: &Door, status: StatusCode, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let s = &t.settings;
    let once = frame::fresh_once();
    let form = form_stack(&html! {
        ul.(css::STACK) data-gap="xs" { @for line in s.close_list { li { (line) } } }
        (field(t, &Field { label: s.current, name: "password", error: wrong.at("password"), required: true, kind: Kind::Password, autocomplete: "current-password", ..Field::default() }))
    });
    let foot = html! {
        (Button { label: s.close_submit, kind: ButtonKind::DangerSolid, ..Button::default() }.render())
        (button::link(s.close_keep, pages::AccountSettings::PATH, ButtonKind::Quiet))
    };
    let body = html! {
        (breadcrumbs(t, &[(s.account, pages::AccountSettings::PATH)], s.close_title))
        div.(css::PAGE_HEAD) { div { h1 { (s.close_title) } } }
        (identity_summary(door, wrong))
        (Card { id: "closure-form", label: s.close_title, body: form, foot: Some(foot), ..Card::default() }
            .form(pages::AccountClosure::PATH, &once))
    };
    let page = Page { title: s.close_title, width: Width::Narrow, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}
