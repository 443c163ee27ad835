//! Steps of a project that need no form of their own: publish, pause, resume, open again, and so on.

use app::{
    once::once,
    projects::{close, draft, pause as pausing, publish as publishing},
};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{ProjectId, projects::ReopenPlace};
use edge::{Door, once::of_form, projects::Publication, routes::pages};
use serde::Deserialize;

use super::{show, write};
use crate::{
    errors::PageError,
    form::{Form, mendable, with_status},
    frame,
    steps::{Pressed, Step, press},
};

/// A step that stays with the project.
async fn run(
    door: &Door,
    id: ProjectId,
    pressed: &Pressed,
    done: &'static str,
    step: Step<ProjectId>,
) -> Result<Response, PageError> {
    press(door, id, pressed, (done, &pages::Project::of(id).to_string()), step).await
}

/// Publishes a draft.
pub(super) async fn publish(
    path: pages::ProjectPublication,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let key = of_form(actor.user, "published", Some(&pressed.once), id.to_string().as_bytes());
    let mut publication = Publication::of(&door.cx, &actor);
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| {
                let published = publishing::publish(tx, stamp, &actor, id)?;
                publication.count().map(|()| published)
            })
        })
        .await;
    match done {
        Ok(_) => Ok(frame::redirect(&pages::Project::of(id).to_string(), "published")),
        Err(error) => write::unfinished(&door, id, error).await,
    }
}

/// Takes a project back before staff have looked at it.
pub(super) async fn withdraw_review(
    path: pages::ProjectReviewWithdrawal,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &pressed, "taken-back", publishing::withdraw_review).await
}

/// Throws a draft away.
pub(super) async fn discard(
    path: pages::ProjectDiscarding,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    press(&door, path.project()?, &pressed, ("discarded", pages::MyProjects::PATH), draft::discard).await
}

/// Stops new proposals.
pub(super) async fn pause(
    path: pages::ProjectPause,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &pressed, "paused", pausing::pause).await
}

/// Takes new proposals again.
pub(super) async fn resume(
    path: pages::ProjectResumption,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &pressed, "resumed", pausing::resume).await
}

/// Opens a closed or expired project again.
pub(super) async fn reopen(
    path: pages::ProjectReopening,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &pressed, "open-again", close::reopen).await
}

/// Answers the reminder that nothing has happened for long.
pub(super) async fn still_open(
    path: pages::ProjectStillOpen,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &pressed, "still-open", pausing::still_open).await
}

/// How many people there are to be, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct MorePlaces {
    once: String,
    places: String,
}

/// Asks for more people once all places are taken. A number that cannot be is answered over what was typed.
pub(super) async fn more_places(
    path: pages::ProjectPlaces,
    door: Door,
    Form(asked): Form<MorePlaces>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let input = ReopenPlace { places: asked.places.trim().parse().unwrap_or(0) };
    let key =
        of_form(actor.user, "more_places", Some(&asked.once), format!("{id} {}", input.places).as_bytes());
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| close::reopen_place(tx, stamp, &actor, id, &input))
        })
        .await;
    match done {
        Ok(_) => Ok(frame::redirect(&pages::Project::of(id).to_string(), "more-places")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            Ok(with_status(status, show::page(&door, id, "", (&asked.places, &wrong)).await?))
        }
    }
}
