//! Fields of a form: label above, hint under it, the control, the error under the control.

mod control;

use crate::texts::Texts;
use crate::ui::given;
use crate::ui::icon::Icon;
use maud::{Markup, html};

pub(crate) use control::Wiring;

classes!("field");

/// What kind of control a field has.
#[derive(Clone, Copy, Debug, Default)]
pub enum Kind<'a> {
    /// A line of text.
    #[default]
    Text,
    /// An email address.
    Email,
    /// A password.
    Password,
    /// A web address.
    Url,
    /// An amount: text, with a keyboard for decimals.
    Amount,
    /// A code of digits.
    Code,
    /// A whole number between two bounds.
    Number {
        /// The lowest allowed.
        min: i64,
        /// The highest allowed.
        max: i64,
    },
    /// Several lines, growing with what is typed.
    TextArea {
        /// Whether it starts tall.
        tall: bool,
    },
    /// One of a list: (value, label).
    Select(&'a [(&'a str, &'a str)]),
    /// A day.
    Date,
    /// Several of a list, each a chip; see [`crate::ui::combobox`].
    Combo(crate::ui::combobox::Combo<'a>),
}

/// A field. Print it with [`field`].
#[derive(Clone, Debug, Default)]
pub struct Field<'a> {
    /// What is asked for.
    pub label: &'a str,
    /// The name sent with the form; also the id unless `id` is set.
    pub name: &'a str,
    /// The id, if the name is not unique on the page.
    pub id: &'a str,
    /// What is filled in.
    pub value: &'a str,
    /// What helps to answer, under the label.
    pub hint: &'a str,
    /// What is wrong, as the server found it. Says what to do.
    pub error: &'a str,
    /// What is wrong, shown by the browser after the field was left.
    pub live: &'a str,
    /// Whether it may stay empty.
    pub optional: bool,
    /// Whether the browser insists on it.
    pub required: bool,
    /// What kind of control it is.
    pub kind: Kind<'a>,
    /// Shown inside before the value, such as `$`.
    pub before: &'a str,
    /// Shown inside after the value, such as "an hour".
    pub after: &'a str,
    /// The longest allowed, in characters; shown as a counter.
    pub limit: Option<usize>,
    /// The shortest allowed, in characters.
    pub least: Option<usize>,
    /// The value of `autocomplete`.
    pub autocomplete: &'a str,
    /// What is shown while it is empty.
    pub placeholder: &'a str,
    /// The pattern the browser checks.
    pub pattern: &'a str,
    /// Something at the end of the label, such as a link.
    pub aside: Option<Markup>,
    /// Whether it can be read but not changed.
    pub read_only: bool,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Whether the page starts here.
    pub focus: bool,
}

/// A field with its label, hint, error and counter, wired together for screen readers.
pub fn field(t: &Texts, f: &Field<'_>) -> Markup {
    let wiring = Wiring::of(f);
    let id = &wiring.id;
    html! {
        div.(class::FIELD) {
            label.(class::LABEL) for=(id) {
                (f.label)
                @if f.optional { " " small { (t.ui.optional) } }
                @if let Some(aside) = &f.aside { (aside) }
            }
            @if let Some(hint) = given(f.hint) { p.(class::HINT) id={ (id) "-h" } { (hint) } }
            @if f.before.is_empty() && f.after.is_empty() { (control::control(t, f, &wiring)) }
            @else {
                div.(class::AFFIX) {
                    @if let Some(before) = given(f.before) { span aria-hidden="true" { (before) } }
                    (control::control(t, f, &wiring))
                    @if let Some(after) = given(f.after) { span aria-hidden="true" { (after) } }
                }
            }
            (foot(t, f, id))
        }
    }
}

/// Fields side by side where there is room; their labels, controls and errors share their lines.
pub fn field_row(fields: &Markup) -> Markup {
    html! { div.(class::FIELD_ROW) { (fields) } }
}

/// One row of a repeated group of three: a wide field and two narrow ones, under a legend that is only heard.
pub fn field_columns(legend: &str, fields: &Markup) -> Markup {
    html! {
        fieldset.(class::FIELD_ROW) data-cols {
            legend.(crate::ui::css::VH) { (legend) }
            (fields)
        }
    }
}

/// Stacks fields with the distance a form needs.
pub fn form_stack(fields: &Markup) -> Markup {
    html! { div.(class::FORM) { (fields) } }
}

/// Several controls that answer one question.
#[derive(Clone, Debug, Default)]
pub struct Group<'a> {
    /// The question.
    pub legend: &'a str,
    /// What the error summary links to.
    pub id: &'a str,
    /// What helps to answer.
    pub hint: &'a str,
    /// What is wrong.
    pub error: &'a str,
    /// Whether it may stay empty.
    pub optional: bool,
    /// The controls.
    pub body: Markup,
}

/// A question with several controls: check boxes, radios, options.
pub fn group(t: &Texts, g: &Group<'_>) -> Markup {
    let described = control::ids(g.id, !g.hint.is_empty(), !g.error.is_empty(), false);
    html! {
        fieldset.(crate::ui::css::STACK) data-gap="sm" id=[given(g.id)] aria-describedby=[described] {
            legend.(class::LABEL) { (g.legend) @if g.optional { " " small { (t.ui.optional) } } }
            @if let Some(hint) = given(g.hint) { p.(class::HINT) id={ (g.id) "-h" } { (hint) } }
            (g.body)
            @if let Some(error) = given(g.error) { (message(g.id, error, false)) }
        }
    }
}

fn foot(t: &Texts, f: &Field<'_>, id: &str) -> Markup {
    let error = if f.error.is_empty() { f.live } else { f.error };
    let error = given(error).map(|text| message(id, text, f.error.is_empty()));
    let counter = f.limit.map(|limit| counter(t, f.value, limit, id));
    html! {
        @match (error, counter) {
            (Some(error), Some(counter)) => { div.(class::FIELD_FOOT) { (error) (counter) } }
            (error, counter) => {
                @if let Some(error) = error { (error) }
                @if let Some(counter) = counter { (counter) }
            }
        }
    }
}

/// What is wrong, for a control that is not a [`Field`]; its id is `ID-e`.
pub fn error(text: &str, id: &str) -> Markup {
    message(id, text, false)
}

fn message(id: &str, text: &str, live: bool) -> Markup {
    html! { p.(class::ERROR) data-live[live] id={ (id) "-e" } { (Icon::Alert) span { (text) } } }
}

fn counter(t: &Texts, value: &str, limit: usize, id: &str) -> Markup {
    let used = value.chars().count();
    html! {
        p.(class::COUNTER) id={ (id) "-c" } data-over[used > limit] {
            @if used == 0 { ((t.ui.up_to)(limit)) } @else { ((t.ui.count)(used, limit)) }
        }
    }
}

#[cfg(test)]
mod tests;
