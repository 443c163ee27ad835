//! The way back up.

use crate::texts::Texts;
use maud::{Markup, html};

classes!("breadcrumbs");

/// The pages above this one, then this one.
pub fn breadcrumbs(t: &Texts, above: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav.(class::CRUMBS) aria-label=(t.ui.breadcrumb) {
            ol {
                @for (label, href) in above { li { a href=(href) { (label) } } }
                li { span aria-current="page" { (here) } }
            }
        }
    }
}
