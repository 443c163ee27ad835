//! Buttons that do one thing and need no form of their own.

use std::fmt::Display;

use app::once::{Outcome, once};
use axum::response::Response;
use domain::{Actor, Stamp};
use edge::{Door, once::of_thing};
use serde::Deserialize;

use crate::{errors::PageError, form::local_path, frame};

/// What such a button sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Pressed {
    pub once: String,
    /// Where to go on, if not to the thing itself.
    next: String,
}

/// A verb that needs no more than the id of its thing.
pub(crate) type Step<Id> = fn(&mut dyn app::Tx, &Stamp, &Actor, Id) -> app::Result<Outcome>;

/// Takes the step once, however often the button was pressed, and goes to `to`, which says that it is `done`.
pub(crate) async fn press<Id: Copy + Display + Send + 'static>(
    door: &Door,
    id: Id,
    pressed: &Pressed,
    (done, to): (&'static str, &str),
    step: Step<Id>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_thing(actor.user, done, &pressed.once, &id.to_string(), &[]);
    door.cx.write(move |tx, stamp| once(tx, stamp, key.as_ref(), |tx| step(tx, stamp, &actor, id))).await?;
    Ok(frame::redirect(local_path(&pressed.next).unwrap_or(to), done))
}
