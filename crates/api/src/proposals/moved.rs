//! A step of a proposal: taken once, and answered with the proposal as it then is.

use app::{
    Error, Kind, Read, Tx,
    once::{Done, Once, Outcome, once},
    proposals::show::{Opened, open},
};
use axum::{http::StatusCode, response::Response};
use domain::{Actor, ProposalId, Stamp};
use edge::{Bearer, error::ApiError};

use crate::{
    once::marked,
    proposals::{bid::named, event::ProposalEvent, proposal::Proposal},
};

/// Takes a step under its key and answers with the proposal.
pub(super) async fn moved(
    who: &Bearer,
    id: ProposalId,
    key: Once,
    mut step: impl FnMut(&mut dyn Tx, &Stamp, &Actor, ProposalId) -> app::Result<Outcome> + Send + 'static,
) -> Result<Response, ApiError> {
    let actor = who.actor();
    let taken = who.cx.write(move |tx, stamp| {
        let done = once(tx, stamp, Some(&key), |tx| step(tx, stamp, &actor, id));
        let done = done.map_err(|error| explained(tx.as_read(), &actor, id, error))?;
        Ok((done, after(tx.as_read(), &actor, done)?))
    });
    let (done, opened) = taken.await?;
    Ok(match opened {
        Some(opened) => marked(done, Proposal::from(opened)),
        None => marked(done, StatusCode::OK),
    })
}

/// The proposal after a step. A repeat is answered with the same status even when there is nothing to see any more.
pub(super) fn after(db: &mut dyn Read, actor: &Actor, done: Done) -> app::Result<Option<Opened>> {
    match open(db, actor, ProposalId::new(done.outcome.id)) {
        Err(error) if done.replayed && error.kind == Kind::NotFound => Ok(None),
        opened => opened.map(Some),
    }
}

/// An error in the words of the API: fields by their names here, and for "not now" what this person may do instead.
pub(super) fn explained(db: &mut dyn Read, actor: &Actor, id: ProposalId, error: Error) -> Error {
    possible(db, actor, id, named(error))
}

/// For "not now", what this person may do with the proposal instead.
pub(crate) fn possible(db: &mut dyn Read, actor: &Actor, id: ProposalId, mut error: Error) -> Error {
    if let Some((state, _)) = error.state
        && let Ok(opened) = open(db, actor, id)
    {
        let events = match opened {
            Opened::Theirs(view) => view.allowed,
            Opened::Mine(mine) => mine.allowed,
        };
        error.state = Some((state, ProposalEvent::words(&events)));
    }
    error
}
