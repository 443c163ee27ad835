//! One offer or contract: whose turn it is, what was agreed, where the money is.

use app::contracts::show::{self as verb, Opened};
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Money, Time,
    contracts::{ContractState, ContractView, MilestoneStateName as M},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{actions, activity, aside, badge, milestones, terms, turn};
use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    settings::From,
    texts::Texts,
    ui::{
        avatar::{Person, avatars, hue},
        breadcrumbs::breadcrumbs,
        card::Card,
        css,
        funds::{Kind, Share, funds},
        link,
        money::Money as Amount,
    },
    when,
};

/// The contract, for its sides and for staff.
pub(super) async fn show(
    path: pages::Contract,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let (id, actor, now) = (path.contract()?, door.actor()?, door.cx.app().now());
    let Opened { view, activity } = door.cx.read(move |db| verb::show(db, &actor, id, now)).await?;
    let (t, once) = (frame::words(&door), frame::fresh_once());
    let body = html! {
        (breadcrumbs(t, &[above(t, &view)], &view.title))
        (head(t, &view, now))
        (refusal(t, &view))
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                (turn::card(t, &view, &once, now))
                @if view.milestones.is_empty() {
                    (terms::facts_card(t, &view.terms.terms))
                    (terms::whole(t, &view))
                    (terms::earlier(t, &view, now))
                    (link::more(t.contract_terms.record, &pages::ContractTerms::of(id).to_string()))
                } @else {
                    (money(t, &view))
                    (milestones::card(t, &view, &once, now))
                }
            }
            aside.(css::STACK) {
                (aside::dates(t, &view))
                (actions::of_contract(t, &view, &once))
                (aside::sides(t, &view))
                (activity::card(t, &view, &activity, now))
                @if !view.milestones.is_empty() { (terms::aside(t, &view)) }
            }
        }
    };
    let page = Page { title: &view.title, section: section(&view), done: from.done(), ..Page::default() };
    Ok(frame::page(&door, &once, page, &body))
}

/// The page above: the own contracts, and for staff theirs.
pub(super) fn above(t: &'static Texts, view: &ContractView) -> (&'static str, &'static str) {
    match view.side {
        Some(_) => (t.contract.all, pages::MyContracts::PATH),
        None => (t.staff.title, pages::Staff::PATH),
    }
}

/// The place in the navigation.
pub(super) fn section(view: &ContractView) -> Section {
    if view.side.is_some() { Section::Contracts } else { Section::Staff }
}

fn head(t: &'static Texts, view: &ContractView, now: Time) -> Markup {
    let person = |side: &'_ domain::contracts::Person| hue(side.id.get());
    let people = [&view.client, &view.freelancer].map(|side| Person {
        name: &side.name,
        hue: person(side),
        org: false,
        href: "",
    });
    let morph = format!("contract-{}", view.id.get());
    html! {
        div.(css::PAGE_HEAD) {
            div {
                div.(css::ROW) {
                    (badge::contract(t, &view.state, false))
                    span.(css::MUTED).(css::UI) { (since(t, view, now)) }
                }
                h1 data-vt=(morph) dir="auto" { (view.title) }
                @if let Some(why) = badge::why(t, &view.state) { p { (why) "." } }
            }
            div.(css::ROW) {
                (avatars(&people))
                span.(css::MUTED).(css::UI) { ((t.contract.between)(&view.client.name, &view.freelancer.name)) }
            }
        }
    }
}

fn since(t: &'static Texts, view: &ContractView, now: Time) -> String {
    let p = &t.contract;
    match (&view.state, view.signatures) {
        (_, Some(both)) => (p.signed)(&when::date(both.accepted.at)),
        (ContractState::Offered(offer), None) if offer.round > 0 => {
            format!("{}. {}", (p.offered)(&when::words(offer.since, now)), (p.round)(offer.round))
        }
        (_, None) => (p.offered)(&when::words(view.terms.at, now)),
    }
}

/// What was said when an offer was declined.
fn refusal(t: &'static Texts, view: &ContractView) -> Markup {
    let ContractState::Declined { by, note: Some(note), .. } = &view.state else { return html! {} };
    let wrote = (t.contract.declined_note)(&view.person(*by).name);
    let body = html! {
        div.(css::STACK) data-gap="xs" {
            p.(css::MUTED).(css::UI) { (wrote) }
            (crate::projects::prose(note))
        }
    };
    Card { label: &wrote, body, ..Card::default() }.render()
}

/// How much is paid, under way and to come.
fn money(t: &'static Texts, view: &ContractView) -> Markup {
    let p = &t.contract;
    let total = view.terms.terms.total();
    let of = |states: &[M]| {
        let some: Vec<i64> = view
            .milestones
            .iter()
            .filter(|m| states.contains(&m.state.name()))
            .map(|m| m.amount.minor())
            .collect();
        (some.iter().sum::<i64>(), (p.count)(some.len()))
    };
    let parts = [
        (Kind::Paid, p.paid, of(&[M::Released])),
        (Kind::Now, p.under_way, of(&[M::Funded, M::Submitted, M::ChangesRequested, M::Approved])),
        (Kind::Later, p.to_come, of(&[M::Planned])),
        (Kind::Later, p.gone, of(&[M::Cancelled, M::Unpaid])),
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|(_, label, (sum, _))| *sum > 0 || *label != p.gone)
        .map(|(kind, label, (sum, note))| (kind, label, sum, Money::new(sum, total.currency()).exact(), note))
        .collect();
    let shares: Vec<Share<'_>> = parts
        .iter()
        .map(|(kind, label, sum, amount, note)| Share {
            kind: *kind,
            label,
            share: share(*sum, total.minor()),
            amount,
            note: if *sum > 0 { note } else { "" },
        })
        .collect();
    let amount = total.exact();
    let action = Amount { amount: &amount, unit: p.agreed_total, ..Amount::default() }.render();
    let body = html! {
        div.(css::STACK) { (funds(&shares)) p.(css::MUTED).(css::UI) { (p.outside) } }
    };
    Card { title: p.money, id: "money", action: Some(action), body, ..Card::default() }.render()
}

/// A part of the whole in hundredths of a percent.
fn share(part: i64, whole: i64) -> u32 {
    let share = i128::from(part) * 10_000 / i128::from(whole.max(1));
    u32::try_from(share.clamp(0, 10_000)).unwrap_or(0)
}
