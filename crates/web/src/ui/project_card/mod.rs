//! A project in a list.

use crate::ui::avatar::{self, Person};
use crate::ui::heading::{self, Level};
use crate::ui::icon::Icon;
use crate::ui::money::{Money, Size};
use crate::ui::time::{When, time};
use crate::ui::{badge, chip, css, given, link};
use maud::{Markup, html};

classes!("project_card");

/// A project as a list shows it.
#[derive(Clone, Debug, Default)]
pub struct ProjectRow<'a> {
    /// The page of the project.
    pub href: &'a str,
    /// A name that its page repeats, so that the title moves there: `project-12`.
    pub morph: &'a str,
    /// The title.
    pub title: &'a str,
    /// The title's level.
    pub level: Level,
    /// Who posted it.
    pub client: Person<'a>,
    /// What was checked about the client; empty for no seal.
    pub checked: &'a str,
    /// Where the client is.
    pub place: &'a str,
    /// The first lines.
    pub text: &'a str,
    /// What it takes.
    pub skills: &'a [&'a str],
    /// The budget, formatted.
    pub amount: &'a str,
    /// What the budget is for, such as "an hour".
    pub unit: &'a str,
    /// How it is paid and how long it takes.
    pub terms: &'a str,
    /// How many proposals it has, as a band.
    pub proposals: &'a str,
    /// When it was posted.
    pub posted: When<'a>,
    /// Why it suits the reader; empty for nothing.
    pub why: &'a str,
    /// A state, for the owner's own lists.
    pub badge: Markup,
}

/// A row that leads to the project. Belongs in [`crate::ui::card::rows`].
pub fn project_row(p: &ProjectRow<'_>) -> Markup {
    let title = heading::Attributes { class: Some(class::PROJECT_TITLE), morph: given(p.morph), id: None };
    html! {
        li.(class::PROJECT) data-hover {
            article.(class::PROJECT_MAIN).(css::STACK) data-gap="sm" {
                p.(class::PROJECT_META) {
                    (avatar::avatar(&p.client, avatar::Size::Xs))
                    strong { bdi { (p.client.name) } }
                    @if let Some(checked) = given(p.checked) { (badge::tick(checked)) }
                    @if let Some(place) = given(p.place) { span { (place) } }
                    (p.badge)
                }
                (heading::with(p.level, title, &link::cover(p.title, p.href)))
                @if let Some(text) = given(p.text) { p.(class::PROJECT_TEXT).(css::CLAMP) { (text) } }
                @if !p.skills.is_empty() { (chip::chips(p.skills)) }
            }
            @if let Some(why) = given(p.why) { p.(class::PROJECT_WHY) { (Icon::Check) (why) } }
            div.(class::PROJECT_SIDE) {
                (Money { amount: p.amount, unit: p.unit, size: Size::Lg, ..Money::default() })
                @if let Some(terms) = given(p.terms) { span { (terms) } }
                @if let Some(proposals) = given(p.proposals) { span { (proposals) } }
                (time(p.posted))
            }
        }
    }
}
