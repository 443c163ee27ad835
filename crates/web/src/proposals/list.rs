//! The proposals for a project, as its client reads them: the shortlist side by side, then all.

use app::{projects::show as projects, proposals::inbox};
use axum::{extract::Query as FromQuery, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Cursor, Page as Listed, PageRequest, Time,
    projects::{BudgetKind, ProjectView},
    proposals::{ProposalCard, ProposalEvent, ProposalStateName},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::badge;
use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    lists::paging,
    texts::Texts,
    ui::{
        art::Art,
        avatar::{Person, Who, hue, who},
        badge::badge as plain_badge,
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind as ButtonKind},
        card::{Card, class, rows},
        css,
        empty_state::Empty,
        form::{hidden, post_form},
        heading::Level,
        menu::sort_menu,
        money::money,
        proposal_card::{Cell, Compare, Proposal, compare, proposal},
        tabs::{Tab, tabs},
        tone::Tone,
    },
    when,
};

/// Which proposals, in which order, and where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    tab: String,
    sort: String,
    cursor: String,
    done: String,
}

/// What the page shows.
struct Shown {
    project: ProjectView,
    listed: Listed<ProposalCard>,
    shortlist: Vec<ProposalCard>,
    counts: Vec<inbox::TabCount>,
}

/// The list.
pub(super) async fn show(
    path: pages::ProjectProposals,
    door: Door,
    FromQuery(query): FromQuery<Query>,
) -> Result<Response, PageError> {
    let (id, actor, now) = (path.project()?, door.actor()?, door.cx.app().now());
    let request = PageRequest { cursor: Cursor::parse(&query.cursor), ..PageRequest::default() };
    let tab = inbox::Tab::parse(&query.tab).unwrap_or(inbox::Tab::All);
    let sort = inbox::Sort::parse(&query.sort).unwrap_or(inbox::Sort::Newest);
    let shown = door
        .cx
        .read(move |db| {
            Ok(Shown {
                listed: inbox::list(db, &actor, id, tab, sort, request)?,
                shortlist: inbox::compare(db, &actor, id)?.into_iter().map(|c| c.card).collect(),
                counts: inbox::counts(db, &actor, id)?,
                project: projects::show(db, Some(&actor), id, now)?,
            })
        })
        .await?;
    Ok(draw(&door, &query, &shown, tab, now))
}

fn draw(door: &Door, query: &Query, shown: &Shown, tab: inbox::Tab, now: Time) -> Response {
    let (t, once) = (frame::words(door), frame::fresh_once());
    let l = &t.proposal_list;
    let project = pages::Project::of(shown.project.id).to_string();
    let here = pages::ProjectProposals::of(shown.project.id).to_string();
    let sort = inbox::Sort::parse(&query.sort).unwrap_or(inbox::Sort::Newest);
    let order = format!("{here}?tab={}&sort={}", tab.as_str(), sort.as_str());
    let body = html! {
        (breadcrumbs(t, &[(t.project.my_projects, pages::MyProjects::PATH), (&shown.project.brief.title, &project)], t.proposal.breadcrumb_client))
        div.(css::PAGE_HEAD) {
            div { h1 dir="auto" { (shown.project.brief.title) } }
            (button::link(l.project_page, &project, ButtonKind::Plain))
        }
        (tab_row(t, &here, tab, &shown.counts))
        @if shown.shortlist.len() > 1 { (side_by_side(t, &shown.shortlist, now)) }
        (orders(t, &here, sort, tab))
        @if shown.listed.items.is_empty() {
            div.(class::CARD) { (Empty { art: Art::Proposals, title: l.empty, level: Level::H2, text: l.empty_client, actions: None }.render()) }
        } @else {
            (Card { label: l.label, flush: true, body: rows(&html! { @for card in &shown.listed.items { (row(t, card, &shown.project, (&once, &order), now)) } }), ..Card::default() }.render())
            (paging(t, &shown.listed, |cursor| format!("{order}&cursor={cursor}")))
        }
    };
    let page = Page { title: l.label, section: Section::MyProjects, done: &query.done, ..Page::default() };
    frame::page(door, &once, page, &body)
}

fn tab_row(t: &'static Texts, here: &str, now: inbox::Tab, counts: &[inbox::TabCount]) -> Markup {
    use inbox::Tab as Which;
    let l = &t.proposal_list;
    let all = [
        (Which::All, l.all),
        (Which::Unread, l.unread),
        (Which::Shortlisted, l.shortlisted),
        (Which::Over, l.over),
    ];
    let count = |tab: &Which| counts.iter().find(|c| c.tab == *tab).and_then(|c| u32::try_from(c.count).ok());
    let list: Vec<(String, &str, bool, Option<u32>)> = all
        .iter()
        .map(|(tab, label)| (format!("{here}?tab={}", tab.as_str()), *label, *tab == now, count(tab)))
        .collect();
    let list: Vec<Tab<'_>> = list
        .iter()
        .map(|(href, label, current, number)| Tab {
            label,
            href,
            current: *current,
            number: *number,
            ..Tab::default()
        })
        .collect();
    tabs(t, l.label, &list)
}

fn orders(t: &'static Texts, here: &str, now: inbox::Sort, tab: inbox::Tab) -> Markup {
    use inbox::Sort;
    let ways = [(t.proposal_list.newest, Sort::Newest), (t.proposal_list.lowest_price, Sort::LowestPrice)];
    let ways: Vec<(&str, String, bool)> = ways
        .iter()
        .map(|(label, sort)| {
            (*label, format!("{here}?tab={}&sort={}", tab.as_str(), sort.as_str()), *sort == now)
        })
        .collect();
    let ways: Vec<(&str, &str, bool)> = ways.iter().map(|(l, h, on)| (*l, h.as_str(), *on)).collect();
    html! { div.(css::ROW).(css::BETWEEN) { h2 { (t.proposal_list.label) } (sort_menu(t, "sort", &ways)) } }
}

fn side_by_side(t: &'static Texts, shortlist: &[ProposalCard], now: Time) -> Markup {
    let l = &t.proposal_list;
    let currency = shortlist.first().map(|c| c.price.currency());
    let comparable = shortlist.iter().all(|c| Some(c.price.currency()) == currency);
    let least = shortlist.iter().map(|c| c.price.minor()).min().filter(|_| comparable);
    let text = |text: String| Cell { body: html! { (text) }, best: "" };
    let prices: Vec<String> = shortlist.iter().map(|c| c.price.exact()).collect();
    let hrefs: Vec<String> = shortlist.iter().map(|c| pages::Proposal::of(c.id).to_string()).collect();
    let table = compare(&Compare {
        label: l.compare,
        corner: l.compare_corner,
        people: shortlist.iter().zip(&hrefs).map(|(c, href)| who(&person(c, href))).collect(),
        rows: vec![
            (
                l.compare_price,
                shortlist
                    .iter()
                    .zip(&prices)
                    .map(|(c, price)| Cell {
                        body: money(price),
                        best: if Some(c.price.minor()) == least { l.lowest } else { "" },
                    })
                    .collect(),
            ),
            (
                l.compare_length,
                shortlist.iter().map(|c| text((t.project_words.duration)(c.duration))).collect(),
            ),
            (l.compare_milestones, shortlist.iter().map(|c| text(c.lines.to_string())).collect()),
            (l.compare_sent, shortlist.iter().map(|c| text(when::words(c.submitted_at, now))).collect()),
        ],
    });
    Card { title: l.compare, id: "compare", flush: true, body: table, ..Card::default() }.render()
}

fn person<'a>(card: &'a ProposalCard, href: &'a str) -> Who<'a> {
    let f = &card.freelancer;
    let person = Person { name: &f.name, hue: hue(f.id.get()), org: false, href };
    Who { person, sub: f.headline.as_deref().unwrap_or_default(), ..Who::default() }
}

fn row(
    t: &'static Texts,
    card: &ProposalCard,
    project: &ProjectView,
    form: (&str, &str),
    now: Time,
) -> Markup {
    let l = &t.proposal_list;
    let href = pages::Proposal::of(card.id).to_string();
    let state = card.state.name();
    let (length, milestones, sent) = (
        (t.project_words.duration)(card.duration),
        (l.milestones)(card.lines),
        format!("{} {}", t.proposal.sent, when::words(card.submitted_at, now)),
    );
    proposal(&Proposal {
        from: person(card, &href),
        badge: html! {
            span.(css::ROW) data-gap="xs" data-nowrap {
                @if card.unread { (plain_badge(Tone::Info, l.new, None)) }
                @if !card.unread || state != ProposalStateName::Submitted { (badge::state(t, state)) }
            }
        },
        amount: &card.price.exact(),
        unit: if project.brief.budget.kind == BudgetKind::Hourly { t.proposal.an_hour } else { "" },
        terms: &[&length, &milestones, &sent],
        quote: &card.opening,
        actions: Some(actions(t, card, &href, form)),
        ..Proposal::default()
    })
}

/// The buttons of a row. They come back to the list, for reading a proposal tells its freelancer so.
fn actions(t: &'static Texts, card: &ProposalCard, href: &str, (once, here): (&str, &str)) -> Markup {
    let p = &t.proposal;
    let may = |event| card.allowed.contains(&event);
    let step = |label, path: String| {
        let body = html! { (hidden("next", here)) (Button { label, ..Button::default() }.render()) };
        post_form(&path, once, &body)
    };
    html! {
        (button::link(t.proposal_list.open, href, ButtonKind::Primary))
        @if may(ProposalEvent::Shortlist) { (step(p.shortlist, pages::ProposalShortlisting::of(card.id).to_string())) }
        @if may(ProposalEvent::Unshortlist) { (step(p.unshortlist, pages::ProposalShortlistRemoval::of(card.id).to_string())) }
        @if may(ProposalEvent::Decline) { (button::link(p.decline, &pages::ProposalDeclining::of(card.id).to_string(), ButtonKind::Quiet)) }
    }
}
