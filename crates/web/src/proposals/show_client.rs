//! One proposal as the project's client sees it.

use axum::response::Response;
use domain::{
    Time,
    proposals::{ProposalEvent, ProposalView},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{badge, parts};
use crate::{
    frame::{self, Page, Section},
    texts::Texts,
    ui::{
        avatar::{Person, Who, hue, who},
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        css,
        facts::{Fact, facts_list},
        form::post_form,
    },
    when,
};

/// The page.
pub(super) fn draw(door: &Door, view: &ProposalView, once: &str, done: &str, now: Time) -> Response {
    let t = frame::words(door);
    let title = (t.proposal.from)(&view.freelancer.name);
    let list = pages::ProjectProposals::of(view.project.id).to_string();
    let project = pages::Project::of(view.project.id).to_string();
    let body = html! {
        (breadcrumbs(t, &[(&view.project.title, &project), (t.proposal.breadcrumb_client, &list)], &view.freelancer.name))
        div.(css::STACK) data-gap="sm" {
            div.(css::ROW) {
                (badge::state(t, view.state.name()))
                span.(css::MUTED).(css::UI) { (t.proposal.sent) " " (when::ago(view.submitted_at, now)) }
                @if let Some(reason) = badge::ending(t, &view.state) { span.(css::MUTED).(css::UI) { (reason) } }
            }
            h1 { (title) }
        }
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                (parts::terms(t, &view.bid, view.project.budget.kind))
                (parts::words(t, &view.bid, &view.project.questions))
                (parts::history(t, &view.revisions, &view.project.questions, now))
            }
            aside.(css::STACK) { (decide(t, view, once)) (freelancer(t, view)) (parts::project(t, &view.project)) }
        }
    };
    let page = Page { title: &title, section: Section::MyProjects, done, ..Page::default() };
    frame::page(door, once, page, &body)
}

fn decide(t: &'static Texts, view: &ProposalView, once: &str) -> Markup {
    let (p, id) = (&t.proposal, view.id);
    let may = |event| view.allowed.contains(&event);
    let offers = may(ProposalEvent::MakeOffer);
    let kept = if offers { ButtonKind::Plain } else { ButtonKind::Primary };
    let offer = pages::NewOffer::of(id).to_string();
    let step = |label, path: String, kind| {
        post_form(&path, once, &Button { label, kind, block: true, ..Button::default() }.render())
    };
    let declining = pages::ProposalDeclining::of(id).to_string();
    let buttons = html! {
            (parts::contract(t, &view.state))
            @if offers { (Button { label: t.contract_list.make_offer, kind: ButtonKind::Primary, block: true, action: button::Action::Link(&offer), ..Button::default() }.render()) }
            @if may(ProposalEvent::Shortlist) { (step(p.shortlist, pages::ProposalShortlisting::of(id).to_string(), kept)) }
            @if may(ProposalEvent::Unshortlist) { (step(p.unshortlist, pages::ProposalShortlistRemoval::of(id).to_string(), ButtonKind::Plain)) }
            @if may(ProposalEvent::Decline) {
                (Button { label: p.decline, kind: ButtonKind::Danger, block: true, action: button::Action::Link(&declining), ..Button::default() }.render())
            }
            @if may(ProposalEvent::Shortlist) || may(ProposalEvent::Unshortlist) { p.(css::MUTED).(css::SMALL) { (p.private) } }
    };
    if buttons.0.is_empty() {
        return html! {};
    }
    let body = html! { div.(css::STACK) data-gap="sm" { (buttons) } };
    Card { title: p.decide, id: "decide", body, ..Card::default() }.render()
}

fn freelancer(t: &'static Texts, view: &ProposalView) -> Markup {
    let (p, f) = (&t.proposal, &view.freelancer);
    let profile = pages::Profile { handle: f.handle.clone() }.to_string();
    let person = Person { name: &f.name, hue: hue(f.id.get()), org: false, href: &profile };
    let since = when::date(f.member_since);
    let body = html! {
        div.(css::STACK) {
            (who(&Who { person, sub: f.headline.as_deref().unwrap_or_default(), ..Who::default() }))
            (facts_list(&[Fact::new(p.member_since, &since)]))
            (button::link(p.see_profile, &profile, ButtonKind::Plain))
        }
    };
    Card { title: p.freelancer, id: "freelancer", body, ..Card::default() }.render()
}
