//! What both sides see of a proposal: letter, answers, milestones, price, earlier versions.

use domain::{
    Time,
    projects::BudgetKind,
    proposals::{Bid, ForProject, ProposalState, ProposalStateName, Revision},
};
use edge::routes::pages;
use maud::{Markup, Render as _, html};

use crate::{
    contracts::titled,
    projects::prose,
    texts::Texts,
    ui::{
        button::{Action, Button, Kind},
        card::{Card, part, ruled},
        css,
        facts::{Fact, facts},
        fold::fold,
        link,
        money::sum,
    },
    when,
};

/// Price and length.
pub(super) fn terms(t: &'static Texts, bid: &Bid, kind: BudgetKind) -> Markup {
    let price = bid.price.exact();
    let note = if kind == BudgetKind::Hourly { t.proposal.an_hour } else { "" };
    let length = (t.project_words.duration)(bid.duration);
    let milestones = (t.proposal_list.milestones)(bid.plan.len());
    let list = [
        Fact { note, ..Fact::new(t.proposal.price, &price) },
        Fact::new(t.proposal.length, &length),
        Fact::new(t.proposal.plan, &milestones),
    ];
    Card { label: t.proposal.price, body: facts(&list), ..Card::default() }.render()
}

/// Letter, answers and milestones.
pub(super) fn words(t: &'static Texts, bid: &Bid, questions: &[String]) -> Markup {
    let body = html! {
        (part(&html! { div.(css::STACK) { h2 { (t.proposal.letter) } (prose(&bid.letter)) } }))
        @if !bid.answers.is_empty() {
            (ruled(&html! {
                h2 { (t.proposal.answers) }
                @for (question, answer) in questions.iter().zip(&bid.answers) {
                    div.(css::STACK) data-gap="xs" { h3 dir="auto" { (question) } (prose(answer)) }
                }
            }))
        }
        @if !bid.plan.is_empty() { (ruled(&html! { h2 { (t.proposal.plan) } (plan(t, bid)) })) }
    };
    Card { label: t.proposal.letter, flush: true, body, ..Card::default() }.render()
}

fn plan(t: &'static Texts, bid: &Bid) -> Markup {
    let lines: Vec<(String, String)> = bid.plan.iter().map(|l| (titled(l), l.amount.exact())).collect();
    let lines: Vec<(&str, &str)> = lines.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let total = bid.price.exact();
    sum(&lines, Some((t.proposal.total, &total)))
}

/// Versions before the present one, the latest first.
pub(super) fn history(t: &'static Texts, revisions: &[Revision], questions: &[String], now: Time) -> Markup {
    let earlier = revisions.get(1..).unwrap_or_default();
    if earlier.is_empty() {
        return html! {};
    }
    let body = html! {
        div.(css::STACK) {
            @for revision in earlier {
                @let summary = format!("{}, {}, {}", (t.proposal.version)(revision.number), revision.bid.price.exact(), when::words(revision.at, now));
                (fold(&summary, &words(t, &revision.bid, questions)))
            }
        }
    };
    Card { title: t.proposal.history, id: "history", body, ..Card::default() }.render()
}

/// The way to the offer that is out, or to the contract that came of it.
pub(super) fn contract(t: &'static Texts, state: &ProposalState) -> Markup {
    let Some(id) = state.contract() else { return html! {} };
    let hired = state.name() == ProposalStateName::Hired;
    let label = if hired { t.contract_list.see } else { t.contract_list.see_offer };
    let contract = pages::Contract::of(id).to_string();
    let action = Action::Link(&contract);
    Button { label, kind: Kind::Primary, block: true, action, ..Button::default() }.render()
}

/// The project that it is for.
pub(super) fn project(t: &'static Texts, project: &ForProject) -> Markup {
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            p { (link::title(&project.title, &pages::Project::of(project.id).to_string())) }
            @if let Some(budget) = project.budget.whole() { p.(css::MUTED).(css::UI) { (budget) } }
            p.(css::MUTED).(css::UI) { ((t.project_words.state)(project.state)) }
        }
    };
    Card { title: t.proposal.project, id: "project", body, ..Card::default() }.render()
}
