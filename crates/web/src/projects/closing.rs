//! Closing a project, on a page of its own with the reason.

use app::{
    Error,
    once::once,
    projects::{close, show},
};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::projects::{CloseProject, CloseReason, ProjectEvent, ProjectView};
use edge::{Door, once::of_form, routes::pages};
use http::StatusCode;
use maud::html;

use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame::{self, Section},
    question::{self, Answer, Question},
    ui::button::Kind as ButtonKind,
};

/// The question.
pub(super) async fn show(path: pages::ProjectClosing, door: Door) -> Result<Response, PageError> {
    let view = closable(&door, &path).await?;
    Ok(draw(&door, StatusCode::OK, &view, "", &Wrong::default()))
}

/// Closes the project.
pub(super) async fn submit(
    path: pages::ProjectClosing,
    door: Door,
    Form(answer): Form<Answer>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let key =
        of_form(actor.user, "close_project", Some(&answer.once), format!("{id}{}", answer.reason).as_bytes());
    let done = match CloseReason::parse(&answer.reason) {
        None => Err(Error::field("reason", "Choose one of the reasons.")),
        Some(reason) => {
            door.cx
                .write(move |tx, stamp| {
                    once(tx, stamp, key.as_ref(), |tx| {
                        close::close(tx, stamp, &actor, id, &CloseProject { reason })
                    })
                })
                .await
        }
    };
    match done {
        Ok(_) => Ok(frame::redirect(&pages::Project::of(id).to_string(), "closed")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            let view = closable(&door, &path).await?;
            Ok(draw(&door, status, &view, &answer.reason, &wrong))
        }
    }
}

async fn closable(door: &Door, path: &pages::ProjectClosing) -> Result<ProjectView, PageError> {
    let (id, actor, now) = (path.project()?, door.actor()?, door.cx.app().now());
    let view = door.cx.read(move |db| show::show(db, Some(&actor), id, now)).await?;
    if view.mine && view.allowed.contains(&ProjectEvent::Close) {
        Ok(view)
    } else {
        Err(Error::not_found().into())
    }
}

fn draw(door: &Door, status: StatusCode, view: &ProjectView, chosen: &str, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let m = &t.my_projects;
    let project = pages::Project::of(view.id).to_string();
    let reasons: Vec<_> =
        CloseReason::OFFERED.iter().map(|r| (r.as_str(), (t.project_words.reason)(*r))).collect();
    let question = Question {
        above: &[(t.project.my_projects, pages::MyProjects::PATH), (&view.brief.title, &project)],
        here: m.close_submit,
        title: m.close_title,
        about: html! { (view.brief.title) },
        body: question::reasons(t, (m.close_note, m.close_reason), &reasons, chosen, wrong),
        submit: (m.close_submit, ButtonKind::DangerSolid),
        action: &pages::ProjectClosing::of(view.id).to_string(),
        keep: m.keep,
        back: &project,
        section: Section::MyProjects,
    };
    question::page(door, status, &question, wrong)
}
