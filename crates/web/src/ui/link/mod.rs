//! Links: titles in lists, rows that are one target, and "more".

use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("link");

/// A title in a list, not underlined at rest.
pub fn title(text: &str, href: &str) -> Markup {
    html! { a.(class::TITLE_LINK) href=(href) { (text) } }
}

/// A title whose whole row is the target.
pub fn cover(text: &str, href: &str) -> Markup {
    html! { a.(class::TITLE_LINK).(class::COVER_LINK) href=(href) { (text) } }
}

/// A link to more of the same, with a chevron.
pub fn more(text: &str, href: &str) -> Markup {
    html! { a.(class::MORE_LINK) href=(href) { (text) (Icon::Right) } }
}
