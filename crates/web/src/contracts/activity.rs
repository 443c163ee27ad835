//! What happened to a contract, in words: who did what, and what time did by itself.

use app::contracts::show::Happening;
use domain::{
    Party, Time,
    contracts::{ContractView, Thing},
};
use maud::{Markup, Render as _, html};

use crate::{
    texts::Texts,
    ui::{
        avatar::{Person, hue},
        card::Card,
        css,
        fold::fold,
        icon::Icon,
        time::When,
        timeline::{Event, Mark, timeline},
        tone::Tone,
    },
    when,
};

/// Steps that are shown at once.
const SHOWN: usize = 8;

/// The sheet, the latest first.
pub(super) fn card(t: &'static Texts, view: &ContractView, happened: &[Happening], now: Time) -> Markup {
    let told: Vec<Told<'_>> = happened.iter().filter_map(|h| told(t, view, h, now)).collect();
    if told.is_empty() {
        return html! {};
    }
    let (latest, earlier) = told.split_at(told.len().min(SHOWN));
    let body = html! {
        div.(css::STACK) {
            (lines(latest))
            @if !earlier.is_empty() { (fold(t.contract.earlier_activity, &lines(earlier))) }
        }
    };
    Card { title: t.contract.activity, id: "activity", body, ..Card::default() }.render()
}

struct Told<'a> {
    mark: Mark<'a>,
    text: Markup,
    quote: &'a str,
    iso: String,
    at: String,
}

fn lines(told: &[Told<'_>]) -> Markup {
    let events: Vec<Event<'_>> = told
        .iter()
        .map(|told| Event {
            mark: told.mark,
            text: told.text.clone(),
            when: When { iso: &told.iso, text: &told.at },
            quote: told.quote,
        })
        .collect();
    timeline(&events)
}

fn told<'a>(t: &'static Texts, view: &'a ContractView, h: &'a Happening, now: Time) -> Option<Told<'a>> {
    let words = said(t, h)?;
    let title =
        h.milestone.and_then(|id| view.milestones.iter().find(|m| m.id == id)).map(|m| m.title.as_str());
    let text = html! {
        @if let Some(side) = h.by { strong { (who(t, view, side)) } " " }
        (words)
        @if let Some(title) = title { " " bdi { (title) } }
    };
    let mark = h.by.map_or(Mark::Icon(Icon::Clock, Tone::Neutral), |side| {
        let person = view.person(side);
        Mark::Person(Person { name: &person.name, hue: hue(person.id.get()), org: false, href: "" })
    });
    let quote =
        h.reason.as_deref().filter(|_| ["decline", "hold"].contains(&h.event.as_str())).unwrap_or_default();
    Some(Told { mark, text, quote, iso: h.at.rfc3339(), at: when::words(h.at, now) })
}

fn who<'a>(t: &'static Texts, view: &'a ContractView, side: Party) -> &'a str {
    if view.side == Some(side) { t.contract_activity.you } else { &view.person(side).name }
}

/// The words of a step; nothing for steps that another one says.
fn said(t: &'static Texts, h: &Happening) -> Option<&'static str> {
    let (a, person) = (&t.contract_activity, h.by.is_some());
    Some(match (h.thing, h.event.as_str()) {
        (Thing::Contract(_), "offer") => a.offer,
        (Thing::Contract(_), "counter") => a.counter,
        (Thing::Contract(_), "accept") => a.accept,
        (Thing::Contract(_), "decline") => a.decline,
        (Thing::Contract(_), "withdraw") => a.withdraw,
        (Thing::Contract(_), "void") => a.void,
        (Thing::Contract(_), "expire_7d") => a.expire,
        (Thing::Contract(_), "pause") => a.pause,
        (Thing::Contract(_), "resume") => a.resume,
        (Thing::Contract(_), "hold") => a.hold,
        (Thing::Contract(_), "release_hold") => a.release_hold,
        (Thing::Contract(_), "end_request") => a.end_request,
        (Thing::Contract(_), "cancel_end_request") => a.cancel_end_request,
        (Thing::Contract(_), "end_at_once") => a.end_at_once,
        (Thing::Contract(_), "end") => a.end,
        (Thing::Milestone(_), "fund") if person => a.fund,
        (Thing::Milestone(_), "submit") => a.submit,
        (Thing::Milestone(_), "resubmit") => a.resubmit,
        (Thing::Milestone(_), "request_changes") => a.request_changes,
        (Thing::Milestone(_), "extend_review") => a.extend_review,
        (Thing::Milestone(_), "approve") => a.approve,
        (Thing::Milestone(_), "pay_early") => a.pay_early,
        (Thing::Milestone(_), "auto_approve_14d") => a.auto_approve,
        (Thing::Milestone(_), "cancel") if person => a.cancel,
        (Thing::Milestone(_), "cancel") => a.cancelled,
        (Thing::Payment(_), "claim") => a.claim,
        (Thing::Payment(_), "confirm") => a.confirm,
        (Thing::Payment(_), "confirm_7d") => a.confirm_silence,
        (Thing::Payment(_), "contradict") => a.contradict,
        (Thing::Payment(_), "write_off") => a.write_off,
        _ => return None,
    })
}
