//! The buttons of a contract, of its milestones and payments: those that the viewer may press now.

use domain::contracts::{
    ContractEvent as C, ContractView, DeliverableStateName, MilestoneEvent as M, MilestoneView,
    PaymentEvent as P, PaymentView,
};
use edge::routes::pages;
use maud::{Markup, Render as _, html};

use crate::{
    texts::Texts,
    ui::{
        button::{Action, Button, Kind},
        card::Card,
        css,
        form::{hidden, post_form},
    },
};

/// What may be done with an offer, or with a contract in which nothing is under way.
pub(super) fn of_offer(t: &'static Texts, view: &ContractView, once: &str) -> Markup {
    let may = |event| view.allowed.contains(&event);
    let (a, f, id) = (&t.contract_ask, &t.offer_form, view.id);
    let total = view.terms.terms.total().exact();
    html! {
        div.(css::ROW) {
            @if may(C::Accept) { (link(&(a.accept)(&total), &format!("{}?terms={}", pages::ContractAcceptance::of(id), view.terms.hash), Kind::Primary)) }
            @if may(C::Counter) { (link(f.counter_title, &pages::CounterOffer::of(id).to_string(), Kind::Plain)) }
            @if may(C::Decline) { (link(a.decline, &pages::ContractDeclining::of(id).to_string(), Kind::Quiet)) }
            @if may(C::Withdraw) { (step(t.contract.withdraw, &pages::OfferWithdrawal::of(id).to_string(), once, Kind::Danger)) }
            @if may(C::Resume) { (step(t.contract.resume, &pages::ContractResumption::of(id).to_string(), once, Kind::Primary)) }
            @if let Some(next) = view.milestones.iter().find(|m| m.allowed.contains(&M::Fund)) {
                (start(t, next, once, Kind::Primary))
            }
        }
    }
}

/// What may be done with a milestone and its payment; `turn` where it is what the page is for.
pub(super) fn of_milestone(
    t: &'static Texts,
    view: &ContractView,
    m: &MilestoneView,
    once: &str,
    turn: bool,
) -> Markup {
    let (w, id) = (&t.work, m.id);
    let may = |event| m.allowed.contains(&event);
    let kind = |strong| if turn { strong } else { Kind::Plain };
    let amount = m.amount.exact();
    let drafts = m.deliverables.iter().any(|d| d.state.name() == DeliverableStateName::Draft);
    let hand_in = if may(M::Resubmit) { w.hand_in_again } else { w.hand_in };
    let buttons = html! {
        @if may(M::Approve) { (link_about(&m.title, &(w.approve)(&amount), &format!("{}?version={}", pages::MilestoneApproval::of(id), m.version), kind(Kind::Good))) }
        @if may(M::Submit) || may(M::Resubmit) {
            (link_about(&m.title, if drafts { t.work_form.finish } else { hand_in }, &pages::MilestoneSubmission::of(id).to_string(), if may(M::Submit) { kind(Kind::Primary) } else { Kind::Plain }))
        }
        @if may(M::RequestChanges) { (link_about(&m.title, w.request_changes, &format!("{}?version={}", pages::MilestoneChangeRequest::of(id), m.version), Kind::Plain)) }
        @if let Some(payment) = &m.payment { (of_payment(t, &m.title, payment, turn)) }
        @if may(M::Fund) && !turn { (start(t, m, once, Kind::Plain)) }
        @if may(M::ExtendReview) { (seen(&m.title, w.extend, &pages::MilestoneReviewExtension::of(id).to_string(), once, m.version)) }
        @if may(M::PayEarly) { (link_about(&m.title, w.pay_early, &pages::MilestoneEarlyPayment::of(id).to_string(), Kind::Quiet)) }
        @if m.may_ask_cancel { (step_about(&m.title, w.ask_cancel, &pages::MilestoneCancellationRequest::of(id).to_string(), once, Kind::Quiet)) }
        @if may(M::Cancel) { (link_about(&m.title, w.cancel, &pages::MilestoneCancellation::of(id).to_string(), Kind::Quiet)) }
    };
    if buttons.0.is_empty() || view.side.is_none() {
        return html! {};
    }
    html! { div.(css::ROW) { (buttons) } }
}

fn of_payment(t: &'static Texts, title: &str, payment: &PaymentView, turn: bool) -> Markup {
    let (w, id) = (&t.work, payment.id);
    let may = |event| payment.allowed.contains(&event);
    let claimed = payment.allowed.contains(&P::Contradict);
    let strong = |kind| if turn { kind } else { Kind::Plain };
    html! {
        @if may(P::Claim) { (link_about(title, w.claim, &pages::PaymentClaim::of(id).to_string(), strong(Kind::Primary))) }
        @if may(P::Confirm) { (link_about(title, w.confirm, &pages::PaymentConfirmation::of(id).to_string(), if claimed { strong(Kind::Good) } else { Kind::Plain })) }
        @if may(P::Contradict) { (link_about(title, w.contradict, &pages::PaymentContradiction::of(id).to_string(), Kind::Plain)) }
        @if may(P::WriteOff) { (link_about(title, w.write_off, &pages::PaymentWriteOff::of(id).to_string(), Kind::Danger)) }
    }
}

/// What may be done with the whole, beside it.
pub(super) fn of_contract(t: &'static Texts, view: &ContractView, once: &str) -> Markup {
    let may = |event| view.allowed.contains(&event);
    let (p, id) = (&t.contract, view.id);
    let body = html! {
        @if may(C::Pause) {
            (wide_step(p.pause, &pages::ContractPause::of(id).to_string(), once, Kind::Plain))
            p.(css::MUTED).(css::SMALL) { (p.pause_note) }
        }
        @if may(C::Resume) { (wide_step(p.resume, &pages::ContractResumption::of(id).to_string(), once, Kind::Plain)) }
        @if may(C::CancelEndRequest) { (wide_step(p.end_request_withdrawal, &pages::ContractEndRequestWithdrawal::of(id).to_string(), once, Kind::Plain)) }
        @if may(C::EndAtOnce) { (wide_link(p.end, &pages::ContractEnding::of(id).to_string(), Kind::Danger)) }
        @else if may(C::EndRequest) { (wide_link(p.end, &pages::ContractEndRequest::of(id).to_string(), Kind::Danger)) }
        @if may(C::Hold) { (wide_link(p.hold, &pages::ContractHold::of(id).to_string(), Kind::Danger)) }
        @if may(C::ReleaseHold) { (wide_link(p.hold_release, &pages::ContractHoldRelease::of(id).to_string(), Kind::Plain)) }
    };
    if body.0.is_empty() {
        return html! {};
    }
    let body = html! { div.(css::STACK) data-gap="sm" { (body) } };
    Card { title: p.course, id: "course", body, ..Card::default() }.render()
}

fn wide_link(label: &str, href: &str, kind: Kind) -> Markup {
    Button { label, kind, block: true, action: Action::Link(href), ..Button::default() }.render()
}

fn wide_step(label: &str, action: &str, once: &str, kind: Kind) -> Markup {
    post_form(action, once, &Button { label, kind, block: true, ..Button::default() }.render())
}

fn start(t: &'static Texts, m: &MilestoneView, once: &str, kind: Kind) -> Markup {
    let label = format!("{} “{}”", t.work.start, m.title);
    let label = if kind == Kind::Primary { label.as_str() } else { t.work.start };
    let about = if kind == Kind::Primary { "" } else { m.title.as_str() };
    step_about(about, label, &pages::MilestoneStart::of(m.id).to_string(), once, kind)
}

fn link(label: &str, href: &str, kind: Kind) -> Markup {
    link_about("", label, href, kind)
}

fn step(label: &str, action: &str, once: &str, kind: Kind) -> Markup {
    step_about("", label, action, once, kind)
}

fn link_about(about: &str, label: &str, href: &str, kind: Kind) -> Markup {
    Button { label, about, kind, action: Action::Link(href), ..Button::default() }.render()
}

fn step_about(about: &str, label: &str, action: &str, once: &str, kind: Kind) -> Markup {
    post_form(action, once, &Button { label, about, kind, ..Button::default() }.render())
}

/// A step that counts only for the version that was looked at.
fn seen(about: &str, label: &str, action: &str, once: &str, version: i64) -> Markup {
    let button = Button { label, about, kind: Kind::Quiet, ..Button::default() }.render();
    post_form(action, once, &html! { (hidden("version", &version.to_string())) (button) })
}
