//! The steps of a contract, each with its amount and state.

use crate::ui::given;
use crate::ui::heading::{self, Level};
use crate::ui::icon::Icon;
use crate::ui::money::money;
use maud::{Markup, html};

classes!("milestones");

/// Where a milestone stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Released or finished.
    Done,
    /// Waiting for the reader. Orange.
    Turn,
    /// Under way.
    Now,
    /// Not started.
    #[default]
    Next,
}

/// One milestone.
#[derive(Clone, Debug, Default)]
pub struct Milestone<'a> {
    /// Where it stands.
    pub state: State,
    /// What will be there when it is done.
    pub title: &'a str,
    /// The title's level.
    pub level: Level,
    /// Its amount, formatted.
    pub amount: &'a str,
    /// Its state in a word: a badge.
    pub badge: Markup,
    /// Dates, notes, buttons.
    pub body: Markup,
}

/// Milestones in order. Belongs in a `flush` card.
pub fn milestones(list: &[Milestone<'_>]) -> Markup {
    html! { ol.(class::MILESTONES) { @for milestone in list { (line(milestone)) } } }
}

fn line(m: &Milestone<'_>) -> Markup {
    html! {
        li.(class::MILESTONE) data-state=[m.state.attr()] {
            (mark(m.state, ""))
            div.(class::MILESTONE_BODY) {
                div.(class::MILESTONE_HEAD) {
                    (heading::heading(m.level, m.title))
                    (m.badge)
                    @if let Some(amount) = given(m.amount) { (money(amount)) }
                }
                (m.body)
            }
        }
    }
}

/// The mark of a milestone. Its number comes from its place in the list unless it is given.
pub(crate) fn mark(state: State, number: &str) -> Markup {
    html! {
        span.(class::MILESTONE_MARK) aria-hidden="true" {
            @match state {
                State::Done => { (Icon::Check) }
                State::Turn => { (Icon::Eye) }
                State::Now | State::Next => { (number) }
            }
        }
    }
}

impl State {
    /// The value of `data-state`.
    pub(crate) fn attr(self) -> Option<&'static str> {
        match self {
            Self::Done => Some("done"),
            Self::Turn => Some("turn"),
            Self::Now => Some("now"),
            Self::Next => None,
        }
    }
}
