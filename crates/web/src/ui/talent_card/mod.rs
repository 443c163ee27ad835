//! A freelancer in a list.

use crate::ui::avatar::{self, Person};
use crate::ui::heading::{self, Level};
use crate::ui::money::{Money, Size};
use crate::ui::{badge, chip, css, given, link};
use maud::{Markup, html};

classes!("talent_card");

/// A freelancer as a list shows them.
#[derive(Clone, Debug, Default)]
pub struct TalentRow<'a> {
    /// Who it is; the whole row leads to their page.
    pub person: Person<'a>,
    /// The name's level.
    pub level: Level,
    /// What was checked about them; empty for no seal.
    pub checked: &'a str,
    /// Their headline.
    pub headline: &'a str,
    /// Short facts: place, local time.
    pub facts: &'a [&'a str],
    /// The first lines of what they say about themselves.
    pub text: &'a str,
    /// What they do.
    pub skills: &'a [&'a str],
    /// Their rate, formatted; empty if they name none.
    pub rate: &'a str,
    /// What the rate is for, such as "an hour".
    pub unit: &'a str,
    /// When they are free, and for how long.
    pub availability: &'a [&'a str],
    /// Buttons.
    pub actions: Option<Markup>,
}

/// A row that leads to the freelancer. Belongs in [`crate::ui::card::rows`].
pub fn talent_row(p: &TalentRow<'_>) -> Markup {
    let name = heading::Attributes { class: Some(class::TALENT_NAME), ..heading::Attributes::default() };
    html! {
        li.(class::TALENT) data-hover {
            (avatar::avatar(&p.person, avatar::Size::Lg))
            div {
                (heading::with(p.level, name, &html! {
                    a.(link::class::TITLE_LINK).(link::class::COVER_LINK) href=(p.person.href) { bdi { (p.person.name) } }
                    @if let Some(checked) = given(p.checked) { (badge::tick(checked)) }
                }))
                @if let Some(headline) = given(p.headline) { p.(class::TALENT_HEAD) { (headline) } }
            }
            div.(class::TALENT_BODY) {
                @if !p.facts.is_empty() {
                    p.(css::MUTED).(css::UI).(css::DOTS) { @for fact in p.facts { span { (fact) } } }
                }
                @if let Some(text) = given(p.text) { p.(class::TALENT_TEXT).(css::CLAMP) { (text) } }
                @if !p.skills.is_empty() { (chip::chips(p.skills)) }
            }
            div.(class::TALENT_SIDE) {
                @if let Some(amount) = given(p.rate) {
                    (Money { amount, unit: p.unit, size: Size::Lg, ..Money::default() })
                }
                @for line in p.availability { span.(css::MUTED).(css::SMALL) { (line) } }
                @if let Some(actions) = &p.actions { div.(class::TALENT_ACT) { (actions) } }
            }
        }
    }
}
