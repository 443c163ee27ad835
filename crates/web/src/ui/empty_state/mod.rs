//! What a list shows while it is empty: what will appear, and the step that fills it.

use crate::ui::art::Art;
use crate::ui::css;
use crate::ui::heading::{Level, heading};
use maud::{Markup, Render, html};

classes!("empty_state");

/// An empty list. Splice it, usually in a `flush` card.
#[derive(Clone, Debug)]
pub struct Empty<'a> {
    /// The drawing.
    pub art: Art,
    /// What there is none of.
    pub title: &'a str,
    /// The heading's level.
    pub level: Level,
    /// What will appear here, and when.
    pub text: &'a str,
    /// The step that fills it.
    pub actions: Option<Markup>,
}

impl Render for Empty<'_> {
    fn render(&self) -> Markup {
        html! {
            div.(class::EMPTY) {
                (self.art)
                (heading(self.level, self.title))
                p { (self.text) }
                @if let Some(actions) = &self.actions { div.(css::ROW) { (actions) } }
            }
        }
    }
}
