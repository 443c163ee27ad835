//! A strip of figures.

use crate::ui::chart::spark;
use maud::{Markup, html};

classes!("stat");

/// A figure with its name.
#[derive(Clone, Debug, Default)]
pub struct Stat<'a> {
    /// What it counts.
    pub label: &'a str,
    /// The figure, formatted.
    pub value: &'a str,
    /// What makes sense of it; may start with a [`delta`].
    pub note: Markup,
    /// How it went, oldest first; empty for no line.
    pub line: &'a [f64],
}

/// Which way a change went, and whether that is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Better.
    Up,
    /// Worse.
    Down,
    /// The same.
    Flat,
}

/// Figures in one strip.
pub fn stats(list: &[Stat<'_>]) -> Markup {
    html! {
        dl.(class::STATS) {
            @for stat in list {
                div.(class::STAT) {
                    dt { (stat.label) }
                    dd.(class::STAT_VALUE) { bdi dir="ltr" { (stat.value) } }
                    @if !stat.note.0.is_empty() { dd.(class::STAT_NOTE) { (stat.note) } }
                    @if stat.line.len() > 1 { dd { (spark(stat.line)) } }
                }
            }
        }
    }
}

/// A change, such as "+ 18%".
pub fn delta(text: &str, trend: Trend) -> Markup {
    html! { span.(class::DELTA) data-down[trend == Trend::Down] data-flat[trend == Trend::Flat] { (text) } }
}
