//! Writing a project: a new draft, published at once if wanted, and changes of one that is there.

use app::{
    Error,
    once::once,
    projects::{draft, publish, show},
};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{ProjectId, projects::ProjectStateName};
use edge::{Door, once::of_form, projects::Publication, routes::pages};
use http::StatusCode;
use maud::html;

use super::form::{Target, Typed, form, new_path};
use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable, with_status},
    frame::{self, Page, Section},
    identity_summary,
    ui::css,
};

/// The empty form.
pub(super) async fn new(_: pages::NewProject, door: Door) -> Result<Response, PageError> {
    draft::may_write(&door.actor()?)?;
    Ok(draw(&door, StatusCode::OK, None, true, &Typed::default(), &Wrong::default()))
}

/// Saves a draft, and publishes it if that button was pressed.
pub(super) async fn create(
    _: pages::NewProject,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    if typed.only_edits() {
        return Ok(draw(&door, StatusCode::OK, None, true, &typed, &Wrong::default()));
    }
    let publishes = typed.edit != "draft";
    let key = of_form(actor.user, "write_project", Some(&typed.once), format!("{typed:?}").as_bytes());
    let (input, mut publication) = (typed.command(), Publication::of(&door.cx, &actor));
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| {
                if !publishes {
                    return draft::create(tx, stamp, &actor, &input);
                }
                let published = publish::publish_new(tx, stamp, &actor, &input)?;
                publication.count().map(|()| published)
            })
        })
        .await;
    match done {
        Ok(done) => {
            Ok(to_project(ProjectId::new(done.outcome.id), if publishes { "published" } else { "draft" }))
        }
        Err(error) => back(&door, None, true, &typed, error),
    }
}

/// The form filled with what is there.
pub(super) async fn edit(path: pages::ProjectEdit, door: Door) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let (input, version) = door.cx.read(move |db| draft::form(db, &actor, id)).await?;
    let is_draft = is_draft(&door, id).await?;
    Ok(draw(&door, StatusCode::OK, Some(id), is_draft, &Typed::of(&input, version), &Wrong::default()))
}

/// Saves changes, and publishes a draft if that button was pressed.
pub(super) async fn save(
    path: pages::ProjectEdit,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let is_draft = is_draft(&door, id).await?;
    if typed.only_edits() {
        return Ok(draw(&door, StatusCode::OK, Some(id), is_draft, &typed, &Wrong::default()));
    }
    let publishes = is_draft && typed.edit != "draft";
    let key = of_form(actor.user, "edit_project", Some(&typed.once), format!("{typed:?}").as_bytes());
    let (input, version) = (typed.command(), typed.version);
    let mut publication = Publication::of(&door.cx, &actor);
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| {
                if !publishes {
                    return draft::edit(tx, stamp, &actor, id, &input, version);
                }
                let published = publish::publish_edited(tx, stamp, &actor, id, &input, version)?;
                publication.count().map(|()| published)
            })
        })
        .await;
    match done {
        // The second press of two finds it published already.
        Ok(_) => Ok(to_project(id, if publishes || typed.edit == "publish" { "published" } else { "saved" })),
        Err(error) => back(&door, Some(id), is_draft, &typed, error),
    }
}

/// The form of a draft that cannot be published as it is, with what is wrong beside its fields.
pub(super) async fn unfinished(door: &Door, id: ProjectId, error: Error) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let (input, version) = door.cx.read(move |db| draft::form(db, &actor, id)).await?;
    back(door, Some(id), true, &Typed::of(&input, version), error)
}

/// Whether the project can still be published from the form.
async fn is_draft(door: &Door, id: ProjectId) -> app::Result<bool> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let view = door.cx.read(move |db| show::show(db, Some(&actor), id, now)).await?;
    Ok(view.state.name() == ProjectStateName::Draft)
}

fn to_project(id: ProjectId, done: &str) -> Response {
    frame::redirect(&pages::Project::of(id).to_string(), done)
}

fn back(
    door: &Door,
    id: Option<ProjectId>,
    draft: bool,
    typed: &Typed,
    error: Error,
) -> Result<Response, PageError> {
    let (status, wrong) = mendable(error)?;
    Ok(draw(door, status, id, draft, typed, &wrong))
}

fn draw(
    door: &Door,
    status: StatusCode,
    id: Option<ProjectId>,
    draft: bool,
    typed: &Typed,
    wrong: &Wrong,
) -> Response {
    let t = frame::words(door);
    let f = &t.project_form;
    let once = frame::fresh_once();
    let (title, note) = match (id, draft) {
        (None, _) => (f.title_new, f.note),
        (Some(_), true) => (f.title_edit, f.note),
        (Some(_), false) => (f.title_edit, f.note_open),
    };
    let action = id.map_or_else(|| new_path().to_owned(), |id| pages::ProjectEdit::of(id).to_string());
    let cancel =
        id.map_or_else(|| pages::MyProjects::PATH.to_owned(), |id| pages::Project::of(id).to_string());
    let target = Target { action: &action, publishes: draft, cancel: &cancel };
    let summary = identity_summary(door, wrong);
    let body = html! {
        div.(css::PAGE_HEAD) { div { h1 { (title) } p { (note) } } }
        (form(t, typed, wrong, &once, &target, &summary, crate::talent::suggestions()))
    };
    let page = Page { title, section: Section::MyProjects, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}
