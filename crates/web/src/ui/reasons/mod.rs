//! What speaks for something, and what against. Also for checks that passed or did not.

use crate::texts::Texts;
use crate::ui::css;
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("reasons");

/// One reason.
#[derive(Clone, Copy, Debug)]
pub enum Reason<'a> {
    /// Speaks for it.
    For(&'a str),
    /// Speaks against it.
    Against(&'a str),
}

/// The reasons, in the order given.
pub fn reasons(t: &Texts, list: &[Reason<'_>]) -> Markup {
    html! {
        ul.(class::REASONS) {
            @for reason in list {
                @match reason {
                    Reason::For(text) => { li { (Icon::Check) span { span.(css::VH) { (t.ui.plus) " " } (text) } } }
                    Reason::Against(text) => { li data-con { (Icon::Minus) span { span.(css::VH) { (t.ui.minus) " " } (text) } } }
                }
            }
        }
    }
}
