//! Writing a proposal: a draft, sent at once if wanted; and changes of a draft or of terms that were sent.

use app::{once::once, projects::show, proposals as verb};
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{
    ProjectId, ProposalId,
    proposals::{ForProject, WriteProposal},
};
use edge::{Door, once::of_form, proposals::Sending, routes::pages};
use http::StatusCode;
use maud::html;

use super::form::{Target, Typed, form};
use crate::{
    errors::PageError,
    form::{Form, Pairs, Wrong, mendable, with_status},
    frame::{self, Page, Section},
    identity_summary,
    ui::{breadcrumbs::breadcrumbs, css, link},
};

/// The empty form; filled with the last one where the project was opened again.
pub(super) async fn new(path: pages::NewProposal, door: Door) -> Result<Response, PageError> {
    let (project, input) = start(&door, path.project()?).await?;
    draw(&door, StatusCode::OK, &project, None, &Typed::of(input, 0), &Wrong::default()).await
}

/// The project, and the form for a new proposal to it.
async fn start(door: &Door, id: ProjectId) -> app::Result<(ForProject, WriteProposal)> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let form = door.cx.read(move |db| verb::forms::new(db, &actor, id, now)).await?;
    Ok((project(door, id).await?, form.input))
}

/// The project, whether or not it takes a proposal.
async fn project(door: &Door, id: ProjectId) -> app::Result<ForProject> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let view = door.cx.read(move |db| show::show(db, Some(&actor), id, now)).await?;
    Ok(ForProject {
        id,
        title: view.brief.title,
        state: view.state.name(),
        budget: view.brief.budget,
        questions: view.brief.questions,
    })
}

/// Saves a draft, and sends it if that button was pressed.
pub(super) async fn create(
    path: pages::NewProposal,
    door: Door,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.project()?, door.actor()?);
    // Whether it takes one is asked within `once`: pressing twice is answered twice alike.
    let project = project(&door, id).await?;
    let mut typed = Typed::read(&pairs, project.budget.currency, project.questions.len());
    if typed.only_edits() {
        return draw(&door, StatusCode::OK, &project, None, &typed, &Wrong::default()).await;
    }
    typed.input = typed.input.without_blank_lines();
    let sends = typed.edit != "draft";
    let mut sending = Sending::of(&door.cx, &actor);
    let key = of_form(actor.user, "write_proposal", Some(&typed.once), format!("{pairs:?}").as_bytes());
    let input = typed.input.clone();
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| {
                if !sends {
                    return verb::draft::start(tx, stamp, &actor, id, &input);
                }
                let sent = verb::submit::submit_new(tx, stamp, &actor, id, &input)?;
                sending.count().map(|()| sent)
            })
        })
        .await;
    match done {
        Ok(done) => Ok(to_proposal(ProposalId::new(done.outcome.id), if sends { "sent" } else { "draft" })),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            draw(&door, status, &project, None, &typed, &wrong).await
        }
    }
}

/// The form filled with what is there.
pub(super) async fn edit(path: pages::ProposalEdit, door: Door) -> Result<Response, PageError> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    let form = door.cx.read(move |db| verb::forms::edit(db, &actor, id)).await?;
    let (project, place) = (project(&door, form.project).await?, Place::of(id, &form));
    let typed = Typed::of(form.input, form.version);
    draw(&door, StatusCode::OK, &project, Some(place), &typed, &Wrong::default()).await
}

/// Saves changes, and sends a draft if that button was pressed.
pub(super) async fn save(
    path: pages::ProposalEdit,
    door: Door,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    let form = door.cx.read(move |db| verb::forms::edit(db, &actor, id)).await?;
    let (project, place) = (project(&door, form.project).await?, Place::of(id, &form));
    let mut typed = Typed::read(&pairs, form.input.currency, form.input.answers.len());
    // What was read stays, also the answers to questions that the project no longer asks.
    for (typed, kept) in typed.input.answers.iter_mut().zip(form.input.answers).skip(project.questions.len())
    {
        *typed = kept;
    }
    if typed.only_edits() {
        return draw(&door, StatusCode::OK, &project, Some(place), &typed, &Wrong::default()).await;
    }
    typed.input = typed.input.without_blank_lines();
    let sends = place.draft && typed.edit != "draft";
    let mut sending = Sending::of(&door.cx, &actor);
    let key = of_form(actor.user, "edit_proposal", Some(&typed.once), format!("{pairs:?}").as_bytes());
    let (input, version) = (typed.input.clone(), typed.version);
    let done = door
        .cx
        .write(move |tx, stamp| {
            once(tx, stamp, key.as_ref(), |tx| match (place.draft, sends) {
                (true, true) => {
                    let sent = verb::submit::submit_edited(tx, stamp, &actor, id, &input, version)?;
                    sending.count().map(|()| sent)
                }
                (true, false) => verb::draft::edit(tx, stamp, &actor, id, &input, version),
                (false, _) => verb::revise::revise(tx, stamp, &actor, id, &input, version),
            })
        })
        .await;
    match done {
        // The second press of two finds it sent already.
        Ok(_) => Ok(to_proposal(id, if sends || typed.edit == "send" { "sent" } else { "saved" })),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            draw(&door, status, &project, Some(place), &typed, &wrong).await
        }
    }
}

fn to_proposal(id: ProposalId, done: &str) -> Response {
    frame::redirect(&pages::Proposal::of(id).to_string(), done)
}

/// The proposal that is being changed.
#[derive(Clone, Copy)]
struct Place {
    id: ProposalId,
    draft: bool,
    letter_fixed: bool,
}

impl Place {
    fn of(id: ProposalId, form: &verb::forms::Edit) -> Self {
        Self { id, draft: form.draft, letter_fixed: !form.may_edit_letter }
    }
}

async fn draw(
    door: &Door,
    status: StatusCode,
    project: &ForProject,
    place: Option<Place>,
    typed: &Typed,
    wrong: &Wrong,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let allowance = door.cx.read(move |db| verb::allowance::balance(db, &actor, now)).await?;
    let t = frame::words(door);
    let (f, once) = (&t.proposal_form, frame::fresh_once());
    let title = if place.is_none_or(|p| p.draft) { f.title } else { f.title_edit };
    let href = pages::Project::of(project.id).to_string();
    let action = place.map_or_else(
        || pages::NewProposal::of(project.id).to_string(),
        |p| pages::ProposalEdit::of(p.id).to_string(),
    );
    let cancel = place.map_or_else(|| href.clone(), |p| pages::Proposal::of(p.id).to_string());
    let target = Target {
        project,
        action: &action,
        draft: place.is_none_or(|p| p.draft),
        letter_fixed: place.is_some_and(|p| p.letter_fixed),
        cancel: &cancel,
        allowance: allowance.left,
    };
    let summary = identity_summary(door, wrong);
    let body = html! {
        (breadcrumbs(t, &[(t.project.breadcrumb, pages::Projects::PATH), (&project.title, &href)], title))
        div.(css::PAGE_HEAD) { div { h1 { (title) } p { (f.for_project) " " (link::title(&project.title, &href)) } } }
        (form(t, typed, wrong, &once, &target, &summary))
    };
    let page = Page { title, section: Section::Proposals, ..Page::default() };
    Ok(with_status(status, frame::page(door, &once, page, &body)))
}
