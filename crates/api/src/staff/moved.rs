//! A decision of staff: taken once, and answered with the person as they then are, or with nothing about a job.

use app::{
    Error, Read, Tx,
    once::{Once, Outcome, once},
    staff::people,
};
use axum::{http::StatusCode, response::Response};
use domain::{Actor, Stamp, Time, UserId, staff::StaffVerb};
use edge::{Bearer, error::ApiError};

use crate::{json::Json, once::marked, staff::person::StaffPerson};

/// Decides about a person under a key and answers with the person.
pub(super) async fn moved(
    who: &Bearer,
    id: UserId,
    key: Once,
    mut decide: impl FnMut(&mut dyn Tx, &Stamp, &Actor) -> app::Result<Outcome> + Send + 'static,
) -> Result<Response, ApiError> {
    let actor = who.actor();
    let taken = who.cx.write(move |tx, stamp| {
        let done = once(tx, stamp, Some(&key), |tx| decide(tx, stamp, &actor));
        let done = done.map_err(|error| explained(tx.as_read(), &actor, id, stamp.now(), error))?;
        Ok((done, people::show(tx.as_read(), &actor, id, stamp.now())?))
    });
    let (done, view) = taken.await?;
    Ok(marked(done, Json(StaffPerson::from(view))))
}

/// Decides about a job under a key. It is gone from the dead then, so there is nothing to show.
pub(super) async fn settled(
    who: &Bearer,
    key: Once,
    mut decide: impl FnMut(&mut dyn Tx, &Stamp, &Actor) -> app::Result<Outcome> + Send + 'static,
) -> Result<Response, ApiError> {
    let actor = who.actor();
    let taken = who.cx.write(move |tx, stamp| once(tx, stamp, Some(&key), |tx| decide(tx, stamp, &actor)));
    Ok(marked(taken.await?, StatusCode::NO_CONTENT))
}

/// For "not now", what this member of staff may do instead about the person.
fn explained(db: &mut dyn Read, actor: &Actor, id: UserId, now: Time, mut error: Error) -> Error {
    if let Some((state, _)) = error.state
        && let Ok(view) = people::show(db, actor, id, now)
    {
        error.state = Some((state, view.allowed.into_iter().map(StaffVerb::as_str).collect()));
    }
    error
}
