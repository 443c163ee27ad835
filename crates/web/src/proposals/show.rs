//! One proposal. Its freelancer and the project's client see different things at the same address; others see nothing.

use app::proposals as verb;
use axum::{extract::Query, response::Response};
use edge::{Door, routes::pages};

use super::{show_client, show_mine};
use crate::{errors::PageError, frame, settings::From};

/// The proposal, from the side of whoever looks.
pub(super) async fn show(path: pages::Proposal, door: Door, Query(from): Query<From>) -> Result<Response, PageError> {
    let (id, actor, now) = (path.proposal()?, door.actor()?, door.cx.app().now());
    let mine = door.cx.read(move |db| verb::show::mine(db, &actor, id)).await;
    let once = frame::fresh_once();
    match mine {
        Ok(mine) => return Ok(show_mine::draw(&door, &mine, &once, from.done(), now)),
        Err(error) if error.kind != app::Kind::NotFound => return Err(error.into()),
        Err(_) => {}
    }
    let view = door.cx.read(move |db| verb::show::show(db, &actor, id, now)).await?;
    let response = show_client::draw(&door, &view, &once, from.done(), now);
    if door.counts_as_reading() && view.first_viewed_at.is_none() {
        // After the answer, by a write of its own: a page that is read may not change anything itself.
        drop(door.cx.app().write(move |tx, stamp| verb::decide::view(tx, stamp, &actor, id)));
    }
    Ok(response)
}
