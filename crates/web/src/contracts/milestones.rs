//! The milestones of a contract: what was handed in for each, what was asked to change, what is owed.

use domain::{
    Party, Time,
    contracts::{
        ContractView, DeliverableStateName, DeliverableView, MilestoneState, MilestoneStateName,
        MilestoneView, PaymentState, PaymentView,
    },
};
use edge::routes::pages;
use maud::{Markup, Render as _, html};

use super::{actions, badge, terms, turn};
use crate::{
    projects::prose,
    texts::Texts,
    ui::{
        button::{Button, Kind, Size},
        card::Card,
        css,
        fold::fold,
        form::post_form,
        heading::Level,
        milestones::{Milestone, State, milestones},
    },
    when,
};

/// The sheet with all of them.
pub(super) fn card(t: &'static Texts, view: &ContractView, once: &str, now: Time) -> Markup {
    let amounts: Vec<String> = view.milestones.iter().map(|m| m.amount.exact()).collect();
    let list: Vec<Milestone<'_>> = view
        .milestones
        .iter()
        .zip(&amounts)
        .map(|(m, amount)| Milestone {
            state: state(m),
            title: &m.title,
            level: Level::H3,
            amount,
            badge: badge::milestone(t, m),
            body: body(t, view, m, once, now),
        })
        .collect();
    Card {
        title: t.contract.milestones,
        id: "milestones",
        flush: true,
        body: milestones(&list),
        ..Card::default()
    }
    .render()
}

/// Where it stands, as the mark beside it shows.
pub(super) fn state(m: &MilestoneView) -> State {
    match m.state.name() {
        _ if badge::yours(m.next.as_ref()) => State::Turn,
        MilestoneStateName::Released => State::Done,
        MilestoneStateName::Planned | MilestoneStateName::Cancelled | MilestoneStateName::Unpaid => {
            State::Next
        }
        _ => State::Now,
    }
}

fn body(t: &'static Texts, view: &ContractView, m: &MilestoneView, once: &str, now: Time) -> Markup {
    let in_turn =
        badge::yours(view.next.as_ref()) && turn::milestone(view).is_some_and(|first| first.id == m.id);
    html! {
        div.(css::STACK) data-gap="sm" {
            p.(css::MUTED).(css::UI) { (dates(t, m)) }
            @if m.changes > 0 { p.(css::MUTED).(css::UI) { (changes(t, view, m)) } }
            @if m.cancel_asked_at.is_some() { p { (t.work.cancel_asked) } }
            @if let Some(payment) = &m.payment { (owed(t, payment, view.side)) }
            (versions(t, &m.deliverables, once, now))
            @if !in_turn { (actions::of_milestone(t, view, m, once, false)) }
        }
    }
}

fn dates(t: &'static Texts, m: &MilestoneView) -> String {
    let ended = |at| format!("{} {}", (t.contract_words.milestone)(m.state.name()), when::date(at));
    match m.state {
        MilestoneState::Released { at }
        | MilestoneState::Cancelled { at, .. }
        | MilestoneState::Unpaid { at } => ended(at),
        MilestoneState::Approved { at, .. } => {
            format!("{} {}", (t.contract_words.milestone)(m.state.name()), when::date(at))
        }
        _ => format!("{} {}", t.work.due, when::day(m.due)),
    }
}

fn changes(t: &'static Texts, view: &ContractView, m: &MilestoneView) -> String {
    let included = view.terms.terms.revisions;
    if m.beyond_included {
        (t.work.beyond)(m.changes, included)
    } else {
        (t.work.changes)(m.changes, included)
    }
}

fn owed(t: &'static Texts, payment: &PaymentView, side: Option<Party>) -> Markup {
    let w = &t.work;
    let from_when = if side == Some(Party::Freelancer) { w.write_off_from } else { w.written_off_from };
    let open = matches!(payment.state, PaymentState::Due { .. } | PaymentState::Contradicted { .. });
    html! {
        @if open { p.(css::UI) { (w.owed_since) " " (when::date(payment.opened_at)) "." } }
        @if let Some(reference) = &payment.reference { p.(css::UI) { (w.reference) " " bdi { (reference) } } }
        @if let (true, Some(from)) = (open, payment.write_off_from) {
            p.(css::MUTED).(css::UI) { (from_when) " " (when::date(from)) "." }
        }
    }
}

/// The newest version open, the others one press away.
fn versions(t: &'static Texts, versions: &[DeliverableView], once: &str, now: Time) -> Markup {
    let (newest, rest) = match versions {
        [] => return html! {},
        [newest, rest @ ..] => (newest, rest),
    };
    let earlier = html! { div.(css::STACK) { @for each in rest { (version(t, each, once, now)) } } };
    html! {
        (version(t, newest, once, now))
        @if !rest.is_empty() { (fold(&(t.work.earlier)(rest.len()), &earlier)) }
    }
}

fn version(t: &'static Texts, v: &DeliverableView, once: &str, now: Time) -> Markup {
    let w = &t.work;
    let draft = v.state.name() == DeliverableStateName::Draft;
    html! {
        div.(css::STACK) data-gap="xs" {
            p.(css::ROW) {
                span.(css::STRONG) { ((w.version)(v.number)) }
                (badge::version(t, v.state.name()))
                @if let Some(handed_in) = v.handed_in {
                    span.(css::MUTED).(css::UI) { (w.handed_in) " " (when::ago(handed_in.at, now)) }
                }
            }
            @if draft { p.(css::MUTED).(css::UI) { (w.draft) } }
            (prose(&v.work.note))
            @if !v.work.links.is_empty() { (links(t, v)) }
            @if let Some(handed_in) = v.handed_in {
                p.(css::MUTED).(css::SMALL) { (w.hash) " " (terms::hash(&handed_in.hash)) }
            }
            @if let Some(feedback) = &v.feedback {
                h4 { (w.feedback) }
                (prose(&feedback.text))
            }
            @if draft && v.allowed.contains(&domain::contracts::DeliverableEvent::Discard) {
                (post_form(&pages::WorkDiscarding::of(v.id).to_string(), once,
                    &Button { label: w.discard, kind: Kind::Danger, size: Size::Sm, ..Button::default() }.render()))
            }
        }
    }
}

/// Links to work that lies elsewhere. They say where they lead, and tell that place nothing of this page.
fn links(t: &'static Texts, v: &DeliverableView) -> Markup {
    html! {
        ul.(css::STACK) data-gap="xs" aria-label=(t.work.links) {
            @for link in &v.work.links {
                li {
                    a href=(link.as_str()) rel="noopener noreferrer nofollow ugc" { bdi dir="ltr" { (link.as_str()) } }
                    " " span.(css::MUTED).(css::SMALL) { ((t.work.leads_to)(link.host())) }
                }
            }
        }
    }
}
