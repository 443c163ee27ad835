//! A control that collects several values: the chosen ones are chips, the next one is typed.

use crate::texts::Texts;
use crate::ui::button::Button;
use crate::ui::field::{self, Field, Wiring};
use crate::ui::{chip, css, given};
use maud::{Markup, html};

classes!("combobox");

/// The chosen values and what may be added. Adding and removing are submits named `edit`: `add-NAME` and
/// `remove-NAME:VALUE`. Put [`crate::ui::form::enter_submits`] first in the form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Combo<'a> {
    /// The name under which each chosen value is sent.
    pub name: &'a str,
    /// What one value is called in `edit`, such as `skill`.
    pub add: &'a str,
    /// The values chosen so far.
    pub chosen: &'a [&'a str],
    /// What the browser offers while typing.
    pub suggestions: &'a [&'a str],
}

/// The chips, the input with its suggestions, and the button that adds.
pub(crate) fn combobox(t: &Texts, f: &Field<'_>, w: &Wiring, c: &Combo<'_>) -> Markup {
    let list = format!("{}-list", w.id);
    let add = format!("add-{}", c.add);
    html! {
        div.(css::ROW) data-nowrap {
            div.(field::class::INPUT).(class::COMBO) aria-invalid=[w.invalid] {
                @for value in c.chosen {
                    input type="hidden" name=(c.name) value=(value);
                    (chip::chosen(t, value, &format!("remove-{}:{value}", c.add)))
                }
                input type="text" id=(w.id) name=(f.name) value=[given(f.value)] list=(list) autocomplete="off"
                    placeholder=[given(f.placeholder)] aria-describedby=[w.described.as_deref()]
                    aria-invalid=[w.invalid] disabled[f.disabled];
            }
            (Button { label: t.ui.add, name: "edit", value: &add, unchecked: true, ..Button::default() })
        }
        datalist id=(list) { @for value in c.suggestions { option value=(value) {} } }
    }
}
