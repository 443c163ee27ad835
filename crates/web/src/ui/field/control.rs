//! The control inside a field, and the ids that tie it to its hint, error and counter.

use super::{Field, Kind, class};
use crate::texts::Texts;
use crate::ui::{combobox, date_input, given, select};
use maud::{Markup, html};

/// How a control is tied to what stands around it.
#[derive(Debug)]
pub(crate) struct Wiring {
    pub(crate) id: String,
    pub(crate) described: Option<String>,
    pub(crate) invalid: Option<&'static str>,
}

impl Wiring {
    pub(super) fn of(f: &Field<'_>) -> Self {
        let id = given(f.id).unwrap_or(f.name).to_owned();
        let error = !f.error.is_empty() || !f.live.is_empty();
        let described = ids(&id, !f.hint.is_empty(), error, f.limit.is_some());
        Self { id, described, invalid: (!f.error.is_empty()).then_some("true") }
    }
}

/// The ids of hint, error and counter that are there.
pub(super) fn ids(id: &str, hint: bool, error: bool, counter: bool) -> Option<String> {
    let parts = [("h", hint), ("e", error), ("c", counter)];
    let ids: Vec<String> = parts.iter().filter(|p| p.1).map(|p| format!("{id}-{}", p.0)).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

pub(super) fn control(t: &Texts, f: &Field<'_>, w: &Wiring) -> Markup {
    match f.kind {
        Kind::TextArea { tall } => text_area(f, w, tall),
        Kind::Select(options) => select::select(f, w, options),
        Kind::Combo(combo) => combobox::combobox(t, f, w, &combo),
        Kind::Date => input(f, w, "date", None),
        Kind::Number { min, max } => input(f, w, "number", Some((min, max))),
        Kind::Text | Kind::Amount | Kind::Code => input(f, w, "text", None),
        Kind::Email => input(f, w, "email", None),
        Kind::Password => input(f, w, "password", None),
        Kind::Url => input(f, w, "url", None),
    }
}

fn input(f: &Field<'_>, w: &Wiring, kind: &str, bounds: Option<(i64, i64)>) -> Markup {
    let mode = match f.kind {
        Kind::Amount => Some("decimal"),
        Kind::Code => Some("numeric"),
        _ => None,
    };
    let date = matches!(f.kind, Kind::Date);
    // A link that stands in the label is no part of the control's name.
    let name = f.aside.as_ref().map(|_| f.label);
    html! {
        input class={ (class::INPUT) @if date { " " (date_input::class::DATE) } } type=(kind) id=(w.id)
            name=(f.name) value=[given(f.value)] inputmode=[mode] min=[bounds.map(|b| b.0)] max=[bounds.map(|b| b.1)]
            minlength=[f.least] autocomplete=[given(f.autocomplete)] placeholder=[given(f.placeholder)]
            pattern=[given(f.pattern)] aria-label=[name] aria-describedby=[w.described.as_deref()] aria-invalid=[w.invalid]
            required[f.required] readonly[f.read_only] disabled[f.disabled] autofocus[f.focus];
    }
}

fn text_area(f: &Field<'_>, w: &Wiring, tall: bool) -> Markup {
    // The first line feed inside a text area is dropped by browsers, so one is given away.
    html! {
        textarea.(class::INPUT) data-rows=[tall.then_some("lg")] id=(w.id) name=(f.name) minlength=[f.least]
            placeholder=[given(f.placeholder)] autocomplete=[given(f.autocomplete)]
            aria-describedby=[w.described.as_deref()] aria-invalid=[w.invalid] required[f.required]
            readonly[f.read_only] disabled[f.disabled] autofocus[f.focus] { "\n" (f.value) }
    }
}
