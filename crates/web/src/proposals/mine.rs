//! The own proposals, by state.

use app::proposals as verb;
use axum::{extract::Query as FromQuery, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{Cursor, PageRequest, Time, proposals::ProposalStateName};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::badge;
use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    texts::Texts,
    ui::{
        art::Art,
        avatar,
        button::{self, Kind as ButtonKind},
        card::{Card, class, row, rows},
        css,
        empty_state::Empty,
        heading::Level,
        link,
        pagination::pager,
        tabs::{Tab, tabs},
    },
    when,
};

/// Which state, and where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    state: String,
    cursor: String,
    done: String,
}

/// The list.
pub(super) async fn show(
    _: pages::MyProposals,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let state = ProposalStateName::parse(&query.state);
    let request = PageRequest { cursor: Cursor::parse(&query.cursor), ..PageRequest::default() };
    let (listed, counts, allowance) = door
        .cx
        .read(move |db| {
            Ok((
                verb::mine::list(db, &actor, state, request)?,
                verb::mine::counts(db, &actor)?,
                verb::allowance::balance(db, &actor, now)?,
            ))
        })
        .await?;
    let t = frame::words(&door);
    let l = &t.proposal_list;
    let to = |cursor: Option<Cursor>| {
        cursor.map(|c| format!("{}?state={}&cursor={}", pages::MyProposals::PATH, query.state, c.encode()))
    };
    let (newer, older) = (to(listed.newer), to(listed.older));
    let body = html! {
        div.(css::PAGE_HEAD) {
            div { h1 { (l.title_mine) } p { ((t.proposal_form.allowance)(allowance.left)) " " (t.proposal_form.allowance_note) } }
            (button::link(l.find, pages::Projects::PATH, ButtonKind::Primary))
        }
        (tab_row(t, state, &counts))
        @if listed.items.is_empty() {
            div.(class::CARD) { (Empty { art: Art::Proposals, title: l.empty, level: Level::H2, text: l.empty_mine, actions: None }.render()) }
        } @else {
            (Card { label: l.label, flush: true, body: rows(&html! { @for mine in &listed.items { (line(t, mine, now)) } }), ..Card::default() }.render())
            @if newer.is_some() || older.is_some() { (pager(t, "", newer.as_deref(), older.as_deref())) }
        }
    };
    let page =
        Page { title: l.title_mine, section: Section::Proposals, done: &query.done, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

fn tab_row(t: &'static Texts, now: Option<ProposalStateName>, counts: &[verb::mine::MyCount]) -> Markup {
    let l = &t.proposal_list;
    let names: Vec<(String, String, bool, Option<u32>)> = counts
        .iter()
        .map(|c| {
            let href = format!("{}?state={}", pages::MyProposals::PATH, c.state.as_str());
            ((t.proposal_words.state)(c.state), href, now == Some(c.state), u32::try_from(c.count).ok())
        })
        .collect();
    let mut list =
        vec![Tab { label: l.all, href: pages::MyProposals::PATH, current: now.is_none(), ..Tab::default() }];
    list.extend(names.iter().map(|(label, href, current, number)| Tab {
        label,
        href,
        current: *current,
        number: *number,
        ..Tab::default()
    }));
    tabs(t, l.label, &list)
}

fn line(t: &'static Texts, mine: &verb::mine::MyCard, now: Time) -> Markup {
    let sent = mine.submitted_at.map_or_else(
        || t.proposal.not_sent.to_owned(),
        |at| format!("{} {}", t.proposal.sent, when::words(at, now)),
    );
    let sub = format!("{}, {}, {sent}", mine.client.name, mine.price.exact());
    let title = link::cover(&mine.project.title, &pages::Proposal::of(mine.id).to_string());
    row(&avatar::entry(&html! {}, &title, &sub, true), &badge::state(t, mine.state.name()))
}
