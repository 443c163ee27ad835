//! Points in time.

use maud::{Markup, html};

/// A point in time: how machines read it and how the reader sees it.
#[derive(Clone, Copy, Debug, Default)]
pub struct When<'a> {
    /// The value of `datetime`, such as `2026-05-14` or `2026-05-14T13:20Z`.
    pub iso: &'a str,
    /// What is shown, such as "12 minutes ago".
    pub text: &'a str,
}

/// The time as `<time datetime>`.
pub fn time(when: When<'_>) -> Markup {
    html! { time datetime=(when.iso) { (when.text) } }
}
