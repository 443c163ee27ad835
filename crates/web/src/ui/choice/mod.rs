//! Check boxes, radios, switches, options with an explanation, and a row of alternatives.

use crate::ui::{filter_panel, given};
use maud::{Markup, Render, html};

classes!("choice");

/// Which control a choice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Any number of them.
    #[default]
    Checkbox,
    /// One of them.
    Radio,
    /// On or off.
    Switch,
}

/// A check box, radio or switch with its label. Splice it.
#[derive(Clone, Debug, Default)]
pub struct Check<'a> {
    /// Which control it is.
    pub kind: Kind,
    /// The name sent with the form.
    pub name: &'a str,
    /// The value sent with the form when it is on; `on` if empty.
    pub value: &'a str,
    /// Its id, for the error summary.
    pub id: &'a str,
    /// What it says; may hold links.
    pub label: Markup,
    /// A line under the label.
    pub note: &'a str,
    /// How many things it stands for, in filters.
    pub count: &'a str,
    /// Whether it is on.
    pub on: bool,
    /// Whether the browser insists on it.
    pub required: bool,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Whether the server found it wrong; print [`crate::ui::field::error`] with the same id after it.
    pub invalid: bool,
}

impl Kind {
    fn input(self) -> &'static str {
        if self == Self::Radio { "radio" } else { "checkbox" }
    }
}

impl Render for Check<'_> {
    fn render(&self) -> Markup {
        let described = given(self.id).filter(|_| self.invalid).map(|id| format!("{id}-e"));
        html! {
            label.(class::CHECK) {
                input type=(self.kind.input()) role=[(self.kind == Kind::Switch).then_some("switch")]
                    id=[given(self.id)] name=(self.name) value=[given(self.value)] checked[self.on]
                    required[self.required] disabled[self.disabled] aria-invalid=[self.invalid.then_some("true")]
                    aria-describedby=[described];
                span { (self.label) @if let Some(note) = given(self.note) { small { (note) } } }
                @if let Some(count) = given(self.count) { span.(filter_panel::class::FILTERS_N) { (count) } }
            }
        }
    }
}

/// An option with a title and an explanation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// The value sent with the form.
    pub value: &'a str,
    /// What it is.
    pub title: &'a str,
    /// What it means.
    pub note: &'a str,
    /// Whether it is on.
    pub on: bool,
}

/// Options side by side that share a name: radios.
pub fn options(kind: Kind, name: &str, choices: &[Choice<'_>]) -> Markup {
    html! { div.(class::OPTIONS) { @for choice in choices { (option(kind, name, choice)) } } }
}

/// Options side by side, each sent under its own name: check boxes. A form never repeats a name.
pub fn separate(kind: Kind, names: &[&str], choices: &[Choice<'_>]) -> Markup {
    html! { div.(class::OPTIONS) { @for (name, choice) in names.iter().zip(choices) { (option(kind, name, choice)) } } }
}

fn option(kind: Kind, name: &str, choice: &Choice<'_>) -> Markup {
    html! {
        label.(class::OPTION) {
            input type=(kind.input()) name=(name) value=(choice.value) checked[choice.on];
            span { strong { (choice.title) } @if let Some(note) = given(choice.note) { small { (note) } } }
        }
    }
}

/// A few alternatives as links in a row: (label, address, whether it is the present one).
pub fn segment(label: &str, links: &[(&str, &str, bool)]) -> Markup {
    html! {
        div.(class::SEGMENT) role="group" aria-label=(label) {
            @for (text, href, on) in links { a href=(href) aria-current=[on.then_some("true")] { (text) } }
        }
    }
}
