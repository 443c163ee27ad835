//! What was offered or agreed: the terms in short, in full, and in every version.

use app::contracts::show as verb;
use axum::response::Response;
use domain::{
    Time,
    contracts::{ContractView, Digest, OfferTerms, PaymentTerms, Signature, TermsVersion},
    proposals::PlanLine,
};
use edge::{Door, routes::pages};
use maud::{Markup, Render as _, html};

use super::show::{above, section};
use crate::{
    errors::PageError,
    frame::{self, Page},
    projects::prose,
    texts::Texts,
    ui::{
        breadcrumbs::breadcrumbs,
        card::{Card, part, ruled},
        code, css,
        facts::{Fact, facts, facts_list},
        fold::fold,
        link,
        money::sum,
    },
    when,
};

/// The page with all that was agreed.
pub(super) async fn show(path: pages::ContractTerms, door: Door) -> Result<Response, PageError> {
    let (id, actor, now) = (path.contract()?, door.actor()?, door.cx.app().now());
    let (view, canonical) = door
        .cx
        .read(move |db| {
            let view = verb::show(db, &actor, id, now)?.view;
            let canonical = verb::canonical(db, &actor, id, view.terms.number)?;
            Ok((view, canonical))
        })
        .await?;
    let t = frame::words(&door);
    let c = &t.contract_terms;
    let contract = pages::Contract::of(id).to_string();
    let body = html! {
        (breadcrumbs(t, &[above(t, &view), (&view.title, &contract)], c.title))
        div.(css::PAGE_HEAD) { div { h1 { (c.title) } p dir="auto" { (view.title) } } }
        div.(css::STACK) data-gap="lg" {
            (facts_card(t, &view.terms.terms))
            (whole(t, &view))
            (record(t, &view, &canonical))
            (earlier(t, &view, now))
        }
    };
    let page = Page { title: c.title, section: section(&view), ..Page::default() };
    Ok(frame::page(&door, &frame::fresh_once(), page, &body))
}

/// The terms of an offer in full, for whoever must answer it.
pub(super) fn whole(t: &'static Texts, view: &ContractView) -> Markup {
    let c = &t.contract_terms;
    let body = html! {
        (part(&html! { div.(css::STACK) { h2 { (c.scope) } (prose(&view.terms.terms.scope)) } }))
        (ruled(&html! { h2 { (c.milestones) } (reckoning(t, view)) }))
    };
    Card { label: c.scope, flush: true, body, ..Card::default() }.render()
}

/// Milestones and total, and what each side pays and gets.
pub(super) fn reckoning(t: &'static Texts, view: &ContractView) -> Markup {
    let c = &t.contract_terms;
    let total = view.terms.terms.total().exact();
    let (pays, gets) = ((c.pays)(&view.client.name), (c.gets)(&view.freelancer.name));
    html! {
        (plan(t, &view.terms.terms))
        (sum(&[(&pays, &total), (c.fee, c.no_fee)], Some((&gets, &total))))
        p.(css::MUTED).(css::UI) { (t.contract.outside) }
    }
}

fn plan(t: &'static Texts, terms: &OfferTerms) -> Markup {
    let lines: Vec<(String, String)> =
        terms.milestones.iter().map(|l| (titled(l), l.amount.exact())).collect();
    let lines: Vec<(&str, &str)> = lines.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let total = terms.total().exact();
    sum(&lines, Some((t.contract_terms.total, &total)))
}

/// A milestone's title and last day. The marks keep a title in another script from moving the date.
pub(crate) fn titled(line: &PlanLine) -> String {
    format!("\u{2068}{}\u{2069}, {}", line.title, when::day(line.due))
}

/// The terms in short, at the top of a page.
pub(super) fn facts_card(t: &'static Texts, terms: &OfferTerms) -> Markup {
    let total = terms.total().exact();
    let milestones = (t.contract.count)(terms.milestones.len());
    let c = &t.contract_terms;
    let mut list = vec![Fact { note: &milestones, ..Fact::new(c.total, &total) }];
    list.extend(clauses(t, terms));
    Card { label: c.title, body: facts(&list), ..Card::default() }.render()
}

/// The terms in short, beside a running contract.
pub(super) fn aside(t: &'static Texts, view: &ContractView) -> Markup {
    let c = &t.contract_terms;
    let foot = Some(link::more(c.read, &pages::ContractTerms::of(view.id).to_string()));
    let number = view.terms.number.to_string();
    let mut list = clauses(t, &view.terms.terms);
    list.push(Fact::new(c.version, &number));
    Card { title: c.title, id: "terms", body: facts_list(&list), foot, ..Card::default() }.render()
}

fn clauses<'a>(t: &'static Texts, terms: &OfferTerms) -> Vec<Fact<'a>> {
    let c = &t.contract_terms;
    let (payment, note) = match terms.payment {
        PaymentTerms::Direct => (c.direct, c.direct_note),
    };
    vec![
        Fact::new(c.revisions, &(c.included)(terms.revisions)),
        Fact::new(c.rights, terms.ip.label()),
        Fact::new(c.secrecy, terms.nda.label()),
        Fact { note, ..Fact::new(c.payment, payment) },
    ]
}

fn record(t: &'static Texts, view: &ContractView, canonical: &str) -> Markup {
    let c = &t.contract_terms;
    let signed = view.signatures.map(|both| [both.offered, both.accepted]);
    // A name can change after signing; the id in the text that was hashed does not.
    let line = |s: &Signature| {
        (c.agreed)(&format!("{} ({})", view.person(s.party).name, s.user), &when::exact(s.at))
    };
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            @for signature in signed.iter().flatten() { p { (line(signature)) } }
            p.(css::MUTED).(css::UI) { @if signed.is_some() { (c.record_note) } @else { (c.record_open) } }
            p.(css::UI) { (hash(&view.terms.hash)) }
            (fold(c.canonical, &code::block(c.canonical, canonical)))
        }
    };
    Card { title: c.record, id: "record", body, ..Card::default() }.render()
}

/// A hash that may break where it must.
pub(super) fn hash(digest: &Digest) -> Markup {
    let text = digest.to_string();
    let parts = text.as_bytes().chunks(8).map(String::from_utf8_lossy);
    html! { code dir="ltr" { @for part in parts { (part) wbr; } } }
}

/// Versions before the newest, the latest first.
pub(super) fn earlier(t: &'static Texts, view: &ContractView, now: Time) -> Markup {
    if view.earlier.is_empty() {
        return html! {};
    }
    let title = |v: &TermsVersion| {
        (t.contract_terms.written)(v.number, &view.person(v.by).name, &when::words(v.at, now))
    };
    let body = html! {
        div.(css::STACK) { @for version in &view.earlier { (fold(&title(version), &one(t, &version.terms))) } }
    };
    Card { title: t.contract_terms.versions, id: "versions", body, ..Card::default() }.render()
}

fn one(t: &'static Texts, terms: &OfferTerms) -> Markup {
    html! {
        div.(css::STACK) { (prose(&terms.scope)) (plan(t, terms)) (facts_list(&clauses(t, terms))) }
    }
}
