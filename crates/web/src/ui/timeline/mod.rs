//! What happened, in order.

use crate::ui::avatar::{self, Person};
use crate::ui::given;
use crate::ui::icon::Icon;
use crate::ui::time::{When, time};
use crate::ui::tone::Tone;
use maud::{Markup, html};

classes!("timeline");

/// Who or what did it.
#[derive(Clone, Copy, Debug)]
pub enum Mark<'a> {
    /// Somebody.
    Person(Person<'a>),
    /// Something, with what it means.
    Icon(Icon, Tone),
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// Who or what did it.
    pub mark: Mark<'a>,
    /// What happened; names in `<strong>`.
    pub text: Markup,
    /// When.
    pub when: When<'a>,
    /// Words that were said with it.
    pub quote: &'a str,
}

/// Events, one under the other.
pub fn timeline(events: &[Event<'_>]) -> Markup {
    html! {
        ol.(class::TIMELINE) {
            @for event in events {
                li {
                    @match event.mark {
                        Mark::Person(person) => { (avatar::avatar(&person, avatar::Size::Sm)) }
                        Mark::Icon(icon, tone) => { span.(class::TIMELINE_MARK) data-tone=[tone.attr()] { (icon) } }
                    }
                    div {
                        p { (event.text) }
                        @if let Some(quote) = given(event.quote) { blockquote { (quote) } }
                        (time(event.when))
                    }
                }
            }
        }
    }
}
