//! A proposal as its reader sees it, and proposals side by side.

use crate::ui::avatar::{Who, who};
use crate::ui::icon::Icon;
use crate::ui::money::{Money, Size};
use crate::ui::{css, fold, given};
use maud::{Markup, html};

classes!("proposal_card");

/// A proposal in a list.
#[derive(Clone, Debug, Default)]
pub struct Proposal<'a> {
    /// Who sent it.
    pub from: Who<'a>,
    /// A state: a badge.
    pub badge: Markup,
    /// The price, formatted.
    pub amount: &'a str,
    /// What the price is for, such as "an hour".
    pub unit: &'a str,
    /// Length, number of milestones, when it was sent.
    pub terms: &'a [&'a str],
    /// The first lines of the letter.
    pub quote: &'a str,
    /// The words that open the rest; empty if there is no rest.
    pub rest_label: &'a str,
    /// The rest of the letter, escaped.
    pub rest: Markup,
    /// What speaks for and against, beside the letter.
    pub why: Option<Markup>,
    /// Buttons.
    pub actions: Option<Markup>,
}

/// A proposal. Belongs in [`crate::ui::card::rows`].
pub fn proposal(p: &Proposal<'_>) -> Markup {
    html! {
        li.(class::PROPOSAL) {
            div.(class::PROPOSAL_HEAD) { (who(&p.from)) (p.badge) }
            div.(css::STACK) data-gap="sm" {
                p.(class::PROPOSAL_TERMS) {
                    (Money { amount: p.amount, unit: p.unit, size: Size::Lg, ..Money::default() })
                    @for term in p.terms { span { (term) } }
                }
                p.(class::PROPOSAL_QUOTE).(css::CLAMP) data-lines="3" { (p.quote) }
                @if let Some(label) = given(p.rest_label) {
                    details.(fold::class::FOLD) {
                        summary { (label) " " (Icon::Down) }
                        div.(css::PROSE) { (p.rest) }
                    }
                }
            }
            @if let Some(why) = &p.why { div.(class::PROPOSAL_WHY) { (why) } }
            @if let Some(actions) = &p.actions { div.(class::PROPOSAL_FOOT) { (actions) } }
        }
    }
}

/// A cell of the comparison.
#[derive(Clone, Debug, Default)]
pub struct Cell<'a> {
    /// What it holds.
    pub body: Markup,
    /// What makes it the best of its row, such as "Earliest"; empty for most cells.
    pub best: &'a str,
}

/// Proposals side by side.
#[derive(Clone, Debug, Default)]
pub struct Compare<'a> {
    /// What the table is.
    pub label: &'a str,
    /// What stands over the first column.
    pub corner: &'a str,
    /// Who is compared, one per column.
    pub people: Vec<Markup>,
    /// What is compared: its name, and a cell per column.
    pub rows: Vec<(&'a str, Vec<Cell<'a>>)>,
}

/// The comparison. Its first column stays while it scrolls. Belongs in a `flush` card.
pub fn compare(c: &Compare<'_>) -> Markup {
    html! {
        section.(class::COMPARE).(crate::ui::card::class::CARD_RULE) tabindex="0" aria-label=(c.label) {
            table {
                thead { tr { td { (c.corner) } @for person in &c.people { th scope="col" { (person) } } } }
                tbody {
                    @for (name, cells) in &c.rows {
                        tr {
                            th scope="row" { (name) }
                            @for cell in cells { td data-best=[given(cell.best)] { (cell.body) } }
                        }
                    }
                }
            }
        }
    }
}
