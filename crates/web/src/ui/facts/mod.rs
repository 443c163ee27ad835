//! Terms and what they are.

use crate::ui::given;
use crate::ui::icon::Icon;
use maud::{Markup, html};

classes!("facts");

/// A term and what it is.
#[derive(Clone, Debug, Default)]
pub struct Fact<'a> {
    /// The term.
    pub term: &'a str,
    /// What it is.
    pub value: Markup,
    /// A line under it.
    pub note: &'a str,
    /// An icon before the term.
    pub icon: Option<Icon>,
}

impl<'a> Fact<'a> {
    /// A term and a text.
    pub fn new(term: &'a str, value: &str) -> Self {
        Self { term, value: html! { (value) }, note: "", icon: None }
    }
}

/// Facts side by side, at the top of a page.
pub fn facts(list: &[Fact<'_>]) -> Markup {
    html! { dl.(class::FACTS) { @for fact in list { (line(fact)) } } }
}

/// Facts one under the other, in a column beside a page.
pub fn facts_list(list: &[Fact<'_>]) -> Markup {
    html! { dl.(class::FACTS) data-list { @for fact in list { (line(fact)) } } }
}

fn line(fact: &Fact<'_>) -> Markup {
    html! {
        div {
            dt { @if let Some(icon) = fact.icon { (icon) } (fact.term) }
            dd { (fact.value) @if let Some(note) = given(fact.note) { small { (note) } } }
        }
    }
}
