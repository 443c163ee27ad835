//! The control that offers one of a list.

use crate::ui::field::{self, Field, Wiring};
use maud::{Markup, html};

classes!("select");

/// A list of (value, label); the one that equals the field's value is chosen.
pub(crate) fn select(f: &Field<'_>, w: &Wiring, options: &[(&str, &str)]) -> Markup {
    html! {
        select.(field::class::INPUT).(class::SELECT) id=(w.id) name=(f.name) autocomplete=[crate::ui::given(f.autocomplete)]
            aria-describedby=[w.described.as_deref()] aria-invalid=[w.invalid] required[f.required]
            disabled[f.disabled] autofocus[f.focus] {
            @for (value, label) in options { option value=(value) selected[*value == f.value] { (label) } }
        }
    }
}
