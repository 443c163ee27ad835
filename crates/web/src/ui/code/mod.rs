//! Text for machines: examples of requests and answers.

use maud::{Markup, html};

classes!("code");

/// Lines that are shown as they are. Long ones scroll sideways; `label` says what they are to those who hear it.
pub fn block(label: &str, text: &str) -> Markup {
    html! { pre.(class::CODE) tabindex="0" role="region" aria-label=(label) dir="ltr" { code { (text) } } }
}
