//! Small labels: skills, applied filters.

use crate::texts::Texts;
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("chip");

/// A list of plain labels.
pub fn chips<S: AsRef<str>>(names: &[S]) -> Markup {
    html! { ul.(class::CHIPS) { @for name in names { li.(class::CHIP) { bdi { (name.as_ref()) } } } } }
}

/// A list of labels that lead somewhere: (name, address).
pub fn links(names: &[(&str, &str)]) -> Markup {
    html! {
        ul.(class::CHIPS) {
            @for (name, href) in names { li { a.(class::CHIP) href=(href) { bdi { (name) } } } }
        }
    }
}

/// An applied filter with a link that removes it.
pub fn applied(t: &Texts, name: &str, without: &str) -> Markup {
    html! {
        span.(class::CHIP) data-on {
            bdi { (name) }
            a.(class::CHIP_X) href=(without) aria-label=((t.ui.remove)(name)) { (Icon::X) }
        }
    }
}

/// A chosen value with a submit button that removes it from a draft.
pub(crate) fn chosen(t: &Texts, value: &str, edit: &str) -> Markup {
    html! {
        span.(class::CHIP) data-on {
            bdi { (value) }
            button type="submit" name="edit" value=(edit) formnovalidate aria-label=((t.ui.remove)(value)) { (Icon::X) }
        }
    }
}
