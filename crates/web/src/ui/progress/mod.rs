//! How far something has come.

use maud::{Markup, html};

classes!("progress");

/// A bar of so many per cent, with its name and a figure over it.
pub fn progress(label: &str, figure: &str, percent: u8) -> Markup {
    html! {
        div {
            p.(class::PROGRESS_TOP) { span { (label) } strong { (figure) } }
            progress.(class::PROGRESS) max="100" value=(percent) aria-label=(label) { (percent) "%" }
        }
    }
}
