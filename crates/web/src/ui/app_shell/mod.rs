//! The pieces of the page frame that components share; [`crate::shell`] puts them together.

use crate::texts::Texts;
use crate::ui::css;
use maud::{Markup, html};

classes!("app_shell");

/// The mark and the name.
pub fn brand(t: &Texts, home: &str) -> Markup {
    html! {
        a.(class::BRAND) href=(home) {
            svg viewBox="0 0 28 28" aria-hidden="true" {
                rect.(class::BRAND_TILE) width="28" height="28" rx="7.5" {}
                path.(class::BRAND_LINE) d="M6.5 20.5v-11l7.5 6.5 7.5-6.5V14" fill="none" stroke-width="2.75"
                    stroke-linecap="round" stroke-linejoin="round" {}
                circle.(class::BRAND_DOT) cx="21.5" cy="20" r="2.25" {}
            }
            span { (t.shell.brand) }
        }
    }
}

/// How many things wait for the reader; nothing for none.
pub(crate) fn count(t: &Texts, turn: u32) -> Markup {
    html! { @if turn > 0 { span.(class::COUNT) { (turn) span.(css::VH) { " " (t.ui.need_you) } } } }
}

/// The bar over the tab bar on phones that repeats a page's primary action.
pub(crate) fn cta_bar(body: &Markup) -> Markup {
    html! { div.(class::CTA_BAR) { (body) } }
}
