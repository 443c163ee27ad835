//! What is asked before something is done with a contract. A question that makes no sense now is none.

use domain::contracts::{
    ContractEvent as C, ContractView, MAX_DECLINE_NOTE, MAX_FEEDBACK, MAX_REFERENCE, MilestoneEvent as M,
    MilestoneView, PaymentEvent as P, PaymentView,
};
use maud::{Markup, html};

use super::{
    moves::{Move, Said},
    terms,
};
use crate::{
    form::Wrong,
    texts::Texts,
    ui::{
        button::Kind,
        css,
        field::{Field, Kind as Control, field, form_stack},
        form::hidden,
    },
};

/// A question.
pub(super) struct Words {
    pub title: String,
    /// What happens next, and the fields.
    pub body: Markup,
    pub submit: String,
    pub kind: Kind,
    pub keep: &'static str,
}

/// Whether anything is asked about it now.
pub(super) fn asks(view: &ContractView, wanted: Move) -> bool {
    let contract = |event| view.allowed.contains(&event);
    let milestone = |id, event| part(view, id).is_some_and(|m| m.allowed.contains(&event));
    let payment = |id, event| owed(view, id).is_some_and(|(_, p)| p.allowed.contains(&event));
    match wanted {
        Move::Accept(_) => contract(C::Accept),
        Move::Decline(_) => contract(C::Decline),
        Move::EndAtOnce(_) => contract(C::EndAtOnce),
        Move::EndRequest(_) => contract(C::EndRequest),
        Move::Approve(id) => milestone(id, M::Approve),
        Move::PayEarly(id) => milestone(id, M::PayEarly),
        Move::RequestChanges(id) => milestone(id, M::RequestChanges),
        Move::Cancel(id) => milestone(id, M::Cancel),
        Move::Claim(id) => payment(id, P::Claim),
        Move::Confirm(id) => payment(id, P::Confirm),
        Move::Contradict(id) => payment(id, P::Contradict),
        Move::WriteOff(id) => payment(id, P::WriteOff),
        _ => false,
    }
}

/// The question, filled with what was typed.
pub(super) fn words(
    t: &'static Texts,
    view: &ContractView,
    wanted: Move,
    said: &Said,
    wrong: &Wrong,
) -> Option<Words> {
    if !asks(view, wanted) {
        return None;
    }
    match wanted {
        Move::Approve(id) | Move::PayEarly(id) | Move::RequestChanges(id) | Move::Cancel(id) => {
            Some(of_milestone(t, view, wanted, part(view, id)?, said, wrong))
        }
        Move::Claim(id) | Move::Confirm(id) | Move::Contradict(id) | Move::WriteOff(id) => {
            let (_, payment) = owed(view, id)?;
            Some(of_payment(t, view, wanted, payment, said, wrong))
        }
        _ => Some(of_contract(t, view, wanted, said, wrong)),
    }
}

fn of_contract(t: &'static Texts, view: &ContractView, wanted: Move, said: &Said, wrong: &Wrong) -> Words {
    let a = &t.contract_ask;
    match wanted {
        Move::Accept(_) => {
            let body = html! {
                (hidden("terms", &if said.terms.is_empty() { view.terms.hash.to_string() } else { said.terms.clone() }))
                div.(css::STACK) { p { (a.accept_note) } (terms::reckoning(t, view)) }
            };
            let total = view.terms.terms.total().exact();
            Words { kind: Kind::Primary, ..asked(t, a.accept_title.to_owned(), body, (a.accept)(&total)) }
        }
        Move::Decline(_) => {
            let optional = Field {
                optional: true,
                ..text(a.decline_field, "note", &said.note, MAX_DECLINE_NOTE, wrong)
            };
            danger(t, a.decline_title.to_owned(), noted(t, a.decline_note, &optional), a.decline)
        }
        Move::EndRequest(_) => danger(t, a.end_title.to_owned(), ending(t, view), a.end),
        _ => danger(t, a.end_title.to_owned(), plain(a.end_note), a.end),
    }
}

/// What asking to end cancels: whatever the one who asks may cancel alone.
fn ending(t: &'static Texts, view: &ContractView) -> Markup {
    let a = &t.contract_ask;
    let (gone, stay): (Vec<_>, Vec<_>) =
        view.milestones.iter().filter(|m| !m.state.is_over()).partition(|m| m.allowed.contains(&M::Cancel));
    html! {
        div.(css::STACK) {
            @if !gone.is_empty() { p { (a.end_cancels) } ul { @for m in &gone { li dir="auto" { (m.title) } } } }
            @if stay.is_empty() { p { (a.end_now) } }
            @else { p { (a.end_later) } ul { @for m in &stay { li dir="auto" { (m.title) } } } }
            p { (a.end_final) }
        }
    }
}

fn of_milestone(
    t: &'static Texts,
    view: &ContractView,
    wanted: Move,
    m: &MilestoneView,
    said: &Said,
    wrong: &Wrong,
) -> Words {
    let a = &t.contract_ask;
    let (amount, name) = (m.amount.exact(), view.freelancer.name.as_str());
    let seen = if said.version == 0 { m.version } else { said.version };
    let seen = hidden("version", &seen.to_string());
    match wanted {
        Move::Approve(_) => {
            let body = html! { (seen) p { ((a.approve_note)(&amount, name)) } };
            let title = (a.approve_title)(&m.title);
            Words { kind: Kind::Good, ..asked(t, title, body, (a.approve)(&amount)) }
        }
        Move::PayEarly(_) => {
            let title = (a.early_title)(&m.title);
            let body = plain(&(a.early_note)(&amount, name));
            Words { kind: Kind::Good, ..asked(t, title, body, (a.approve)(&amount)) }
        }
        Move::RequestChanges(_) => {
            let note = (a.changes_note)(m.changes, view.terms.terms.revisions);
            let what = text(a.changes_field, "text", &said.text, MAX_FEEDBACK, wrong);
            let what = Field { hint: a.changes_hint, kind: Control::TextArea { tall: true }, ..what };
            let body = html! { (seen) (noted(t, &note, &what)) };
            let title = (a.changes_title)(&m.title);
            Words { kind: Kind::Primary, ..asked(t, title, body, a.changes.to_owned()) }
        }
        _ => {
            let last = view.milestones.iter().filter(|other| !other.state.is_over()).count() == 1;
            let body = html! { p { (a.cancel_note) @if last { " " (a.cancel_last) } } };
            danger(t, (a.cancel_title)(&m.title), body, a.cancel)
        }
    }
}

fn of_payment(
    t: &'static Texts,
    view: &ContractView,
    wanted: Move,
    payment: &PaymentView,
    said: &Said,
    wrong: &Wrong,
) -> Words {
    let (a, amount) = (&t.contract_ask, payment.amount.exact());
    match wanted {
        Move::Claim(_) => {
            let note = (a.claim_note)(&view.freelancer.name);
            let reference = Field {
                hint: a.claim_hint,
                kind: Control::Text,
                optional: true,
                ..text(a.claim_field, "reference", &said.reference, MAX_REFERENCE, wrong)
            };
            let title = (a.claim_title)(&amount);
            Words { kind: Kind::Primary, ..asked(t, title, noted(t, &note, &reference), a.claim.to_owned()) }
        }
        Move::Confirm(_) => {
            let title = (a.confirm_title)(&amount);
            Words { kind: Kind::Good, ..asked(t, title, plain(a.confirm_note), (a.confirm)(&amount)) }
        }
        Move::Contradict(_) => {
            let note = (a.contradict_note)(&view.client.name);
            danger(t, (a.contradict_title)(&amount), plain(&note), a.contradict)
        }
        _ => danger(t, (a.write_off_title)(&amount), plain(a.write_off_note), a.write_off),
    }
}

fn asked(t: &'static Texts, title: String, body: Markup, submit: String) -> Words {
    let a = &t.contract_ask;
    Words { title, body, submit, kind: Kind::Primary, keep: a.keep }
}

fn danger(t: &'static Texts, title: String, body: Markup, submit: &str) -> Words {
    let keep = t.contract_ask.keep_it;
    Words { kind: Kind::DangerSolid, keep, ..asked(t, title, body, submit.to_owned()) }
}

fn plain(note: &str) -> Markup {
    html! { p { (note) } }
}

fn noted(t: &'static Texts, note: &str, asked: &Field<'_>) -> Markup {
    form_stack(&html! { p { (note) } (field(t, asked)) })
}

fn text<'a>(label: &'a str, name: &'a str, value: &'a str, limit: usize, wrong: &'a Wrong) -> Field<'a> {
    let kind = Control::TextArea { tall: false };
    Field { label, name, value, error: wrong.at(name), kind, limit: Some(limit), ..Field::default() }
}

fn part(view: &ContractView, id: domain::MilestoneId) -> Option<&MilestoneView> {
    view.milestones.iter().find(|m| m.id == id)
}

/// A payment, and the milestone that it is for.
fn owed(view: &ContractView, id: domain::PaymentId) -> Option<(&MilestoneView, &PaymentView)> {
    let payments = view.milestones.iter().filter_map(|m| Some((m, m.payment.as_ref()?)));
    payments.into_iter().find(|(_, payment)| payment.id == id)
}
