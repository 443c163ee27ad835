//! Paging by cursor: newer and older.

use crate::texts::Texts;
use crate::ui::button::{self, Action, Button};
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("pagination");

/// The two ways to go; a way that is closed is shown but leads nowhere. Nothing if both are closed.
pub fn pager(t: &Texts, shown: &str, newer: Option<&str>, older: Option<&str>) -> Markup {
    if newer.is_none() && older.is_none() {
        return html! {};
    }
    html! {
        nav.(class::PAGER) aria-label=(t.ui.pages) {
            @match newer {
                Some(href) => { (Button { label: t.ui.newer, icon: Some(Icon::Left), action: Action::Link(href), ..Button::default() }) }
                None => { span.(button::class::BUTTON) aria-disabled="true" { (Icon::Left) (t.ui.newer) } }
            }
            p { (shown) }
            @match older {
                Some(href) => { (Button { label: t.ui.older, icon_end: Some(Icon::Right), action: Action::Link(href), ..Button::default() }) }
                None => { span.(button::class::BUTTON) aria-disabled="true" { (t.ui.older) (Icon::Right) } }
            }
        }
    }
}
