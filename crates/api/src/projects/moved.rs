//! A step of a project: taken once, and answered with the project as it then is.

use app::{
    Error, Kind, Read, Tx,
    once::{Done, Once, Outcome, once},
    projects::show,
};
use axum::{http::StatusCode, response::Response};
use domain::{Actor, ProjectId, Stamp, Time, projects::ProjectView};
use edge::{Bearer, error::ApiError};

use crate::{
    once::marked,
    projects::{brief::named, event::Event, project::Project},
};

/// Takes a step under its key and answers with the project.
pub(super) async fn moved(
    who: &Bearer,
    id: ProjectId,
    key: Once,
    mut step: impl FnMut(&mut dyn Tx, &Stamp, &Actor, ProjectId) -> app::Result<Outcome> + Send + 'static,
) -> Result<Response, ApiError> {
    let actor = who.actor();
    let taken = who.cx.write(move |tx, stamp| {
        let done = once(tx, stamp, Some(&key), |tx| step(tx, stamp, &actor, id));
        let done = done.map_err(|error| explained(tx.as_read(), &actor, id, stamp.now(), error))?;
        Ok((done, after(tx.as_read(), &actor, done, stamp.now())?))
    });
    let (done, view) = taken.await?;
    Ok(match view {
        Some(view) => marked(done, Project::from(view)),
        None => marked(done, StatusCode::OK),
    })
}

/// The project after a step. A repeat is answered with the same status even when the person may not see it any more.
pub(super) fn after(
    db: &mut dyn Read,
    actor: &Actor,
    done: Done,
    now: Time,
) -> app::Result<Option<ProjectView>> {
    match show::show(db, Some(actor), ProjectId::new(done.outcome.id), now) {
        Err(error) if done.replayed && error.kind == Kind::NotFound => Ok(None),
        shown => shown.map(Some),
    }
}

/// An error in the words of the API: fields by their names here, and for "not now" what this person may do instead.
pub(super) fn explained(db: &mut dyn Read, actor: &Actor, id: ProjectId, now: Time, error: Error) -> Error {
    let mut error = named(error);
    if let Some((state, _)) = error.state
        && let Ok(view) = show::show(db, Some(actor), id, now)
    {
        let events = Event::all(&view.allowed, view.state.name());
        error.state = Some((state, events.into_iter().map(Event::word).collect()));
    }
    error
}
