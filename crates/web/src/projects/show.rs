//! One project.

use app::projects::show as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    ProjectId, Time,
    projects::{MAX_PLACES, ProjectEvent, ProjectState, ProjectStateName, ProjectView, Proposals},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{card, prose};
use crate::{
    errors::PageError,
    form::Wrong,
    frame::{self, Page, Section},
    identity_summary,
    settings::From,
    texts::Texts,
    ui::{
        alert::Alert,
        avatar::{Person, Who, hue, who},
        badge::badge,
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::{Card, part, ruled},
        chip, css,
        facts::{Fact, facts, facts_list},
        field::{Field, Kind, field, form_stack},
        form::post_form,
        icon::Icon,
        link,
        time::When,
        timeline::{Event, Mark, timeline},
        tone::Tone,
    },
    when,
};

/// The project, for whoever may see it.
pub(super) async fn show(
    path: pages::Project,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    page(&door, path.project()?, from.done(), ("", &Wrong::default())).await
}

/// The page; `more` is what was typed to ask for more people, and what is wrong with it.
pub(super) async fn page(
    door: &Door,
    id: ProjectId,
    done: &str,
    more: (&str, &Wrong),
) -> Result<Response, PageError> {
    let now = door.cx.app().now();
    let actor = door.visitor.as_ref().map(|v| v.actor);
    let view = door.cx.read(move |db| verb::show(db, actor.as_ref(), id, now)).await?;
    let t = frame::words(door);
    let once = frame::fresh_once();
    let above = if view.mine {
        (t.project.my_projects, pages::MyProjects::PATH)
    } else {
        (t.project.breadcrumb, pages::Projects::PATH)
    };
    let body = html! {
        (breadcrumbs(t, &[above], &view.brief.title))
        (head(t, &view, now))
        (identity_summary(door, more.1))
        (state_note(t, &view.state))
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" { (facts_card(t, &view)) (brief(t, &view)) (addenda(t, &view, now)) }
            aside.(css::STACK) {
                @if view.mine { (places(t, &view, &once, more)) (owner(t, &view, &once)) } @else { (moderate(t, &view)) (propose(t, &view, door.visitor.is_some())) (client(t, &view)) }
            }
        }
    };
    let description = domain::projects::summary(&view.brief.description).unwrap_or_default();
    // "Published" would not be true yet; the note about the state says what happens.
    let waits = matches!(view.state, ProjectState::PendingReview { .. });
    let done = if waits && done == "published" { "" } else { done };
    let section = if view.mine { Section::MyProjects } else { Section::Work };
    let page = Page { title: &view.brief.title, description: &description, section, done, ..Page::default() };
    Ok(frame::page(door, &once, page, &body))
}

fn head(t: &'static Texts, view: &ProjectView, now: Time) -> Markup {
    let morph = format!("project-{}", view.id.get());
    html! {
        div.(css::STACK) data-gap="sm" {
            div.(css::ROW) {
                (state_badge(t, &view.state))
                @if let Some(at) = view.published_at {
                    span.(css::MUTED).(css::UI) { (t.project.posted) " " (when::ago(at, now)) }
                }
            }
            h1 data-vt=(morph) dir="auto" { (view.brief.title) }
        }
    }
}

/// A project's state as a badge; the mark differs with the state, not only the colour.
pub(crate) fn state_badge(t: &'static Texts, state: &ProjectState) -> Markup {
    let (tone, icon) = match state {
        ProjectState::Draft { .. } => (Tone::Neutral, Icon::Draft),
        ProjectState::PendingReview { .. } => (Tone::Info, Icon::Half),
        ProjectState::Open => (Tone::Good, Icon::Open),
        ProjectState::Paused { .. } => (Tone::Warn, Icon::Clock),
        ProjectState::Filled { .. } => (Tone::Good, Icon::Done),
        ProjectState::Closed { .. } | ProjectState::Expired { .. } => (Tone::Neutral, Icon::Done),
        ProjectState::Removed { .. } | ProjectState::Discarded { .. } => (Tone::Bad, Icon::Ban),
    };
    badge(tone, &(t.project_words.state)(state.name()), Some(icon))
}

/// What the state means for whoever looks.
fn state_note(t: &'static Texts, state: &ProjectState) -> Markup {
    let p = &t.project;
    let (tone, text, reason) = match state {
        ProjectState::Draft { rejected: Some(reason) } => (Tone::Warn, p.rejected_note, reason.clone()),
        ProjectState::Draft { rejected: None } => (Tone::Info, p.draft_note, String::new()),
        ProjectState::PendingReview { .. } => (Tone::Info, p.review_note, String::new()),
        ProjectState::Paused { .. } => (Tone::Warn, p.paused_note, String::new()),
        ProjectState::Closed { reason, .. } => (Tone::Info, p.closed_note, (t.project_words.reason)(*reason)),
        ProjectState::Removed { reason, .. } if reason.is_empty() => (Tone::Bad, p.removed, String::new()),
        ProjectState::Removed { reason, .. } => (Tone::Bad, p.removed_note, reason.clone()),
        _ => return html! {},
    };
    Alert { tone, body: html! { p { (text) " " (reason) } }, ..Alert::default() }.render()
}

fn facts_card(t: &'static Texts, view: &ProjectView) -> Markup {
    let (p, brief) = (&t.project, &view.brief);
    let amount = card::amount(&brief.budget);
    let unit = card::unit(t, &brief.budget);
    let note = if unit.is_empty() { (t.project_words.kind)(brief.budget.kind) } else { unit.to_owned() };
    let length = brief
        .duration
        .map_or_else(|| t.project_form.length_open.to_owned(), |d| (t.project_words.duration)(d));
    let hired = (p.people_note)(view.hired);
    let proposals = match view.proposals {
        Proposals::Exact(n) => (p.number)(n),
        Proposals::Band(band) => (t.project_list.bands)(band),
    };
    let places = brief.places.to_string();
    let list = [
        Fact { note: &note, icon: Some(Icon::Wallet), ..Fact::new(p.budget, &amount) },
        Fact { icon: Some(Icon::Clock), ..Fact::new(p.length, &length) },
        Fact { note: &hired, icon: Some(Icon::Users), ..Fact::new(p.people, &places) },
        Fact { icon: Some(Icon::File), ..Fact::new(p.proposals, &proposals) },
    ];
    Card { label: p.budget, body: facts(&list), ..Card::default() }.render()
}

fn brief(t: &'static Texts, view: &ProjectView) -> Markup {
    let (p, brief) = (&t.project, &view.brief);
    let skills: Vec<(String, String)> = brief
        .skills
        .iter()
        .map(|s| {
            let query = super::typed::Query { skills: s.clone(), ..super::typed::Query::default() };
            (s.clone(), query.address(pages::Projects::PATH, &[]))
        })
        .collect();
    let links: Vec<(&str, &str)> = skills.iter().map(|(s, h)| (s.as_str(), h.as_str())).collect();
    let body = html! {
        (part(&html! { div.(css::STACK) { h2 { (p.what) } (prose(&brief.description)) } }))
        @if !links.is_empty() { (ruled(&html! { h2 { (p.skills) } (chip::links(&links)) })) }
        @if !brief.questions.is_empty() {
            (ruled(&html! {
                h2 { (p.questions) }
                p.(css::MUTED).(css::UI) { (p.questions_note) }
                div.(css::PROSE) { ol { @for question in &brief.questions { li dir="auto" { (question) } } } }
            }))
        }
    };
    Card { label: p.what, flush: true, body, ..Card::default() }.render()
}

fn addenda(t: &'static Texts, view: &ProjectView, now: Time) -> Markup {
    if view.addenda.is_empty() {
        return html! {};
    }
    let shown: Vec<(String, String, Markup)> = view
        .addenda
        .iter()
        .map(|addendum| {
            let lines = html! {
                @for change in &addendum.changes {
                    strong { ((t.project_words.term)(change.term)) } ": "
                    @if let Some(before) = change.before.as_deref().filter(|b| b.chars().count() <= 200) { del { (before) } " → " }
                    @if let Some(after) = change.after.as_deref().filter(|a| a.chars().count() <= 200) { (after) }
                    br;
                }
            };
            (addendum.at.rfc3339(), when::words(addendum.at, now), lines)
        })
        .collect();
    let events: Vec<Event<'_>> = shown
        .iter()
        .map(|(iso, text, lines)| Event {
            mark: Mark::Icon(Icon::Edit, Tone::Neutral),
            text: lines.clone(),
            when: When { iso, text },
            quote: "",
        })
        .collect();
    Card { title: t.project.changes, id: "changes", body: timeline(&events), ..Card::default() }.render()
}

/// The way to a proposal: writing one, or the one that was sent.
fn propose(t: &'static Texts, view: &ProjectView, signed_in: bool) -> Markup {
    let p = &t.project;
    let link = |label, path: String, kind| {
        Button { label, kind, block: true, action: button::Action::Link(&path), ..Button::default() }.render()
    };
    let (text, way) = match view.my_proposal {
        Some(mine) => {
            (p.proposed, link(p.see_proposal, pages::Proposal::of(mine).to_string(), ButtonKind::Plain))
        }
        None if view.may_propose || (!signed_in && view.state.name() == ProjectStateName::Open) => (
            p.propose_note,
            link(p.propose, pages::NewProposal::of(view.id).to_string(), ButtonKind::Primary),
        ),
        None => return html! {},
    };
    let body = html! { div.(css::STACK) { p { (text) } (way) } };
    Card { title: p.propose_title, id: "propose", body, ..Card::default() }.render()
}

fn client(t: &'static Texts, view: &ProjectView) -> Markup {
    let p = &t.project;
    let person = Person { name: &view.client.name, hue: hue(view.client.id.get()), org: false, href: "" };
    let since = when::date(view.client.member_since);
    let body = html! {
        div.(css::STACK) {
            (who(&Who { person, ..Who::default() }))
            (facts_list(&[Fact::new(p.member_since, &since)]))
        }
    };
    Card { title: p.about, id: "client", body, ..Card::default() }.render()
}

/// What staff can decide about it.
fn moderate(t: &'static Texts, view: &ProjectView) -> Markup {
    let (d, id) = (&t.staff_decision, view.id);
    let all = [
        (ProjectEvent::Approve, d.approve, pages::ProjectApproval::of(id).to_string(), ButtonKind::Plain),
        (ProjectEvent::Reject, d.reject, pages::ProjectRejection::of(id).to_string(), ButtonKind::Danger),
        (ProjectEvent::Remove, d.remove, pages::ProjectRemoval::of(id).to_string(), ButtonKind::Danger),
    ];
    let open: Vec<_> = all.into_iter().filter(|(event, ..)| view.allowed.contains(event)).collect();
    if open.is_empty() {
        return html! {};
    }
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            @for (_, label, href, kind) in &open {
                (Button { label, kind: *kind, block: true, action: button::Action::Link(href), ..Button::default() }.render())
            }
            (link::more(&view.client.name, &pages::StaffPerson::of(view.client.id).to_string()))
        }
    };
    Card { title: t.staff.decide, id: "decide", body, ..Card::default() }.render()
}

/// Asking for more people once every place is taken.
fn places(t: &'static Texts, view: &ProjectView, once: &str, (typed, wrong): (&str, &Wrong)) -> Markup {
    if !view.allowed.contains(&ProjectEvent::ReopenPlace) {
        return html! {};
    }
    let p = &t.project;
    let next = (u32::from(view.brief.places) + 1).to_string();
    let number = Field {
        label: p.places,
        name: "places",
        value: if typed.is_empty() { &next } else { typed },
        error: wrong.at("places"),
        kind: Kind::Number { min: 1, max: i64::from(MAX_PLACES) },
        ..Field::default()
    };
    let body = form_stack(&html! {
        p { (p.places_note) }
        (field(t, &number))
        (Button { label: p.more_places, block: true, ..Button::default() }.render())
    });
    let path = pages::ProjectPlaces::of(view.id).to_string();
    Card { title: p.places_title, id: "more-places", body, ..Card::default() }.form(&path, once)
}

/// What the client can do now, the most likely first.
fn owner(t: &'static Texts, view: &ProjectView, once: &str) -> Markup {
    let p = &t.project;
    let may = |event| view.allowed.contains(&event);
    let id = view.id;
    let step = |label, path: String, kind| {
        post_form(
            &path,
            once,
            &html! {
                (Button { label, kind, block: true, ..Button::default() }.render())
            },
        )
    };
    let link = |label, path: String, kind| {
        Button { label, kind, block: true, action: button::Action::Link(&path), ..Button::default() }.render()
    };
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            @if let Some(at) = view.expires_at { p.(css::UI).(css::MUTED) { (p.expires) " " (when::deadline(at)) } }
            @if let Some(at) = view.reopen_until { p.(css::UI).(css::MUTED) { (p.reopen_until) " " (when::deadline(at)) } }
            @if view.published_at.is_some() { (link(p.read_proposals, pages::ProjectProposals::of(id).to_string(), ButtonKind::Primary)) }
            @if may(ProjectEvent::Publish) { (step(p.publish, pages::ProjectPublication::of(id).to_string(), ButtonKind::Primary)) }
            @if may(ProjectEvent::Reopen) { (step(p.reopen, pages::ProjectReopening::of(id).to_string(), ButtonKind::Primary)) }
            @if may(ProjectEvent::Resume) { (step(p.resume, pages::ProjectResumption::of(id).to_string(), ButtonKind::Primary)) }
            @if view.may_answer_still_open { (step(p.still_open, pages::ProjectStillOpen::of(id).to_string(), ButtonKind::Plain)) }
            @if view.may_edit { (link(p.edit, pages::ProjectEdit::of(id).to_string(), ButtonKind::Plain)) }
            @if may(ProjectEvent::Pause) { (step(p.pause, pages::ProjectPause::of(id).to_string(), ButtonKind::Plain)) }
            @if may(ProjectEvent::WithdrawReview) { (step(p.withdraw_review, pages::ProjectReviewWithdrawal::of(id).to_string(), ButtonKind::Plain)) }
            @if may(ProjectEvent::Close) { (link(p.close, pages::ProjectClosing::of(id).to_string(), ButtonKind::Danger)) }
            @if may(ProjectEvent::Discard) { (step(p.discard, pages::ProjectDiscarding::of(id).to_string(), ButtonKind::Danger)) }
        }
    };
    Card { title: p.yours, id: "owner", body, ..Card::default() }.render()
}
