//! When what happens to offers and contracts: a day written by hand, an hour from the dice.

use super::{
    super::{
        dice::Dice,
        plan::{DAY, HOUR},
        projects::Text,
    },
    Deal, Turn, of,
};

/// When a deal is offered, in minutes ago, at most.
fn offered(deal: &Deal) -> u32 {
    deal.course.iter().map(|(day, _)| (day + 1) * DAY).max().unwrap_or(0)
}

/// When a project must have been published by, in minutes ago, so that people have days to propose before the first
/// offer.
pub(in super::super) fn published(text: &Text, dice: &mut Dice) -> u32 {
    first_offer(text) + dice.between(5 * DAY, 8 * DAY)
}

/// Whether the client closes the project in the course of a deal.
fn closed(text: &Text) -> bool {
    of(text.title).any(|deal| deal.course.iter().any(|(_, turn)| matches!(turn, Turn::CloseProject(_))))
}

/// When a proposal of this person to this project must have come and been read by, in minutes ago: before it is answered
/// by an offer, or before somebody else is chosen; 0 when nothing ends the time.
pub(in super::super) fn until(text: &Text, who: &str) -> u32 {
    let own = of(text.title).find(|deal| deal.who == who).map(offered);
    own.unwrap_or_else(|| if closed(text) || filled(text) { first_offer(text) } else { 0 })
}

/// Whether every place of a project is taken in the end.
fn filled(text: &Text) -> bool {
    let accepted = |deal: &&Deal| deal.course.iter().any(|(_, turn)| matches!(turn, Turn::Accept(_)));
    of(text.title).filter(accepted).count() >= usize::from(text.places)
}

/// What happens in a deal, and how many minutes ago.
pub(in super::super) fn moves(deal: &Deal, dice: &mut Dice) -> Vec<(u32, Turn)> {
    let time = |(day, turn): &(u32, Turn)| (day * DAY + dice.between(2 * HOUR, 20 * HOUR), *turn);
    deal.course.iter().map(time).collect()
}

fn first_offer(text: &Text) -> u32 {
    of(text.title).map(offered).max().unwrap_or(0)
}
