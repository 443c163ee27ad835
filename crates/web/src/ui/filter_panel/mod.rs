//! Filters of a list: one form, in the page on wide screens and a sheet on phones. They are `GET`, so that
//! a result can be shared.

use crate::texts::Texts;
use crate::ui::button::{Action, Button, Kind};
use crate::ui::icon::Icon;
use crate::ui::{css, field, given};
use maud::{Markup, html};

classes!("filter_panel");

/// The panel. Put it first in a `split` with `data-side="start"`.
#[derive(Clone, Debug, Default)]
pub struct FilterPanel<'a> {
    /// What the opener refers to.
    pub id: &'a str,
    /// The list's address; clearing leads there too.
    pub action: &'a str,
    /// Values to keep, such as the sort order: (name, value).
    pub keep: &'a [(&'a str, &'a str)],
    /// Groups of filters.
    pub body: Markup,
}

/// The panel with its buttons.
pub fn filter_panel(t: &Texts, p: &FilterPanel<'_>) -> Markup {
    html! {
        div.(class::FILTERS) id=(p.id) popover {
            form.(class::FILTERS_FORM) method="get" action=(p.action) {
                @for (name, value) in p.keep { input type="hidden" name=(name) value=(value); }
                div.(class::FILTERS_HEAD) {
                    h2 { (t.ui.filters) }
                    button.(crate::ui::icon_button::class::ICON_BUTTON) type="button" popovertarget=(p.id)
                        popovertargetaction="hide" aria-label=(t.ui.close_filters) title=(t.ui.close_filters) { (Icon::X) }
                }
                (p.body)
                div.(class::FILTERS_FOOT) {
                    (Button { label: t.ui.show_results, kind: Kind::Primary, block: true, ..Button::default() })
                    (Button { label: t.ui.clear_all, kind: Kind::Quiet, block: true, action: Action::Link(p.action), ..Button::default() })
                }
            }
        }
    }
}

/// One question of the panel.
pub fn filter_group(legend: &str, controls: &Markup) -> Markup {
    html! { fieldset.(class::FILTERS_GROUP) { legend { (legend) } (controls) } }
}

/// One end of a range.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bound<'a> {
    /// The name sent with the form.
    pub name: &'a str,
    /// What it is, for those who hear it.
    pub label: &'a str,
    /// What is filled in.
    pub value: &'a str,
    /// What is shown while it is empty.
    pub placeholder: &'a str,
    /// What is wrong with it.
    pub error: &'a str,
}

/// From and to.
pub fn filter_range(t: &Texts, from: Bound<'_>, to: Bound<'_>) -> Markup {
    let end = |bound: Bound<'_>| {
        let wrong = given(bound.error);
        html! {
            input.(field::class::INPUT) type="text" inputmode="numeric" id=(bound.name) name=(bound.name)
                aria-label=(bound.label) placeholder=[given(bound.placeholder)] value=[given(bound.value)]
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| format!("{}-e", bound.name))];
        }
    };
    html! {
        div.(class::FILTERS_RANGE) { (end(from)) span aria-hidden="true" { (t.ui.range_to) } (end(to)) }
        @for bound in [from, to] { @if let Some(error) = given(bound.error) { (field::error(error, bound.name)) } }
    }
}

/// What stands over the list: on phones the button that opens the panel, then the filters that are on.
pub fn applied(t: &Texts, panel: &str, on: usize, chips: &Markup) -> Markup {
    let label = (t.ui.filters_on)(on);
    html! {
        div.(class::APPLIED) {
            (Button { label: &label, icon: Some(Icon::Sliders), action: Action::Popover(panel), class: class::FILTERS_OPEN, ..Button::default() })
            (chips)
        }
    }
}

/// A list with its filters beside it.
pub fn with_filters(panel: &Markup, list: &Markup) -> Markup {
    html! { div.(css::SPLIT) data-side="start" { (panel) div.(css::STACK) { (list) } } }
}
