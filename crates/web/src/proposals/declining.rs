//! Declining a proposal, on a page of its own with the reason.

use app::{Error, once::once, proposals as verb};
use axum::response::Response;
use domain::proposals::{DeclineProposal, DeclineReason, ProposalEvent, ProposalView};
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
pub(super) async fn show(path: pages::ProposalDeclining, door: Door) -> Result<Response, PageError> {
    let view = declinable(&door, &path).await?;
    Ok(draw(&door, StatusCode::OK, &view, "", &Wrong::default()))
}

/// Declines the proposal.
pub(super) async fn submit(
    path: pages::ProposalDeclining,
    door: Door,
    Form(answer): Form<Answer>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    let key = of_form(
        actor.user,
        "decline_proposal",
        Some(&answer.once),
        format!("{id}{}", answer.reason).as_bytes(),
    );
    let done = match DeclineReason::parse(&answer.reason) {
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
        Ok(_) => Ok(frame::redirect(&pages::Proposal::of(id).to_string(), "declined")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            let view = declinable(&door, &path).await?;
            Ok(draw(&door, status, &view, &answer.reason, &wrong))
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
    let p = &t.proposal;
    let proposal = pages::Proposal::of(view.id).to_string();
    let list = pages::ProjectProposals::of(view.project.id).to_string();
    let reasons: Vec<_> =
        DeclineReason::ALL.iter().map(|r| (r.as_str(), (t.proposal_words.reason)(*r))).collect();
    let question = Question {
        above: &[(p.breadcrumb_client, &list), (&view.freelancer.name, &proposal)],
        here: p.decline,
        title: p.decline_title,
        about: html! { bdi { (view.freelancer.name) } },
        body: question::reasons(t, (p.decline_note, p.decline_reason), &reasons, chosen, wrong),
        submit: (p.decline_submit, ButtonKind::DangerSolid),
        action: &pages::ProposalDeclining::of(view.id).to_string(),
        keep: p.keep,
        back: &proposal,
        section: Section::MyProjects,
    };
    question::page(door, status, &question, wrong)
}
