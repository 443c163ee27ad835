//! One bar per milestone.

use maud::{Markup, html};

classes!("track");

/// Where a milestone stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Released or finished. Solid.
    Done,
    /// Under way. Striped.
    Now,
    /// Waiting for the reader. Orange.
    Turn,
    /// Not started. Hollow.
    Next,
}

impl Step {
    fn attr(self) -> Option<&'static str> {
        match self {
            Self::Done => Some("done"),
            Self::Now => Some("now"),
            Self::Turn => Some("turn"),
            Self::Next => None,
        }
    }
}

/// The milestones of a contract as bars. `label` says it in words.
pub fn track(steps: &[Step], label: &str) -> Markup {
    html! { span.(class::TRACK) role="img" aria-label=(label) { @for step in steps { i data-s=[step.attr()] {} } } }
}

/// The same where the words stand beside it.
pub fn track_unspoken(steps: &[Step]) -> Markup {
    html! { span.(class::TRACK) aria-hidden="true" { @for step in steps { i data-s=[step.attr()] {} } } }
}
