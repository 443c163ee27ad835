//! Closing a project, on a page of its own with the reason.

use app::{
    Error,
    once::once,
    projects::{close, show},
};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::projects::{CloseProject, CloseReason, ProjectEvent, ProjectView};
use edge::{Door, once::of_form, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};
use serde::Deserialize;

use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable, with_status},
    frame::{self, Page, Section},
    identity_summary,
    shell::Width,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        choice::{Check, Kind as Control},
        css,
        field::{Group, form_stack, group},
    },
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    once: String,
    reason: String,
}

/// The question.
pub(super) async fn show(path: pages::ProjectClosing, door: Door) -> Result<Response, PageError> {
    let view = closable(&door, &path).await?;
    Ok(draw(&door, StatusCode::OK, &view, "", &Wrong::default()))
}

/// Closes the project.
pub(super) async fn submit(
    path: pages::ProjectClosing,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    let key =
        of_form(actor.user, "close_project", Some(&typed.once), format!("{id}{}", typed.reason).as_bytes());
    let done = match CloseReason::parse(&typed.reason) {
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
        Ok(_) => Ok(Redirect::to(&format!("{}?done=closed", pages::Project::of(id))).into_response()),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            let view = closable(&door, &path).await?;
            Ok(draw(&door, status, &view, &typed.reason, &wrong))
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
    let (m, once) = (&t.my_projects, frame::fresh_once());
    let project = pages::Project::of(view.id).to_string();
    let reasons = html! {
        div.(css::STACK) data-gap="xs" {
            @for reason in CloseReason::OFFERED {
                (Check { kind: Control::Radio, name: "reason", value: reason.as_str(), label: html! { ((t.project_words.reason)(*reason)) }, on: chosen == reason.as_str(), ..Check::default() }.render())
            }
        }
    };
    let form = form_stack(&html! {
        p { (m.close_note) }
        (group(t, &Group { legend: m.close_reason, id: "reason", error: wrong.at("reason"), body: reasons, ..Group::default() }))
    });
    let foot = html! {
        (Button { label: m.close_submit, kind: ButtonKind::DangerSolid, ..Button::default() }.render())
        (button::link(m.keep, &project, ButtonKind::Quiet))
    };
    let body = html! {
        (breadcrumbs(t, &[(t.project.my_projects, pages::MyProjects::PATH), (&view.brief.title, &project)], m.close_submit))
        div.(css::PAGE_HEAD) { div { h1 { (m.close_title) } p { (view.brief.title) } } }
        (identity_summary(door, wrong))
        (Card { id: "closing-form", label: m.close_title, body: form, foot: Some(foot), ..Card::default() }
            .form(&pages::ProjectClosing::of(view.id).to_string(), &once))
    };
    let page =
        Page { title: m.close_title, width: Width::Narrow, section: Section::MyProjects, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}
