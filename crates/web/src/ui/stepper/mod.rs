//! Jump links over one long form.

use crate::texts::Texts;
use crate::ui::css;
use maud::{Markup, html};

classes!("stepper");

/// How a section stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Still to do.
    #[default]
    Todo,
    /// Where the reader is.
    Current,
    /// Complete.
    Done,
    /// Has problems.
    Error,
}

/// The sections: (name, id of the section, how it stands). Stays in view beside the form.
pub fn stepper(t: &Texts, label: &str, sections: &[(&str, &str, State)]) -> Markup {
    html! {
        nav.(class::STEPPER).(css::STICKY) aria-label=(label) {
            ol {
                @for (name, id, state) in sections {
                    @let (attr, words) = match state {
                        State::Done => (Some("done"), t.ui.step_done),
                        State::Error => (Some("error"), t.ui.step_error),
                        State::Todo | State::Current => (None, ""),
                    };
                    li {
                        a href={ "#" (id) } data-state=[attr] aria-current=[(*state == State::Current).then_some("step")] {
                            (name)
                            @if !words.is_empty() { span.(css::VH) { (words) } }
                        }
                    }
                }
            }
        }
    }
}
