//! One proposal as its freelancer sees it.

use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::{
    Time,
    proposals::{MyProposal, ProposalEvent},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{badge, parts};
use crate::{
    frame::{self, Page, Section},
    texts::Texts,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        css,
        form::post_form,
    },
    when,
};

/// The page.
pub(super) fn draw(door: &Door, mine: &MyProposal, once: &str, done: &str, now: Time) -> Response {
    let t = frame::words(door);
    let p = &t.proposal;
    let body = html! {
        (breadcrumbs(t, &[(p.breadcrumb_mine, pages::MyProposals::PATH)], &mine.project.title))
        div.(css::STACK) data-gap="sm" {
            div.(css::ROW) {
                (badge::state(t, mine.state.name()))
                span.(css::MUTED).(css::UI) {
                    @match mine.submitted_at {
                        None => { (p.not_sent) }
                        Some(at) => {
                            (p.sent) " " (when::ago(at, now)) ", "
                            @match mine.first_viewed_at { Some(read) => { (p.read) " " (when::ago(read, now)) }, None => { (p.unread) } }
                        }
                    }
                }
                @if let Some(reason) = badge::ending(t, &mine.state.state()) { span.(css::MUTED).(css::UI) { (reason) } }
            }
            h1 dir="auto" { (mine.project.title) }
        }
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                (parts::terms(t, &mine.bid, mine.project.budget.kind))
                (parts::words(t, &mine.bid, &mine.project.questions))
                (parts::history(t, &mine.revisions, &mine.project.questions, now))
            }
            aside.(css::STACK) { (decide(t, mine, once)) (parts::project(t, &mine.project)) }
        }
    };
    let page = Page { title: p.yours, section: Section::Proposals, done, ..Page::default() };
    frame::page(door, once, page, &body)
}

fn decide(t: &'static Texts, mine: &MyProposal, once: &str) -> Markup {
    let (p, id) = (&t.proposal, mine.id);
    let may = |event| mine.allowed.contains(&event);
    let edit = pages::ProposalEdit::of(id).to_string();
    let link = |label, kind| {
        Button { label, kind, block: true, action: button::Action::Link(&edit), ..Button::default() }.render()
    };
    let step = |label, path: String| {
        post_form(
            &path,
            once,
            &Button { label, kind: ButtonKind::Danger, block: true, ..Button::default() }.render(),
        )
    };
    let state = mine.state.state();
    if mine.allowed.is_empty() && state.contract().is_none() {
        return html! {};
    }
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            (parts::contract(t, &state))
            @if may(ProposalEvent::Submit) { (link(p.send_draft, ButtonKind::Primary)) }
            @else if may(ProposalEvent::Edit) || may(ProposalEvent::Revise) { (link(p.edit, ButtonKind::Plain)) }
            @if may(ProposalEvent::Discard) { (step(p.discard, pages::ProposalDiscarding::of(id).to_string())) }
            @if may(ProposalEvent::Withdraw) {
                (step(p.withdraw, pages::ProposalWithdrawal::of(id).to_string()))
                p.(css::MUTED).(css::SMALL) { (p.withdraw_note) }
            }
        }
    };
    Card { title: p.decide, id: "decide", body, ..Card::default() }.render()
}
