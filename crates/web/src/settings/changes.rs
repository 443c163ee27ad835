//! The forms of the account page.

use app::{Error, identity::account as verb};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{
    Market,
    identity::{ChangeEmail, ChangeHandle, Rename},
};
use edge::{Door, identity, once::of_form, routes::pages};
use garde::Validate as _;
use serde::Deserialize;

use super::{
    account::{Typed, draw},
    layout::renewed,
};
use crate::{
    errors::PageError,
    form::{Form, mendable},
    frame,
};

/// What the forms of the account page send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    once: String,
    version: i64,
    name: String,
    handle: String,
    email: String,
    current: String,
    client: Option<String>,
    freelancer: Option<String>,
}

/// Changes the name.
pub(super) async fn name(
    _: pages::AccountName,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let (input, version) = (Rename { name: fields.name.clone() }, fields.version);
    let done = match input.validate() {
        Ok(()) => door.cx.write(move |tx, _| verb::rename(tx, &actor, &input.name, version)).await,
        Err(report) => Err(report.into()),
    };
    finished(&door, done.map(drop), "name", fields.name).await
}

/// Changes the handle.
pub(super) async fn handle(
    _: pages::AccountHandle,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let (input, version) = (ChangeHandle { handle: fields.handle.clone() }, fields.version);
    let done = match input.validate() {
        Ok(()) => {
            door.cx
                .write(move |tx, stamp| verb::change_handle(tx, stamp, &actor, &input.handle, version))
                .await
        }
        Err(report) => Err(report.into()),
    };
    finished(&door, done.map(drop), "handle", fields.handle).await
}

/// Adds the other market role.
pub(super) async fn roles(
    _: pages::AccountRoles,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let market = Market { client: fields.client.is_some(), freelancer: fields.freelancer.is_some() };
    let key = of_form(actor.user, "add_roles", Some(&fields.once), format!("{market:?}").as_bytes());
    let (added, token) = match identity::add_roles(&door.cx, actor, market, key).await {
        Ok(added) => (Ok(()), added.token),
        Err(error) => (Err(error), None),
    };
    Ok(renewed(&door, token, finished(&door, added, "role", String::new()).await?))
}

/// Asks to use another address.
pub(super) async fn email(
    _: pages::AccountEmail,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_form(actor.user, "change_email", Some(&fields.once), fields.email.as_bytes());
    let input = ChangeEmail { current: fields.current, email: fields.email.clone() };
    let done = identity::change_email(&door.cx, actor, input, key).await;
    finished(&door, done.map(drop), "email", fields.email).await
}

/// Back to the page: with a word of what was done, or with what was typed and what is wrong with it.
async fn finished(
    door: &Door,
    done: Result<(), Error>,
    form: &'static str,
    value: String,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(frame::redirect(pages::AccountSettings::PATH, form)),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            draw(door, status, &Typed { form, value, wrong }, "").await
        }
    }
}
