//! The form for writing a project: one form on one page, drawn from what was typed.

use axum_extra::routing::TypedPath as _;
use domain::{
    Currency,
    projects::{
        BudgetKind, DurationEstimate, MAX_DESCRIPTION, MAX_PLACES, MAX_QUESTION, MAX_QUESTIONS, MAX_TITLE,
        Rules, Visibility, WriteProject,
    },
};
use edge::routes::pages;
use maud::{Markup, Render as _, html};
use serde::Deserialize;

use super::typed::chosen;
use crate::{
    form::Wrong,
    texts::Texts,
    ui::{
        button::{self, Button, Kind as ButtonKind},
        card::Card,
        choice::{Choice, Kind as Control, options},
        combobox::Combo,
        css,
        field::{Field, Group, Kind, field, field_row, form_stack, group},
        form::{PostForm, enter_submits, hidden},
        stepper::{State, stepper},
    },
};

/// The form as it was typed.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub once: String,
    pub version: i64,
    /// Which button: `publish`, `draft`, or one that adds or removes a skill.
    pub edit: String,
    pub title: String,
    pub description: String,
    pub skills: String,
    pub skill: String,
    pub kind: String,
    pub currency: String,
    pub min: String,
    pub max: String,
    pub duration: String,
    pub places: String,
    pub visibility: String,
    pub proposal_cap: String,
    pub question1: String,
    pub question2: String,
    pub question3: String,
    pub question4: String,
    pub question5: String,
}

impl Default for Typed {
    fn default() -> Self {
        Self::of(&WriteProject::blank(), 0)
    }
}

impl Typed {
    /// The form filled with a brief.
    pub(super) fn of(input: &WriteProject, version: i64) -> Self {
        let question = |n: usize| input.questions.get(n).cloned().unwrap_or_default();
        Self {
            once: String::new(),
            version,
            edit: String::new(),
            title: input.title.clone(),
            description: input.description.clone(),
            skills: input.skills.join("\n"),
            skill: String::new(),
            kind: input.kind.as_str().to_owned(),
            currency: input.currency.as_str().to_owned(),
            min: input.min.clone(),
            max: input.max.clone(),
            duration: input.duration.map(|d| d.as_str().to_owned()).unwrap_or_default(),
            places: input.places.to_string(),
            visibility: input.visibility.as_str().to_owned(),
            proposal_cap: input.proposal_cap.to_string(),
            question1: question(0),
            question2: question(1),
            question3: question(2),
            question4: question(3),
            question5: question(4),
        }
    }

    /// True when a button only adds or removes something in the form.
    pub(super) fn only_edits(&self) -> bool {
        self.edit.starts_with("add-") || self.edit.starts_with("remove-")
    }

    /// The chosen skills.
    pub(super) fn skills(&self) -> Vec<String> {
        chosen(&self.skills, &self.skill, &self.edit, domain::talent::MAX_SKILLS)
    }

    /// The command that the form stands for. Closed lists fall back to their first word, numbers to 0, which the rules
    /// refuse with words.
    pub(super) fn command(&self) -> WriteProject {
        WriteProject {
            title: self.title.clone(),
            description: self.description.clone(),
            skills: self.skills(),
            kind: BudgetKind::parse(&self.kind).unwrap_or(BudgetKind::Fixed),
            currency: Currency::parse(&self.currency).unwrap_or(Currency::Usd),
            min: self.min.clone(),
            max: self.max.clone(),
            duration: DurationEstimate::parse(&self.duration),
            places: self.places.trim().parse().unwrap_or(0),
            questions: self.questions().map(str::to_owned).to_vec(),
            visibility: Visibility::parse(&self.visibility).unwrap_or(Visibility::Public),
            proposal_cap: self.proposal_cap.trim().parse().unwrap_or(0),
        }
    }

    fn questions(&self) -> [&str; MAX_QUESTIONS] {
        [&self.question1, &self.question2, &self.question3, &self.question4, &self.question5]
    }
}

/// Where the form goes and what its buttons do.
pub(super) struct Target<'a> {
    /// The address.
    pub action: &'a str,
    /// The draft may be published from here.
    pub publishes: bool,
    /// The way back without saving.
    pub cancel: &'a str,
}

/// The form with its sections.
pub(super) fn form(
    t: &'static Texts,
    typed: &Typed,
    wrong: &Wrong,
    once: &str,
    target: &Target<'_>,
    summary: &Markup,
    suggestions: &[&str],
) -> Markup {
    let f = &t.project_form;
    let primary = if target.publishes { f.publish } else { f.save };
    let post = PostForm { action: target.action, once, stack: true, unchecked: true, ..PostForm::default() };
    html! {
        div.(css::SPLIT) data-side="start" {
            (sections(t, wrong))
            (post.with(&html! {
                (enter_submits(primary))
                (hidden("version", &typed.version.to_string()))
                (summary)
                (outcome(t, typed, wrong))
                (people(t, typed, wrong, suggestions))
                (money(t, typed, wrong))
                (details(t, typed, wrong, &buttons(t, target)))
            }))
        }
    }
}

fn sections(t: &'static Texts, wrong: &Wrong) -> Markup {
    let f = &t.project_form;
    let state = |fields: &[&str]| {
        let bad = wrong.fields.iter().any(|w| fields.iter().any(|f| w.field.starts_with(f)));
        if bad { State::Error } else { State::Todo }
    };
    stepper(
        t,
        f.sections,
        &[
            (f.outcome, "outcome", state(&["title", "description"])),
            (f.people, "people", state(&["skills", "places", "visibility"])),
            (f.money, "money", state(&["min", "max", "currency", "duration"])),
            (f.details, "details", state(&["proposal_cap", "questions"])),
        ],
    )
}

fn outcome(t: &'static Texts, typed: &Typed, wrong: &Wrong) -> Markup {
    let f = &t.project_form;
    let body = form_stack(&html! {
        (field(t, &Field { label: f.title, name: "title", value: &typed.title, hint: f.title_hint, error: wrong.at("title"), required: true, limit: Some(MAX_TITLE), ..Field::default() }))
        (field(t, &Field { label: f.description, name: "description", value: &typed.description, hint: f.description_hint, error: wrong.at("description"), kind: Kind::TextArea { tall: true }, limit: Some(MAX_DESCRIPTION), ..Field::default() }))
    });
    Card { title: f.outcome, id: "outcome", body, ..Card::default() }.render()
}

fn people(t: &'static Texts, typed: &Typed, wrong: &Wrong, suggestions: &[&str]) -> Markup {
    let f = &t.project_form;
    let skills = typed.skills();
    let chosen: Vec<&str> = skills.iter().map(String::as_str).collect();
    let combo = Combo { name: "skills", item: "skill", chosen: &chosen, suggestions, in_filters: false };
    let seen = [
        Choice {
            value: Visibility::Public.as_str(),
            title: f.public,
            note: f.public_note,
            on: typed.visibility != Visibility::Members.as_str(),
        },
        Choice {
            value: Visibility::Members.as_str(),
            title: f.members,
            note: f.members_note,
            on: typed.visibility == Visibility::Members.as_str(),
        },
    ];
    let body = form_stack(&html! {
        (field(t, &Field { label: f.skills, name: "skill", id: "skills", hint: f.skills_hint, error: wrong.under("skills"), placeholder: f.skill_add, kind: Kind::Combo(combo), ..Field::default() }))
        (field(t, &Field { label: f.places, name: "places", value: &typed.places, error: wrong.at("places"), kind: Kind::Number { min: 1, max: i64::from(MAX_PLACES) }, ..Field::default() }))
        (group(t, &Group { legend: f.visibility, id: "visibility", body: options(Control::Radio, "visibility", &seen), ..Group::default() }))
    });
    Card { title: f.people, id: "people", body, ..Card::default() }.render()
}

fn money(t: &'static Texts, typed: &Typed, wrong: &Wrong) -> Markup {
    let f = &t.project_form;
    let hourly = typed.kind == BudgetKind::Hourly.as_str();
    let ways = [
        Choice { value: BudgetKind::Fixed.as_str(), title: f.fixed, note: f.fixed_note, on: !hourly },
        Choice { value: BudgetKind::Hourly.as_str(), title: f.hourly, note: f.hourly_note, on: hourly },
    ];
    let currencies: Vec<(&str, String)> =
        Currency::ALL.iter().map(|c| (c.as_str(), (t.project_words.currency)(*c))).collect();
    let currencies: Vec<(&str, &str)> = currencies.iter().map(|(c, n)| (*c, n.as_str())).collect();
    let lengths: Vec<(&str, String)> =
        DurationEstimate::ALL.iter().map(|d| (d.as_str(), (t.project_words.duration)(*d))).collect();
    let mut all_lengths = vec![("", f.length_open)];
    all_lengths.extend(lengths.iter().map(|(d, n)| (*d, n.as_str())));
    let end = |label, name, value| {
        field(t, &Field { label, name, value, error: wrong.at(name), kind: Kind::Amount, ..Field::default() })
    };
    let body = form_stack(&html! {
        (group(t, &Group { legend: f.how_paid, id: "kind", body: options(Control::Radio, "kind", &ways), ..Group::default() }))
        (field_row(&html! { (end(f.lowest, "min", &typed.min)) (end(f.highest, "max", &typed.max)) }))
        (field_row(&html! {
            (field(t, &Field { label: f.currency, name: "currency", value: &typed.currency, kind: Kind::Select(&currencies), ..Field::default() }))
            (field(t, &Field { label: f.length, name: "duration", value: &typed.duration, kind: Kind::Select(&all_lengths), ..Field::default() }))
        }))
    });
    Card { title: f.money, id: "money", body, ..Card::default() }.render()
}

fn details(t: &'static Texts, typed: &Typed, wrong: &Wrong, buttons: &Markup) -> Markup {
    let f = &t.project_form;
    let (least, most) = Rules::NOW.proposal_caps;
    let whole = wrong.at("questions");
    let body = form_stack(&html! {
        (field(t, &Field { label: f.cap, name: "proposal_cap", value: &typed.proposal_cap, hint: f.cap_hint, error: wrong.at("proposal_cap"), kind: Kind::Number { min: i64::from(least), max: i64::from(most) }, ..Field::default() }))
        (group(t, &Group { legend: f.questions, id: "questions", hint: f.questions_hint, error: whole, optional: true, body: html! {
            @for (n, value) in typed.questions().into_iter().enumerate() {
                @let name = format!("question{}", n + 1);
                @let error = wrong.at(&format!("questions[{n}]")).to_owned();
                @let id = format!("questions-{n}");
                (field(t, &Field { label: &(f.question)(n + 1), name: &name, id: &id, value, error: &error, limit: Some(MAX_QUESTION), ..Field::default() }))
            }
        } }))
    });
    Card { title: f.details, id: "details", body, foot: Some(buttons.clone()), ..Card::default() }.render()
}

fn buttons(t: &'static Texts, target: &Target<'_>) -> Markup {
    let f = &t.project_form;
    html! {
        @if target.publishes {
            (Button { label: f.publish, kind: ButtonKind::Primary, name: "edit", value: "publish", ..Button::default() }.render())
            (Button { label: f.save_draft, name: "edit", value: "draft", ..Button::default() }.render())
        } @else {
            (button::submit(f.save, ButtonKind::Primary))
        }
        (button::link(f.cancel, target.cancel, ButtonKind::Quiet))
    }
}

/// The address of the empty form.
pub(super) fn new_path() -> &'static str {
    pages::NewProject::PATH
}
