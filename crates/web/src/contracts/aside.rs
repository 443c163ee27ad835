//! What stands beside a contract: the next dates, who is in it, where it came from.

use domain::{
    Time,
    contracts::{ContractState, ContractView, MilestoneState, MilestoneView, Person as Side},
};
use edge::routes::pages;
use maud::{Markup, Render as _, html};

use crate::{
    texts::Texts,
    ui::{
        avatar::{Person, Who, entry, hue, who},
        card::Card,
        css,
        date_input::day,
        link,
    },
};

/// The most dates that are shown.
const DATES: usize = 5;

/// What ends or is due next, the soonest first.
pub(super) fn dates(t: &'static Texts, view: &ContractView) -> Markup {
    let mut dates = coming(t, view);
    if dates.is_empty() {
        return html! {};
    }
    dates.sort_by_key(|(at, _)| *at);
    dates.truncate(DATES);
    let body = html! {
        ul.(css::STACK) data-gap="sm" { @for (at, what) in &dates { li { (leaf(*at, what)) } } }
    };
    Card { title: t.contract.dates, id: "dates", body, ..Card::default() }.render()
}

fn coming(t: &'static Texts, view: &ContractView) -> Vec<(Time, String)> {
    let p = &t.contract;
    match &view.state {
        ContractState::Offered(offer) => return vec![(offer.expires_at, p.date_answer.to_owned())],
        ContractState::OnHold { .. } => return Vec::new(),
        _ => {}
    }
    let due = |m: &MilestoneView| Time::end_of_day_utc(m.due);
    view.milestones
        .iter()
        .filter_map(|m| match m.state {
            MilestoneState::ChangesRequested { .. } if silence(m).is_some() => {
                Some((silence(m)?, (p.date_cancel)(&m.title)))
            }
            MilestoneState::Planned
            | MilestoneState::Funded { .. }
            | MilestoneState::ChangesRequested { .. } => Some((due(m)?, (p.date_due)(&m.title))),
            MilestoneState::Submitted { .. } => Some((m.review_ends_at?, (p.date_review)(&m.title))),
            MilestoneState::Approved { .. } => Some((silence(m)?, (p.date_confirm)(&m.title))),
            _ => None,
        })
        .collect()
}

/// When silence does something to a milestone.
fn silence(m: &MilestoneView) -> Option<Time> {
    m.next.as_ref().filter(|next| next.on_silence.is_some())?.due
}

/// A deadline at midnight is the day before, as people say it.
fn leaf(at: Time, what: &str) -> Markup {
    let date = (at - std::time::Duration::from_micros(1)).date_utc();
    let mark = day(&date.day().to_string(), &date.strftime("%b").to_string());
    entry(&mark, &html! { span.(css::STRONG) { (what) } }, &date.strftime("%A %-d %B %Y").to_string(), true)
}

/// Both sides, and the pages that it came from.
pub(super) fn sides(t: &'static Texts, view: &ContractView) -> Markup {
    let p = &t.contract;
    let body = html! {
        div.(css::STACK) {
            (side(&view.client, p.client, false))
            (side(&view.freelancer, p.freelancer, true))
            div.(css::ROW) {
                (link::more(p.project, &pages::Project::of(view.project).to_string()))
                @if view.side.is_some() { (link::more(p.proposal, &pages::Proposal::of(view.proposal).to_string())) }
            }
        }
    };
    Card { title: p.sides, id: "sides", body, ..Card::default() }.render()
}

/// A freelancer has a public page, a client has none.
fn side(side: &Side, role: &str, public: bool) -> Markup {
    let profile = pages::Profile { handle: side.handle.clone() }.to_string();
    let href = if public { profile.as_str() } else { "" };
    let person = Person { name: &side.name, hue: hue(side.id.get()), org: false, href };
    who(&Who { person, sub: role, ..Who::default() })
}
