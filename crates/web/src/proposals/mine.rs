//! The own proposals, by state.

use app::proposals as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{Time, proposals::ProposalStateName};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::badge;
use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    lists::{ByState, StateTab, paging, state_tabs},
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
    },
    when,
};

/// The list.
pub(super) async fn show(
    _: pages::MyProposals,
    door: Door,
    Query(query): Query<ByState>,
) -> Result<Response, PageError> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    let state = ProposalStateName::parse(&query.state);
    let request = query.page();
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
    let word = state.map_or("", ProposalStateName::as_str);
    let states: Vec<StateTab> = counts
        .iter()
        .map(|c| StateTab {
            label: (t.proposal_words.state)(c.state),
            word: c.state.as_str(),
            count: Some(c.count),
        })
        .collect();
    let body = html! {
        div.(css::PAGE_HEAD) {
            div { h1 { (l.title_mine) } p { ((t.proposal_form.allowance)(allowance.left)) " " (t.proposal_form.allowance_note) } }
            (button::link(l.find, pages::Projects::PATH, ButtonKind::Primary))
        }
        (state_tabs(t, (l.label, l.all), pages::MyProposals::PATH, &states, word))
        @if listed.items.is_empty() {
            div.(class::CARD) { (Empty { art: Art::Proposals, title: l.empty, level: Level::H2, text: l.empty_mine, actions: None }.render()) }
        } @else {
            (Card { label: l.label, flush: true, body: rows(&html! { @for mine in &listed.items { (line(t, mine, now)) } }), ..Card::default() }.render())
            (paging(t, &listed, |c| format!("{}?state={word}&cursor={c}", pages::MyProposals::PATH)))
        }
    };
    let page =
        Page { title: l.title_mine, section: Section::Proposals, done: &query.done, ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
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
