//! The form for writing a proposal.

use domain::{
    Currency,
    projects::{BudgetKind, DurationEstimate},
    proposals::{ForProject, MAX_ANSWER, MAX_LETTER, WriteProposal},
};
use maud::{Markup, Render as _, html};

use crate::{
    form::{Pairs, Wrong, id_of},
    plan,
    texts::Texts,
    ui::{
        button::{self, Button, Kind as ButtonKind, Size},
        card::Card,
        css,
        field::{Field, Kind, field, field_row, form_stack},
        form::{PostForm, enter_submits, hidden},
    },
};

/// The field of the milestones.
const PLAN: &str = "plan";

/// The form as it was typed.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    /// For `once`.
    pub once: String,
    /// What it started from.
    pub version: i64,
    /// Which button: `send`, `draft`, or one that adds or removes a line.
    pub edit: String,
    /// The rest.
    pub input: WriteProposal,
}

impl Typed {
    /// The form filled with what is there.
    pub(super) fn of(input: WriteProposal, version: i64) -> Self {
        Self { once: String::new(), version, edit: String::new(), input }
    }

    /// Reads what was sent, with a line added or removed as the buttons asked.
    pub(super) fn read(pairs: &Pairs, currency: Currency, questions: usize) -> Self {
        let edit = pairs.get("edit").to_owned();
        Self {
            once: pairs.get("once").to_owned(),
            version: pairs.get("version").parse().unwrap_or(0),
            input: WriteProposal {
                letter: pairs.get("letter").to_owned(),
                currency,
                price: pairs.get("price").to_owned(),
                duration: DurationEstimate::parse(pairs.get("duration")).unwrap_or(DurationEstimate::Weeks),
                plan: plan::read(pairs, PLAN),
                answers: (0..questions).map(|n| pairs.get(&format!("answers[{n}]")).to_owned()).collect(),
            },
            edit,
        }
    }

    /// True when a button only adds or removes a line.
    pub(super) fn only_edits(&self) -> bool {
        plan::only_edits(&self.edit)
    }
}

/// Where the form goes and what it may do.
pub(super) struct Target<'a> {
    /// The project.
    pub project: &'a ForProject,
    /// The address.
    pub action: &'a str,
    /// It was not sent yet.
    pub draft: bool,
    /// The letter can no longer be changed.
    pub letter_fixed: bool,
    /// The way back without saving.
    pub cancel: &'a str,
    /// Proposals left.
    pub allowance: u32,
}

/// The form with the summary beside it.
pub(super) fn form(
    t: &'static Texts,
    typed: &Typed,
    wrong: &Wrong,
    once: &str,
    target: &Target<'_>,
    summary: &Markup,
) -> Markup {
    let f = &t.proposal_form;
    let primary = if target.draft { f.send } else { f.save };
    let post = PostForm {
        action: target.action,
        once,
        id: "proposal",
        stack: true,
        unchecked: true,
        ..PostForm::default()
    };
    html! {
        div.(css::SPLIT) {
            (post.with(&html! {
                (enter_submits(primary))
                (hidden("version", &typed.version.to_string()))
                (summary)
                (letter(t, typed, wrong, target))
                (price(t, typed, wrong, target))
            }))
            aside.(css::STACK) { (aside(t, target)) }
        }
    }
}

fn letter(t: &'static Texts, typed: &Typed, wrong: &Wrong, target: &Target<'_>) -> Markup {
    let f = &t.proposal_form;
    let hint = if target.letter_fixed { f.letter_fixed } else { f.letter_hint };
    let body = form_stack(&html! {
        (field(t, &Field {
            label: f.letter, name: "letter", value: &typed.input.letter, hint, error: wrong.at("letter"),
            kind: Kind::TextArea { tall: true }, limit: Some(MAX_LETTER), read_only: target.letter_fixed, ..Field::default()
        }))
        @for (n, question) in target.project.questions.iter().enumerate() {
            @let name = format!("answers[{n}]");
            (field(t, &Field {
                label: question, name: &name, id: &id_of(&name), hint: f.asked,
                value: typed.input.answers.get(n).map_or("", String::as_str), error: wrong.at(&name),
                kind: Kind::TextArea { tall: false }, limit: Some(MAX_ANSWER), read_only: target.letter_fixed, ..Field::default()
            }))
        }
    });
    Card { title: f.letter_title, id: "letter-sheet", body, ..Card::default() }.render()
}

fn price(t: &'static Texts, typed: &Typed, wrong: &Wrong, target: &Target<'_>) -> Markup {
    let f = &t.proposal_form;
    let currency = typed.input.currency;
    // A price for an hour is not split; milestones come with the offer.
    let fixed = target.project.budget.kind == BudgetKind::Fixed;
    let label = if fixed { f.price } else { f.price_hourly };
    let lengths: Vec<(&str, String)> =
        DurationEstimate::ALL.iter().map(|d| (d.as_str(), (t.project_words.duration)(*d))).collect();
    let lengths: Vec<(&str, &str)> = lengths.iter().map(|(d, n)| (*d, n.as_str())).collect();
    let body = form_stack(&html! {
        (field_row(&html! {
            (field(t, &Field {
                label, name: "price", value: &typed.input.price, error: wrong.at("price"), kind: Kind::Amount,
                before: currency.symbol().trim(), after: currency.as_str(), ..Field::default()
            }))
            (field(t, &Field { label: f.duration, name: "duration", value: typed.input.duration.as_str(), kind: Kind::Select(&lengths), ..Field::default() }))
        }))
        @if fixed {
        (plan::lines(t, PLAN, &typed.input.plan, currency, wrong))
        }
    });
    let (title, sub) = if fixed { (f.plan_title, f.plan_note) } else { (f.price_title, "") };
    Card { title, id: "plan-sheet", sub, body, ..Card::default() }.render()
}

fn aside(t: &'static Texts, target: &Target<'_>) -> Markup {
    let f = &t.proposal_form;
    let submit = |label, value, kind| {
        Button {
            label,
            name: "edit",
            value,
            kind,
            block: true,
            form: "proposal",
            size: Size::Md,
            ..Button::default()
        }
        .render()
    };
    let body = html! {
        div.(css::STACK) data-gap="sm" {
            p { (f.receive_text) }
            @if target.draft {
                p.(css::STRONG) { ((f.allowance)(target.allowance)) }
                p.(css::MUTED).(css::SMALL) { (f.allowance_note) }
                (submit(f.send, "send", ButtonKind::Primary))
                (submit(f.save_draft, "draft", ButtonKind::Plain))
            } @else {
                (submit(f.save, "save", ButtonKind::Primary))
            }
            (button::link(f.cancel, target.cancel, ButtonKind::Quiet))
        }
    };
    Card { title: f.receive_title, id: "cost", body, ..Card::default() }.render()
}
