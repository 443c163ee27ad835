//! Steps of a project that need no form of their own: publish, pause, resume, open again, and so on.

use app::{
    once::{Outcome, once},
    projects::{close, draft, pause as pausing, publish as publishing},
};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::{Actor, ProjectId, Stamp, projects::ReopenPlace};
use edge::{Door, once::of_form, projects::Publication, routes::pages};
use serde::Deserialize;

use crate::{errors::PageError, form::Form};

/// What the buttons send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    once: String,
    places: u16,
}

type Step = fn(&mut dyn app::Tx, &Stamp, &Actor, ProjectId) -> app::Result<Outcome>;

async fn run(
    door: &Door,
    id: ProjectId,
    fields: &Fields,
    name: &'static str,
    step: Step,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_form(actor.user, name, Some(&fields.once), id.to_string().as_bytes());
    door.cx.write(move |tx, stamp| once(tx, stamp, key.as_ref(), |tx| step(tx, stamp, &actor, id))).await?;
    let to = match name {
        "discarded" => pages::MyProjects::PATH.to_owned(),
        _ => pages::Project::of(id).to_string(),
    };
    Ok(Redirect::to(&format!("{to}?done={name}")).into_response())
}

/// Publishes a draft.
pub(super) async fn publish(
    path: pages::ProjectPublication,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let key = of_form(actor.user, "published", Some(&fields.once), id.to_string().as_bytes());
    let mut publication = Publication::of(&door.cx, &actor);
    door.cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| {
                let published = publishing::publish(tx, stamp, &actor, id)?;
                publication.count().map(|()| published)
            })
        })
        .await?;
    Ok(Redirect::to(&format!("{}?done=published", pages::Project::of(id))).into_response())
}

/// Takes a project back before staff have looked at it.
pub(super) async fn withdraw_review(
    path: pages::ProjectReviewWithdrawal,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &fields, "taken-back", publishing::withdraw_review).await
}

/// Throws a draft away.
pub(super) async fn discard(
    path: pages::ProjectDiscarding,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &fields, "discarded", draft::discard).await
}

/// Stops new proposals.
pub(super) async fn pause(
    path: pages::ProjectPause,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &fields, "paused", pausing::pause).await
}

/// Takes new proposals again.
pub(super) async fn resume(
    path: pages::ProjectResumption,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &fields, "resumed", pausing::resume).await
}

/// Opens a closed or expired project again.
pub(super) async fn reopen(
    path: pages::ProjectReopening,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &fields, "open-again", close::reopen).await
}

/// Answers the reminder that nothing has happened for long.
pub(super) async fn still_open(
    path: pages::ProjectStillOpen,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.project()?, &fields, "still-open", pausing::still_open).await
}

/// Asks for more people once all places are taken.
pub(super) async fn more_places(
    path: pages::ProjectPlaces,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let input = ReopenPlace { places: fields.places };
    let key =
        of_form(actor.user, "more_places", Some(&fields.once), format!("{id} {}", input.places).as_bytes());
    door.cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| close::reopen_place(tx, stamp, &actor, id, &input))
        })
        .await?;
    Ok(Redirect::to(&format!("{}?done=open-again", pages::Project::of(id))).into_response())
}
