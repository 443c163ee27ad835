//! What is one press away.

use maud::{Markup, html};

use crate::ui::icon::Icon;

classes!("fold");

/// A disclosure: the words to press, and what they open.
pub fn fold(summary: &str, body: &Markup) -> Markup {
    html! { details.(class::FOLD) { summary { (summary) (Icon::Down) } (body) } }
}
