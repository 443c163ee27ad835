//! A short confirmation that the page shows once. Closes without script.

use crate::texts::Texts;
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("toast");

/// The confirmation, open.
pub fn toast(t: &Texts, text: &str) -> Markup {
    html! {
        dialog.(class::TOAST) open aria-label=(t.ui.notice) {
            (Icon::Done)
            p role="status" { (text) }
            form method="dialog" { button type="submit" aria-label=(t.ui.dismiss) { (Icon::X) } }
        }
    }
}
