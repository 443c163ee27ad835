//! When proposals come and what becomes of them: planned from the hand-written words and the life of their project, then
//! done with the verbs of freelancers and clients.

use domain::{
    Actor, Currency, ProjectId, ProposalId, Stamp, Time,
    projects::{BudgetKind, DurationEstimate as D, WriteProject},
    proposals::{DeclineProposal, DeclineReason, WritePlanLine, WriteProposal},
    time,
};
use store::Tx;

use app::proposals;

use super::{
    dice::Dice,
    plan::{DAY, HOUR, Step},
    projects::{Fate, scaled},
    proposals::{Outcome, Words},
};

/// Days after which a mail has left the mailbox, and some more.
const OLD: u32 = 8 * DAY;

/// What is done with a proposal.
#[derive(Debug, Clone)]
pub(super) enum Move {
    /// Begun as a draft.
    Begin(Offer),
    /// The draft is sent.
    SendDraft,
    /// Written and sent at once.
    Send(Offer),
    /// Changed after it was sent.
    Revise(Offer),
    /// Taken back.
    Withdraw,
    /// The draft is thrown away.
    Discard,
    /// The client opens it.
    Open,
    /// The client keeps it in sight.
    Shortlist,
    /// The client takes that back.
    LetGo,
    /// The client says no.
    Decline(DeclineReason),
}

impl Move {
    /// Whether the client does it.
    pub(super) const fn of_client(&self) -> bool {
        matches!(self, Self::Open | Self::Shortlist | Self::LetGo | Self::Decline(_))
    }
}

/// A filled form whose dates are counted from the day on which it is sent.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    letter: String,
    currency: Currency,
    /// In whole units; 0 in a draft that does not say.
    price: u32,
    duration: D,
    /// Title, whole units, days from now.
    plan: Vec<(&'static str, u32, u64)>,
    answers: Vec<String>,
}

impl Offer {
    /// The form as it is filled in at `now`.
    pub(super) fn form(&self, now: Time) -> WriteProposal {
        let line = |(title, amount, after): &(&str, u32, u64)| WritePlanLine {
            title: (*title).to_owned(),
            amount: amount.to_string(),
            due: (now + time::days(*after)).date_utc().to_string(),
        };
        WriteProposal {
            letter: self.letter.clone(),
            currency: self.currency,
            price: if self.price == 0 { String::new() } else { self.price.to_string() },
            duration: self.duration,
            plan: self.plan.iter().map(line).collect(),
            answers: self.answers.clone(),
        }
    }

    /// What these words offer for this brief.
    fn of(words: &Words, brief: &WriteProject, turn: usize, dice: &mut Dice) -> Self {
        let duration = duration(brief, dice);
        let price = price(words, brief, dice);
        let offer = Self {
            letter: words.whole_letter(turn),
            currency: brief.currency,
            price,
            duration,
            plan: Vec::new(),
            answers: words.answers.iter().map(|answer| (*answer).to_owned()).collect(),
        };
        match words.outcome {
            Outcome::Draft => Self { price: 0, ..offer },
            _ if brief.kind == BudgetKind::Fixed => offer.split(words, price),
            _ => offer,
        }
    }

    /// The same for another price; the plan follows it.
    fn split(mut self, words: &Words, price: u32) -> Self {
        let (lines, days) = (words.plan.len() as u64, span(self.duration));
        let mut left = price;
        self.plan.clear();
        for (number, (title, percent)) in (1..).zip(words.plan) {
            let amount = if number == lines { left } else { scaled(price, *percent).min(left) };
            left -= amount;
            self.plan.push((title, amount, days * number / lines));
        }
        Self { price, ..self }
    }
}

/// Around the budget; what is declined for its price lies well above it.
fn price(words: &Words, brief: &WriteProject, dice: &mut Dice) -> u32 {
    let amount = |text: &str| text.parse::<u32>().unwrap_or(1);
    let (min, max) = (amount(&brief.min), amount(&brief.max));
    let price = match words.outcome {
        Outcome::Declined(DeclineReason::Price) => dice.between(max * 13 / 10, max * 16 / 10),
        Outcome::Kept => dice.between(min, max),
        _ => dice.between(min * 9 / 10, max * 107 / 100),
    };
    scaled(price, 100).max(1)
}

/// What the brief says, by most.
fn duration(brief: &WriteProject, dice: &mut Dice) -> D {
    let asked = brief.duration.unwrap_or(D::Weeks);
    let place = D::ALL.iter().position(|one| *one == asked).unwrap_or(0);
    let other = match dice.between(1, 6) {
        1 => place.checked_sub(1),
        2 => Some(place + 1),
        _ => None,
    };
    other.and_then(|other| D::ALL.get(other).copied()).unwrap_or(asked)
}

/// How many days such a piece of work takes, about.
const fn span(duration: D) -> u64 {
    match duration {
        D::Days => 6,
        D::Weeks => 25,
        D::Months => 72,
        D::HalfYear => 150,
        D::Longer => 210,
    }
}

/// From when to when, in minutes ago, a project takes proposals.
type Window = (u32, u32);

/// When a project with this life takes proposals.
fn windows(fate: Fate, life: &[(u32, Step)]) -> Vec<Window> {
    let mut all = Vec::new();
    let mut open: Option<u32> = None;
    for (ago, step) in life {
        match step {
            Step::Publish | Step::PublishNew(_) => open = Some(*ago),
            Step::Pause | Step::Close(_) | Step::Remove(_) => {
                all.extend(open.take().map(|from| (from, *ago)));
            }
            Step::Resume | Step::Reopen => {
                // It had ended by itself.
                all.extend(open.map(|from| (from, from.saturating_sub(29 * DAY))));
                open = Some(*ago);
            }
            Step::Write(_) | Step::Edit(_) | Step::StillOpen | Step::Discard => {}
        }
    }
    let end = |from: u32| if fate == Fate::Expired { from.saturating_sub(29 * DAY) } else { 0 };
    all.extend(open.map(|from| (from, end(from))));
    all.retain(|(from, to)| from - to >= 4 * HOUR);
    all
}

/// What happens to a proposal with these words, and how many minutes ago: all of it before `until`. `turn` counts what
/// its writer wrote before.
pub(super) fn moves(
    words: &Words,
    fate: Fate,
    life: &[(u32, Step)],
    until: u32,
    turn: usize,
    dice: &mut Dice,
) -> Vec<(u32, Move)> {
    let brief = life.iter().find_map(|(_, step)| match step {
        Step::Write(form) | Step::PublishNew(form) => Some(form),
        _ => None,
    });
    let windows = windows(fate, life);
    let (Some(brief), Some(last)) = (brief, windows.len().checked_sub(1)) else { return Vec::new() };
    let chosen = match words.outcome {
        Outcome::Again => 0,
        _ => dice.between(0, u32::try_from(last).unwrap_or(0)) as usize,
    };
    let offer = Offer::of(words, brief, turn, dice);
    // A client who lets a project end by itself looks at nothing.
    let silent = matches!(fate, Fate::Expired | Fate::Removed(_)) || fate == Fate::Revived && chosen != last;
    let (from, to) = windows[chosen];
    let mut moves = story(words, &offer, (from, to.max(until)), silent, dice);
    if words.outcome == Outcome::Again && chosen != last {
        let (from, to) = windows[last];
        moves.push((dice.between(to + HOUR, from - HOUR), Move::Send(offer)));
    }
    moves
}

/// What happens in one window.
fn story(
    words: &Words,
    offer: &Offer,
    (from, to): Window,
    silent: bool,
    dice: &mut Dice,
) -> Vec<(u32, Move)> {
    // Most come early, and long enough ago that their mails are gone.
    let early = if dice.between(1, 3) > 1 { from - (from - to) / 2 } else { to };
    let least = if from > OLD + HOUR { early.max(OLD) } else { early };
    let least = if words.outcome == Outcome::Fresh { to } else { least };
    let most = if words.outcome == Outcome::Fresh { from.min(to + 3 * DAY) } else { from };
    let sent = dice.between(least.max(to + 2 * HOUR).min(most - HOUR), most - HOUR / 2);
    // What follows comes step by step, well before the window closes.
    let mut now = sent;
    let mut later = |dice: &mut Dice| {
        let rest = (now - to).min(4 * DAY);
        now -= dice.between((rest / 8).max(1), (rest / 3).max(2));
        now
    };
    match words.outcome {
        Outcome::Draft => return vec![(sent, Move::Begin(offer.clone()))],
        Outcome::Discarded => {
            return vec![(sent, Move::Begin(offer.clone())), (later(dice), Move::Discard)];
        }
        _ => {}
    }
    let first = if words.revised { dearer(words, offer, dice) } else { offer.clone() };
    let mut moves = Vec::new();
    if dice.between(1, 4) == 1 && from - sent > HOUR {
        moves.push((sent + dice.between(5, (from - sent).min(DAY) - 5), Move::Begin(first)));
        moves.push((sent, Move::SendDraft));
    } else {
        moves.push((sent, Move::Send(first)));
    }
    if words.revised {
        moves.push((later(dice), Move::Revise(offer.clone())));
    }
    let then: &[Move] = match words.outcome {
        Outcome::Withdrawn => &[Move::Withdraw],
        _ if silent => &[],
        Outcome::Read => &[Move::Open],
        Outcome::Kept => &[Move::Open, Move::Shortlist],
        Outcome::LetGo => &[Move::Open, Move::Shortlist, Move::LetGo],
        Outcome::Declined(reason) => &[Move::Open, Move::Decline(reason)],
        Outcome::Draft | Outcome::Discarded | Outcome::Unread | Outcome::Fresh | Outcome::Again => &[],
    };
    moves.extend(then.iter().map(|then| (later(dice), then.clone())));
    moves
}

/// What was asked before second thoughts.
fn dearer(words: &Words, offer: &Offer, dice: &mut Dice) -> Offer {
    let price = scaled(offer.price, dice.between(108, 120)).max(offer.price + 1);
    let offer = offer.clone();
    if offer.plan.is_empty() { Offer { price, ..offer } } else { offer.split(words, price) }
}

/// The verb of a move; it answers with the proposal's id.
pub(super) fn verb(
    step: Move,
    actor: Actor,
    project: ProjectId,
    id: Option<ProposalId>,
) -> impl FnMut(&mut dyn Tx, &Stamp) -> app::Result<i64> + Send + 'static {
    move |tx, stamp| {
        let (a, now) = (&actor, stamp.now());
        let done = match (&step, id) {
            (Move::Begin(offer), _) => proposals::draft::start(tx, stamp, a, project, &offer.form(now)),
            (Move::Send(offer), _) => proposals::submit::submit_new(tx, stamp, a, project, &offer.form(now)),
            (_, None) => Err(app::Error::not_found()),
            (Move::SendDraft, Some(id)) => proposals::submit::submit(tx, stamp, a, id),
            (Move::Revise(offer), Some(id)) => {
                let version = proposals::forms::edit(tx.as_read(), a, id)?.version;
                proposals::revise::revise(tx, stamp, a, id, &offer.form(now), version)
            }
            (Move::Withdraw, Some(id)) => proposals::withdraw::withdraw(tx, stamp, a, id),
            (Move::Discard, Some(id)) => proposals::draft::discard(tx, stamp, a, id),
            (Move::Open, Some(id)) => proposals::view::view(tx, stamp, a, id),
            (Move::Shortlist, Some(id)) => proposals::shortlist::shortlist(tx, stamp, a, id),
            (Move::LetGo, Some(id)) => proposals::shortlist::unshortlist(tx, stamp, a, id),
            (Move::Decline(reason), Some(id)) => {
                proposals::decline::decline(tx, stamp, a, id, &DeclineProposal { reason: *reason })
            }
        };
        done.map(|outcome| outcome.id)
    }
}
