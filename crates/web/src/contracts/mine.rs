//! The own offers and contracts, on either side.

use app::contracts::mine::{self as verb, Which};
use axum::{extract::Query as FromQuery, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Cursor, Market, PageRequest, Party, Time,
    contracts::{ContractCard, ContractStateName},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::badge;
use crate::{
    errors::PageError,
    frame::{self, Page, Section, hat},
    lists::paging,
    shell::Hat,
    texts::Texts,
    ui::{
        art::Art,
        avatar,
        card::{Card, class, row_link, rows},
        choice::segment,
        css,
        empty_state::Empty,
        heading::Level,
        link,
        tabs::{Tab, tabs},
        track::{Step, track},
    },
    when,
};

/// Which side, which of them, and where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    side: String,
    show: String,
    cursor: String,
    done: String,
}

/// The list.
pub(super) async fn show(
    _: pages::MyContracts,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let side = Party::parse(&query.side).unwrap_or_else(|| own_side(&door));
    let which = WHICH.into_iter().find(|which| word(*which) == query.show).unwrap_or(Which::All);
    let request = PageRequest { cursor: Cursor::parse(&query.cursor), ..PageRequest::default() };
    let (listed, counts) = door
        .cx
        .read(move |db| Ok((verb::list(db, &actor, side, which, request)?, verb::counts(db, &actor, side)?)))
        .await?;
    let t = frame::words(&door);
    let l = &t.contract_list;
    let body = html! {
        div.(css::PAGE_HEAD) {
            div { h1 { (l.title) } }
            @if both(actor.market) { (sides(t, side)) }
        }
        (parts(t, side, which, &counts))
        @if listed.items.is_empty() {
            @let text = if side == Party::Client { l.empty_client } else { l.empty_freelancer };
            div.(class::CARD) { (Empty { art: Art::Done, title: l.empty, level: Level::H2, text, actions: None }.render()) }
        } @else {
            (Card { label: l.label, flush: true, body: rows(&html! { @for card in &listed.items { (line(t, card, now)) } }), ..Card::default() }.render())
            (paging(t, &listed, |c| format!("{}&cursor={c}", address(side, which))))
        }
    };
    let page = Page { title: l.title, section: Section::Contracts, done: &query.done, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

const WHICH: [Which; 4] = [Which::All, Which::Offers, Which::Running, Which::Over];

const fn word(which: Which) -> &'static str {
    match which {
        Which::Offers => "offers",
        Which::Running => "running",
        Which::Over => "over",
        Which::All | Which::In(_) => "",
    }
}

fn both(market: Market) -> bool {
    market.client && market.freelancer
}

fn own_side(door: &Door) -> Party {
    match door.visitor.as_ref().map(hat) {
        Some(Hat::Freelancer) => Party::Freelancer,
        _ => Party::Client,
    }
}

fn address(side: Party, which: Which) -> String {
    format!("{}?side={}&show={}", pages::MyContracts::PATH, side.as_str(), word(which))
}

fn sides(t: &'static Texts, now: Party) -> Markup {
    let l = &t.contract_list;
    let (client, freelancer) = (address(Party::Client, Which::All), address(Party::Freelancer, Which::All));
    segment(
        l.sides,
        &[
            (l.as_client, &client, now == Party::Client),
            (l.as_freelancer, &freelancer, now == Party::Freelancer),
        ],
    )
}

fn parts(t: &'static Texts, side: Party, now: Which, counts: &[verb::Count]) -> Markup {
    let l = &t.contract_list;
    let hrefs = WHICH.map(|which| address(side, which));
    let list: Vec<Tab<'_>> = WHICH
        .into_iter()
        .zip([l.all, l.offers, l.running, l.over])
        .zip(&hrefs)
        .map(|((which, label), href)| Tab {
            label,
            href,
            current: which == now,
            number: number(which, counts),
            ..Tab::default()
        })
        .collect();
    tabs(t, l.label, &list)
}

fn number(which: Which, counts: &[verb::Count]) -> Option<u32> {
    let holds = |count: &&verb::Count| which != Which::All && which.holds(count.state);
    let sum: i64 = counts.iter().filter(holds).map(|count| count.count).sum();
    u32::try_from(sum).ok().filter(|sum| *sum > 0)
}

fn line(t: &'static Texts, card: &ContractCard, now: Time) -> Markup {
    let l = &t.contract_list;
    let started = matches!(
        card.state.name(),
        ContractStateName::Active
            | ContractStateName::Paused
            | ContractStateName::Ending
            | ContractStateName::OnHold
            | ContractStateName::Ended
    );
    let offered = (t.contract.offered)(&when::words(card.offered_at, now));
    let about = if started { (l.paid)(card.released, card.milestones) } else { offered };
    let sub = format!("{}, {about}", card.with.name);
    let title = link::cover(&card.title, &pages::Contract::of(card.id).to_string());
    let person =
        avatar::Person { name: &card.with.name, hue: avatar::hue(card.with.id.get()), org: false, href: "" };
    let mark = avatar::avatar(&person, avatar::Size::Md);
    let turn = badge::yours(card.next.as_ref());
    let state = badge::contract(t, &card.state, turn);
    let bars = if started {
        bars(card, turn, &about)
    } else {
        html! {}
    };
    row_link(&avatar::entry(&mark, &title, &sub, true), &state, &card.total.exact(), &bars)
}

fn bars(card: &ContractCard, turn: bool, label: &str) -> Markup {
    let step = |n: usize| match n {
        n if n < card.released => Step::Done,
        n if n == card.released && turn => Step::Turn,
        n if n == card.released && card.state.name() != ContractStateName::Ended => Step::Now,
        _ => Step::Next,
    };
    track(&(0..card.milestones).map(step).collect::<Vec<_>>(), label)
}
