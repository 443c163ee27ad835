//! Whose turn it is in a contract: what to do, by when, and what silence does. Orange only when it is the reader's.

use domain::{
    NextAction, Time, Who,
    contracts::{
        ContractEvent, ContractState, ContractView, HeldBy, MilestoneState, MilestoneView, PaymentState,
    },
};
use maud::{Markup, Render as _, html};

use super::actions;
use crate::{
    texts::Texts,
    ui::{badge::badge, card::Card, css, icon::Icon, tone::Tone},
    when,
};

/// What is waited for, in words.
pub(crate) struct Turn {
    /// What is to be done, or what the other side does.
    pub title: String,
    /// How; empty when it is the other side's turn.
    pub text: String,
    /// What silence does, if anything.
    pub silence: &'static str,
}

/// The milestone that the next action is about.
pub(super) fn milestone(view: &ContractView) -> Option<&MilestoneView> {
    view.milestones.iter().find(|m| m.next.is_some() && m.next == view.next)
}

/// The sheet at the top of a contract; nothing when nothing is waited for.
pub(super) fn card(t: &'static Texts, view: &ContractView, once: &str, now: Time) -> Markup {
    let (Some(next), Some(turn)) = (&view.next, words(t, view)) else { return html! {} };
    let (u, yours) = (&t.contract_turn, next.who == Who::You);
    let page = &t.contract;
    let mark = if yours {
        badge(Tone::Turn, page.your_turn, Some(Icon::Open))
    } else {
        badge(Tone::Neutral, page.their_turn, Some(Icon::Clock))
    };
    let about = milestone(view);
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            p.(css::ROW) { (mark) }
            h2 { (turn.title) }
            @if !turn.text.is_empty() { p { (turn.text) } }
            @if let Some(due) = next.due {
                p { (by(u, view, next, now)) " " strong { (when::deadline(due)) } "." @if !turn.silence.is_empty() { " " (turn.silence) } }
            }
            @if let (Some(m), true) = (about, yours) { (actions::of_milestone(t, view, m, once, true)) }
            @if about.is_none() { (actions::of_offer(t, view, once)) }
        }
    };
    Card { label: &turn.title, turn: yours, body, ..Card::default() }.render()
}

fn by(
    u: &crate::texts::contracts::ContractTurn,
    view: &ContractView,
    next: &NextAction,
    now: Time,
) -> &'static str {
    let works = milestone(view).is_some_and(|m| {
        matches!(m.state, MilestoneState::Funded { .. } | MilestoneState::ChangesRequested { .. })
    });
    match (works, next.who) {
        (true, _) if next.due.is_some_and(|due| due < now) => u.submit_late,
        (true, _) => u.submit_by,
        (false, Who::You) => u.by,
        (false, _) => u.until,
    }
}

fn words(t: &'static Texts, view: &ContractView) -> Option<Turn> {
    let u = &t.contract_turn;
    let yours = view.next.as_ref()?.who == Who::You;
    let turn = |title: String, text: &str, silence| Turn {
        title,
        text: if yours { text.to_owned() } else { String::new() },
        silence,
    };
    let client = view.client.name.as_str();
    Some(match &view.state {
        ContractState::Offered(offer) => {
            let (from, to) = (&view.person(offer.turn.other()).name, &view.person(offer.turn).name);
            let title = match (yours, offer.round) {
                (true, 0) => (u.offer)(from),
                (true, _) => (u.countered)(from),
                (false, _) => (u.offer_wait)(to),
            };
            let may = |event| view.allowed.contains(&event);
            let text = (u.offer_text)(may(ContractEvent::Accept), may(ContractEvent::Counter));
            let asked = view.side == Some(offer.turn);
            Turn { title, text: if asked { text } else { String::new() }, silence: u.ends }
        }
        ContractState::OnHold { by, .. } => {
            let suspended = view.side.is_none() && *by == HeldBy::Suspension;
            let text = if suspended { u.held_by_suspension } else { u.held_text };
            Turn { title: u.held.to_owned(), text: text.to_owned(), silence: "" }
        }
        _ => match milestone(view) {
            Some(m) => return of_milestone(t, view, m, yours),
            None if matches!(view.state, ContractState::Paused { .. }) => {
                turn(if yours { u.resume.to_owned() } else { (u.resume_wait)(client) }, u.resume_text, "")
            }
            None => turn(if yours { u.fund.to_owned() } else { (u.fund_wait)(client) }, u.fund_text, ""),
        },
    })
}

fn of_milestone(t: &'static Texts, view: &ContractView, m: &MilestoneView, yours: bool) -> Option<Turn> {
    let u = &t.contract_turn;
    let (client, freelancer, amount) = (&view.client.name, &view.freelancer.name, m.amount.exact());
    let (own, other, text, silence) = match (&m.state, m.payment.as_ref().map(|p| &p.state)) {
        (MilestoneState::Funded { .. }, _) => {
            ((u.submit)(&m.title), (u.submit_wait)(freelancer, &m.title), u.submit_text.to_owned(), "")
        }
        (MilestoneState::ChangesRequested { .. }, _) if m.cancel_asked_at.is_some() => (
            (u.answer_cancel)(client, &m.title),
            (u.answer_cancel_wait)(freelancer, &m.title),
            u.answer_cancel_text.to_owned(),
            u.silence_cancels,
        ),
        (MilestoneState::ChangesRequested { .. }, _) => (
            (u.submit)(&m.title),
            (u.submit_wait)(freelancer, &m.title),
            u.resubmit_text.to_owned(),
            u.silence_cancels,
        ),
        (MilestoneState::Submitted { .. }, _) => (
            (u.approve)(&m.title),
            (u.approve_wait)(client, &m.title),
            (u.approve_text)(freelancer),
            u.approve_silence,
        ),
        (_, Some(PaymentState::Claimed { .. })) => (
            (u.confirm)(&amount),
            (u.confirm_wait)(freelancer, &amount),
            (u.confirm_text)(client, &m.title),
            u.confirm_silence,
        ),
        (_, Some(PaymentState::Contradicted { .. })) => (
            (u.claim)(&amount, freelancer),
            (u.claim_wait)(client, &amount),
            (u.contradicted_text)(freelancer, &m.title),
            "",
        ),
        (_, Some(_)) => {
            ((u.claim)(&amount, freelancer), (u.claim_wait)(client, &amount), (u.claim_text)(&m.title), "")
        }
        (_, None) => return None,
    };
    let silence = if m.next.as_ref()?.on_silence.is_some() { silence } else { "" };
    Some(if yours {
        Turn { title: own, text, silence }
    } else {
        Turn { title: other, text: String::new(), silence }
    })
}
