//! A control that collects several values: the chosen ones are chips, the next one is typed.

use crate::texts::Texts;
use crate::ui::button::Button;
use crate::ui::field::{self, Field, Wiring};
use crate::ui::{chip, given};
use maud::{Markup, html};

classes!("combobox");

/// The chosen values and what may be added. The field's own name carries what is being typed. Adding and
/// removing are submits named `edit`: `add-ITEM` and `remove-ITEM:VALUE`. In a form that does more, put
/// [`crate::ui::form::enter_submits`] first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Combo<'a> {
    /// The name under which the chosen values are sent, one per line; see [`values`].
    pub name: &'a str,
    /// What one value is called in `edit`, such as `skill`.
    pub item: &'a str,
    /// The values chosen so far.
    pub chosen: &'a [&'a str],
    /// What the browser offers while typing.
    pub suggestions: &'a [&'a str],
    /// Whether it stands in a filter panel, whose own button also adds.
    pub in_filters: bool,
}

/// The values that a form sent under [`Combo::name`].
pub fn values(sent: &str) -> impl Iterator<Item = &str> {
    sent.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The chips, the input with its suggestions, and the button that adds.
pub(crate) fn combobox(t: &Texts, f: &Field<'_>, w: &Wiring, c: &Combo<'_>) -> Markup {
    let list = format!("{}-list", w.id);
    let add = format!("add-{}", c.item);
    html! {
        @if !c.chosen.is_empty() { input type="hidden" name=(c.name) value=(c.chosen.join("\n")); }
        div.(class::COMBO_ROW) {
            div.(field::class::INPUT).(class::COMBO) aria-invalid=[w.invalid] {
                @for value in c.chosen { (chip::chosen(t, value, &format!("remove-{}:{value}", c.item))) }
                input type="text" id=(w.id) name=(f.name) value=[given(f.value)] list=(list) autocomplete="off"
                    placeholder=[given(f.placeholder)] aria-describedby=[w.described.as_deref()]
                    aria-invalid=[w.invalid] disabled[f.disabled];
            }
            @if !c.in_filters {
                (Button { label: t.ui.add, name: "edit", value: &add, unchecked: true, ..Button::default() })
            }
        }
        datalist id=(list) { @for value in c.suggestions { option value=(value) {} } }
    }
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn values_come_back_as_they_were_sent() {
        assert_eq!(values("Product design\r\nMaps\r\n").collect::<Vec<_>>(), ["Product design", "Maps"]);
        assert_eq!(values("").count(), 0);
    }
}
