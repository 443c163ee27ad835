//! Declining a proposal, on a page of its own with the reason.

use app::{Error, once::once, proposals as verb};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::proposals::{DeclineProposal, DeclineReason, ProposalEvent, ProposalView};
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
pub(super) async fn show(path: pages::ProposalDeclining, door: Door) -> Result<Response, PageError> {
    let view = declinable(&door, &path).await?;
    Ok(draw(&door, StatusCode::OK, &view, "", &Wrong::default()))
}

/// Declines the proposal.
pub(super) async fn submit(
    path: pages::ProposalDeclining,
    door: Door,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    let key = of_form(
        actor.user,
        "decline_proposal",
        Some(&typed.once),
        format!("{id}{}", typed.reason).as_bytes(),
    );
    let done = match DeclineReason::parse(&typed.reason) {
        None => Err(Error::field("reason", "Choose one of the reasons.")),
        Some(reason) => {
            door.cx
                .write(move |tx, stamp| {
                    let input = DeclineProposal { reason };
                    once(tx, stamp, key.as_ref(), |tx| verb::decline::decline(tx, stamp, &actor, id, &input))
                })
                .await
        }
    };
    match done {
        Ok(_) => Ok(Redirect::to(&format!("{}?done=declined", pages::Proposal::of(id))).into_response()),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            let view = declinable(&door, &path).await?;
            Ok(draw(&door, status, &view, &typed.reason, &wrong))
        }
    }
}

async fn declinable(door: &Door, path: &pages::ProposalDeclining) -> Result<ProposalView, PageError> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    let view = door.cx.read(move |db| verb::show::show(db, &actor, id)).await?;
    if view.allowed.contains(&ProposalEvent::Decline) { Ok(view) } else { Err(Error::not_found().into()) }
}

fn draw(door: &Door, status: StatusCode, view: &ProposalView, chosen: &str, wrong: &Wrong) -> Response {
    let t = frame::words(door);
    let (p, once) = (&t.proposal, frame::fresh_once());
    let back = pages::Proposal::of(view.id).to_string();
    let list = pages::ProjectProposals::of(view.project.id).to_string();
    let reasons = html! {
        div.(css::STACK) data-gap="xs" {
            @for reason in DeclineReason::ALL {
                (Check { kind: Control::Radio, name: "reason", value: reason.as_str(), label: html! { ((t.proposal_words.reason)(*reason)) }, on: chosen == reason.as_str(), ..Check::default() }.render())
            }
        }
    };
    let form = form_stack(&html! {
        p { (p.decline_note) }
        (group(t, &Group { legend: p.decline_reason, id: "reason", error: wrong.at("reason"), body: reasons, ..Group::default() }))
    });
    let foot = html! {
        (Button { label: p.decline_submit, kind: ButtonKind::DangerSolid, ..Button::default() }.render())
        (button::link(p.keep, &back, ButtonKind::Quiet))
    };
    let body = html! {
        (breadcrumbs(t, &[(p.breadcrumb_client, &list), (&view.freelancer.name, &back)], p.decline))
        div.(css::PAGE_HEAD) { div { h1 { (p.decline_title) } p { bdi { (view.freelancer.name) } } } }
        (identity_summary(door, wrong))
        (Card { id: "declining-form", label: p.decline_title, body: form, foot: Some(foot), ..Card::default() }
            .form(&pages::ProposalDeclining::of(view.id).to_string(), &once))
    };
    let page = Page {
        title: p.decline_title,
        width: Width::Narrow,
        section: Section::MyProjects,
        ..Page::default()
    };
    with_status(status, frame::page(door, &once, page, &body))
}
