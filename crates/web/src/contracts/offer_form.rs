//! The form for an offer and for a counter-offer.

use domain::{
    Currency, FieldError, Party, Refusal,
    contracts::{IpClause, MAX_REVISIONS, MAX_SCOPE, NdaClause, PaymentTerms, WriteOffer},
};
use maud::{Markup, Render as _, html};

use crate::{
    form::{Pairs, Wrong},
    plan,
    texts::Texts,
    ui::{
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        css,
        field::{Field, Kind, field, field_row, form_stack},
        form::{PostForm, enter_submits, hidden},
    },
};

/// The field of the milestones.
const MILESTONES: &str = "milestones";

/// The form as it was typed.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    /// For `once`.
    pub once: String,
    /// What it started from.
    pub version: i64,
    /// Which button.
    pub edit: String,
    /// The rest.
    pub input: WriteOffer,
    /// Clauses that are none of those offered.
    pub unread: Vec<FieldError>,
}

impl Typed {
    /// The form filled with what is there.
    pub(super) fn of(input: WriteOffer, version: i64) -> Self {
        Self { once: String::new(), version, edit: String::new(), input, unread: Vec::new() }
    }

    /// Reads what was sent, with a milestone added or removed as the buttons asked.
    pub(super) fn read(pairs: &Pairs, currency: Currency) -> Self {
        // A number that cannot be read is more than is allowed, and is answered so.
        let (ip, nda) = (IpClause::parse(pairs.get("ip")), NdaClause::parse(pairs.get("nda")));
        let wrong = |field| FieldError::new(field, "Choose one of those that are offered.");
        let unread = [("ip", ip.is_none()), ("nda", nda.is_none())].into_iter().filter(|(_, none)| *none);
        let revisions = pairs.get("revisions").trim().parse().unwrap_or(u16::MAX);
        Self {
            once: pairs.get("once").to_owned(),
            version: pairs.get("version").parse().unwrap_or(0),
            edit: pairs.get("edit").to_owned(),
            input: WriteOffer {
                scope: pairs.get("scope").to_owned(),
                currency,
                milestones: plan::read(pairs, MILESTONES),
                revisions,
                ip: ip.unwrap_or(IpClause::OnPayment),
                nda: nda.unwrap_or(NdaClause::None),
                payment: PaymentTerms::Direct,
            },
            unread: unread.map(|(field, _)| wrong(field)).collect(),
        }
    }

    /// The terms, unless a clause could not be read.
    ///
    /// # Errors
    /// The fields.
    pub(super) fn terms(&self) -> app::Result<WriteOffer> {
        match self.unread.as_slice() {
            [] => Ok(self.input.clone()),
            unread => Err(Refusal::Invalid(unread.to_vec()).into()),
        }
    }

    /// True when a button only adds or removes a milestone.
    pub(super) fn only_edits(&self) -> bool {
        plan::only_edits(&self.edit)
    }
}

/// Where the form goes, and to whom.
pub(super) struct Target<'a> {
    /// The address.
    pub action: &'a str,
    /// On which side its author stands.
    pub side: Party,
    /// Whether it answers an offer.
    pub counter: bool,
    /// Who must answer it.
    pub name: &'a str,
    /// The way back without sending.
    pub cancel: &'a str,
    /// What stands beside it, such as the terms that it answers.
    pub beside: Markup,
}

/// The form, under the summary of what is wrong with it.
pub(super) fn form(
    t: &'static Texts,
    typed: &Typed,
    wrong: &Wrong,
    once: &str,
    target: &Target<'_>,
    summary: &Markup,
) -> Markup {
    let f = &t.offer_form;
    let send = if target.counter { f.counter } else { f.send };
    let post = PostForm {
        action: target.action,
        once,
        id: "offer",
        stack: true,
        unchecked: true,
        ..PostForm::default()
    };
    html! {
        div.(css::SPLIT) {
            (post.with(&html! {
                (enter_submits(send))
                (hidden("version", &typed.version.to_string()))
                (summary)
                (scope(t, typed, wrong))
                (milestones(t, typed, wrong))
                (terms(t, typed, wrong))
                div.(css::ROW) {
                    (Button { label: send, kind: ButtonKind::Primary, ..Button::default() }.render())
                    (button::link(f.cancel, target.cancel, ButtonKind::Quiet))
                }
            }))
            aside.(css::STACK) { (aside(t, target)) (target.beside) }
        }
    }
}

fn scope(t: &'static Texts, typed: &Typed, wrong: &Wrong) -> Markup {
    let f = &t.offer_form;
    let body = form_stack(&field(
        t,
        &Field {
            label: f.scope,
            name: "scope",
            value: &typed.input.scope,
            hint: f.scope_hint,
            error: wrong.at("scope"),
            kind: Kind::TextArea { tall: true },
            limit: Some(MAX_SCOPE),
            ..Field::default()
        },
    ));
    Card { title: f.scope_title, id: "scope-sheet", body, ..Card::default() }.render()
}

fn milestones(t: &'static Texts, typed: &Typed, wrong: &Wrong) -> Markup {
    let f = &t.offer_form;
    let input = &typed.input;
    let body = form_stack(&plan::lines(t, MILESTONES, &input.milestones, input.currency, wrong));
    Card { title: f.plan_title, id: "plan-sheet", sub: f.plan_note, body, ..Card::default() }.render()
}

fn terms(t: &'static Texts, typed: &Typed, wrong: &Wrong) -> Markup {
    let f = &t.offer_form;
    let rights: Vec<(&str, &str)> = IpClause::ALL.iter().map(|c| (c.as_str(), c.label())).collect();
    let secrecy: Vec<(&str, &str)> = NdaClause::ALL.iter().map(|c| (c.as_str(), c.label())).collect();
    let revisions =
        if typed.input.revisions == u16::MAX { String::new() } else { typed.input.revisions.to_string() };
    let number = Kind::Number { min: 0, max: i64::from(MAX_REVISIONS) };
    let select = |label, name, value, list| Field {
        label,
        name,
        value,
        error: wrong.at(name),
        kind: Kind::Select(list),
        ..Field::default()
    };
    let body = form_stack(&html! {
        (field_row(&field(t, &Field { label: f.revisions, name: "revisions", value: &revisions, error: wrong.at("revisions"), kind: number, ..Field::default() })))
        (field(t, &select(f.rights, "ip", typed.input.ip.as_str(), &rights)))
        (field(t, &select(f.secrecy, "nda", typed.input.nda.as_str(), &secrecy)))
    });
    Card { title: f.terms_title, id: "terms-sheet", body, ..Card::default() }.render()
}

fn aside(t: &'static Texts, target: &Target<'_>) -> Markup {
    let f = &t.offer_form;
    let next = if target.counter { (f.aside_counter)(target.name) } else { (f.aside_offer)(target.name) };
    let payment = match target.side {
        Party::Client => f.payment_note,
        Party::Freelancer => f.payment_note_freelancer,
    };
    let body = html! {
        div.(css::STACK) data-gap="sm" { p { (next) } p { strong { (f.payment) ". " } (payment) } }
    };
    Card { title: f.aside_title, id: "next", body, ..Card::default() }.render()
}
