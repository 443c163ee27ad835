//! One person as staff see them: who it is, what they have, what was decided, and what can be.

use app::staff::people as verb;
use axum::{extract::Query, response::Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    Time, UserId,
    identity::UserState,
    staff::{AuditLine, LogLine, PersonView, StaffVerb, SuspensionStateName},
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::{audit, layout, people};
use crate::{
    errors::PageError,
    frame::{self, Page, Section},
    projects::prose,
    settings::From,
    texts::Texts,
    ui::{
        breadcrumbs::breadcrumbs,
        button::{self, Button, Kind},
        card::Card,
        css,
        facts::{Fact, facts_list},
        icon::Icon,
        link,
        time::When,
        timeline::{Event, Mark, timeline},
        tone::Tone,
    },
    when,
};

/// The page.
pub(super) async fn show(
    path: pages::StaffPerson,
    door: Door,
    Query(from): Query<From>,
) -> Result<Response, PageError> {
    let (id, actor, now) = (path.person()?, door.actor()?, door.cx.app().now());
    let view = door.cx.read(move |db| verb::show(db, &actor, id, now)).await?;
    let (t, name) = (frame::words(&door), view.account.name.as_str());
    let above = [(t.staff.title, pages::Staff::PATH), (t.staff.people, pages::StaffPeople::PATH)];
    let body = html! {
        (breadcrumbs(t, &above, name))
        div.(css::STACK) data-gap="sm" {
            div.(css::ROW) { (people::state(t, view.account.state.name())) span.(css::MUTED).(css::UI) { "@" (view.account.handle) } }
            h1 { bdi { (name) } }
        }
        div.(css::SPLIT) {
            div.(css::STACK) data-gap="lg" {
                (suspension(t, &view, now))
                (steps(t, &view.steps, now))
                (audited(t, id, &view.audit, now))
            }
            aside.(css::STACK) { (decide(t, &view)) (account(t, &view)) (counts(t, &view)) }
        }
    };
    let page = Page { title: name, section: Section::Staff, done: from.done(), ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

fn decide(t: &'static Texts, view: &PersonView) -> Markup {
    if view.allowed.is_empty() {
        return html! {};
    }
    let d = &t.staff_decision;
    let id = view.account.id;
    let link = |verb: &StaffVerb| {
        let (label, href, kind) = match verb {
            StaffVerb::Restrict => (d.restrict, pages::PersonRestriction::of(id).to_string(), Kind::Danger),
            StaffVerb::Lift => (d.lift, pages::PersonRestrictionLifting::of(id).to_string(), Kind::Plain),
            StaffVerb::ProposeSuspension => {
                (d.suspend, pages::PersonSuspension::of(id).to_string(), Kind::Danger)
            }
            StaffVerb::ConfirmSuspension => {
                (d.confirm, pages::PersonSuspensionConfirmation::of(id).to_string(), Kind::Danger)
            }
            StaffVerb::WithdrawSuspension => {
                (d.withdraw, pages::PersonSuspensionWithdrawal::of(id).to_string(), Kind::Plain)
            }
            StaffVerb::Reinstate => {
                (d.reinstate, pages::PersonReinstatement::of(id).to_string(), Kind::Plain)
            }
        };
        Button { label, kind, block: true, action: button::Action::Link(&href), ..Button::default() }.render()
    };
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            @for verb in &view.allowed { (link(verb)) }
            p.(css::MUTED).(css::SMALL) { (t.staff.decide_note) }
        }
    };
    Card { title: t.staff.decide, id: "decide", body, ..Card::default() }.render()
}

fn account(t: &'static Texts, view: &PersonView) -> Markup {
    let (s, a) = (&t.staff, &view.account);
    let roles = people::roles(t, a.market, a.staff);
    let since = when::date(a.created_at);
    let until = match &a.state {
        UserState::Restricted { until } => until.map(when::date),
        UserState::Closing { finish_at, .. } => Some(when::date(*finish_at)),
        _ => None,
    };
    let mut list = vec![Fact::new(s.email, &a.email), Fact::new(s.roles, &roles), Fact::new(s.since, &since)];
    list.extend(until.as_deref().map(|until| Fact::new(s.until, until)));
    Card { title: t.frame.account, id: "account", body: facts_list(&list), ..Card::default() }.render()
}

fn counts(t: &'static Texts, view: &PersonView) -> Markup {
    let (s, c) = (&t.staff, &view.counts);
    let said = |counts: Vec<(i64, String)>| {
        let parts: Vec<String> =
            counts.iter().map(|(n, what)| (s.counted)(*n, &what.to_lowercase())).collect();
        if parts.is_empty() { s.none.to_owned() } else { parts.join(", ") }
    };
    let projects = said(c.projects.iter().map(|c| (c.count, (t.project_words.state)(c.state))).collect());
    let proposals =
        said(c.proposals.iter().map(|(state, n)| (*n, (t.proposal_words.state)(*state))).collect());
    let client =
        said(c.as_client.iter().map(|(state, n)| (*n, (t.contract_words.contract)(*state))).collect());
    let freelancer =
        said(c.as_freelancer.iter().map(|(state, n)| (*n, (t.contract_words.contract)(*state))).collect());
    let list = [
        Fact::new(s.own_projects, &projects),
        Fact::new(s.own_proposals, &proposals),
        Fact::new(s.as_client, &client),
        Fact::new(s.as_freelancer, &freelancer),
    ];
    Card { title: s.have, id: "have", body: facts_list(&list), ..Card::default() }.render()
}

/// A suspension that is proposed or in force, with its statement of reasons.
fn suspension(t: &'static Texts, person: &PersonView, now: Time) -> Markup {
    let Some(view) = &person.suspension else { return html! {} };
    let turn = person.allowed.contains(&StaffVerb::ConfirmSuspension);
    let (s, own) = (&t.staff, &view.suspension);
    let waits = own.state.name() == SuspensionStateName::Proposed;
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            p.(css::STRONG) { ((t.staff_words.suspension)(own.state.name())) }
            p.(css::MUTED).(css::UI) {
                ((s.proposed_by)(&view.proposed_by.name, &when::words(own.proposed_at, now))) "."
                @if let Some(by) = &view.confirmed_by { " " ((s.confirmed_by)(&by.name)) "." }
            }
            (prose(&own.reasons))
            @if waits { p { (s.second_member) " " (s.lapses) " " (when::deadline(own.lapses_at())) "." } }
        }
    };
    Card { title: s.suspension, id: "suspension", turn, body, ..Card::default() }.render()
}

fn steps(t: &'static Texts, steps: &[LogLine], now: Time) -> Markup {
    if steps.is_empty() {
        return html! {};
    }
    let shown: Vec<(Markup, &str, String, String)> = steps
        .iter()
        .map(|step| {
            let from = step.from.as_deref().map_or_else(String::new, |from| format!("{from} → "));
            let text =
                html! { (layout::doer(t, step.by.as_ref())) " " code { (step.event) } " " (from) (step.to) };
            (text, step.reason.as_deref().unwrap_or_default(), step.at.rfc3339(), when::words(step.at, now))
        })
        .collect();
    let events: Vec<Event<'_>> = shown
        .iter()
        .map(|(text, quote, iso, at)| Event {
            mark: Mark::Icon(Icon::Clock, Tone::Neutral),
            text: text.clone(),
            when: When { iso, text: at },
            quote,
        })
        .collect();
    Card { title: t.staff.steps, id: "steps", body: timeline(&events), ..Card::default() }.render()
}

fn audited(t: &'static Texts, id: UserId, lines: &[AuditLine], now: Time) -> Markup {
    if lines.is_empty() {
        return html! {};
    }
    let body = audit::table(t, lines, now);
    let all = Some(link::more(t.staff.show_all, &format!("{}?about={id}", pages::StaffAudit::PATH)));
    Card { title: t.staff.audited, id: "audited", flush: true, action: all, body, ..Card::default() }.render()
}
