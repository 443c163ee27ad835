//! One proposal. Its freelancer and the project's client see different things at the same address; others see nothing.

use app::proposals::{self as verb, show::Opened};
use axum::{extract::Query, response::Response};
use domain::proposals::ProposalEvent;
use edge::{Door, routes::pages};

use super::{show_client, show_mine};
use crate::{errors::PageError, frame, settings::From};

/// The proposal, from the side of whoever looks.
pub(super) async fn show(
    path: pages::Proposal,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let (id, actor, now) = (path.proposal()?, door.actor()?, door.cx.app().now());
    let once = frame::fresh_once();
    let view = match door.cx.read(move |db| verb::show::open(db, &actor, id)).await? {
        Opened::Mine(mine) => return Ok(show_mine::draw(&door, &mine, &once, from.done(), now)),
        Opened::Theirs(view) => view,
    };
    let response = show_client::draw(&door, &view, &once, from.done(), now);
    if door.counts_as_reading() && view.allowed.contains(&ProposalEvent::View) {
        // After the answer, by a write of its own: a page that is read may not change anything itself.
        drop(door.cx.app().write(move |tx, stamp| verb::view::view(tx, stamp, &actor, id)));
    }
    Ok(response)
}
