//! The story of a demo before it is told: who does what, and how long ago. Nothing here touches a store.

use std::collections::BTreeMap;

use domain::{
    projects::{CloseReason, WriteProject},
    talent::EditProfile,
};

use super::{
    bidding::{self, Move},
    dice::Dice,
    hiring::{self, Deal, Turn},
    moderation,
    people::{self, Arrival, Sample},
    profiles,
    projects::{self, Fate, Text, scaled},
    proposals::{self, Words},
};

/// Minutes of an hour and of a day.
pub(super) const HOUR: u32 = 60;
pub(super) const DAY: u32 = 24 * HOUR;

/// Something that somebody does.
#[derive(Debug, Clone)]
pub(super) struct Act {
    /// How many minutes ago.
    pub ago: u32,
    /// What.
    pub deed: Deed,
}

/// What is done.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    /// A person comes.
    Join(Sample),
    /// A freelancer fills in the profile; the person by the part of the address before the `@`.
    Describe(String, EditProfile),
    /// Something happens to the project with this number.
    Project(usize, Step),
    /// Something happens to the proposal with this number.
    Bid(usize, Move),
    /// Something happens to the offer or contract with this number.
    Hire(usize, Turn),
    /// Something happens to a person's account; the person as in [`Deed::Describe`].
    Decide(&'static str, moderation::Step),
}

/// What is done with a project.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// Written, as a draft.
    Write(WriteProject),
    /// Written and published at once.
    PublishNew(WriteProject),
    /// The draft is published.
    Publish,
    /// Changed while it is open.
    Edit(WriteProject),
    /// Its client answers the reminder.
    StillOpen,
    /// Takes no proposals for a while.
    Pause,
    /// Takes them again.
    Resume,
    /// Closed by its client.
    Close(CloseReason),
    /// Opened again.
    Reopen,
    /// Taken down by staff.
    Remove(&'static str),
    /// Thrown away.
    Discard,
}

/// The whole story.
#[derive(Debug)]
pub(super) struct Plan {
    /// The briefs; acts speak of them by their place here.
    pub projects: Vec<(&'static Text, Fate)>,
    /// The proposals with the places of their briefs; acts speak of them by their place here.
    pub bids: Vec<(usize, &'static Words)>,
    /// The offers and contracts with the places of their proposals; acts speak of them by their place here.
    pub deals: Vec<(usize, &'static Deal)>,
    /// What happens, in order.
    pub acts: Vec<Act>,
}

impl Plan {
    /// The story that these dice tell.
    pub(super) fn new(mut dice: Dice) -> Self {
        let projects = dealt(&mut dice);
        let lives: Vec<_> = projects.iter().map(|(text, fate)| life(text, *fate, &mut dice)).collect();
        let bids = bids(&projects);
        let mut acts = Vec::new();
        for person in people::ALL.iter().filter(|person| person.arrival == Arrival::ByChance) {
            arrival(person, first_use(&person.local(), &bids, &lives), &mut dice, &mut acts);
        }
        let mut turns = BTreeMap::new();
        for (number, (project, words)) in bids.iter().enumerate() {
            let turn = turns.entry(words.who).or_insert(0);
            let (text, fate) = projects[*project];
            let until = hiring::until(text, words.who);
            let moves = bidding::moves(words, fate, &lives[*project], until, *turn, &mut dice);
            acts.extend(moves.into_iter().map(|(ago, step)| Act { ago, deed: Deed::Bid(number, step) }));
            *turn += 1;
        }
        for (number, life) in lives.into_iter().enumerate() {
            acts.extend(life.into_iter().map(|(ago, step)| Act { ago, deed: Deed::Project(number, step) }));
        }
        let deals = deals(&projects, &bids);
        for (number, (_, deal)) in deals.iter().enumerate() {
            let turns = hiring::moves(deal, &mut dice).into_iter();
            acts.extend(turns.map(|(ago, turn)| Act { ago, deed: Deed::Hire(number, turn) }));
        }
        acts.extend(moderation::acts(&mut dice));
        // Stable: what was planned first happens first within a minute.
        acts.sort_by_key(|act| std::cmp::Reverse(act.ago));
        Self { projects, bids, deals, acts }
    }
}

/// Every proposal with the place of its brief.
fn bids(projects: &[(&'static Text, Fate)]) -> Vec<(usize, &'static Words)> {
    let place = |title: &str| projects.iter().position(|(text, _)| text.title == title);
    let piles = proposals::all().filter_map(|pile| Some((place(pile.project)?, pile.bids)));
    piles.flat_map(|(project, bids)| bids.iter().map(move |words| (project, words))).collect()
}

/// Every offer and contract with the place of its proposal.
fn deals(
    projects: &[(&'static Text, Fate)],
    bids: &[(usize, &'static Words)],
) -> Vec<(usize, &'static Deal)> {
    let answers = |deal: &Deal, project: usize, words: &Words| {
        words.who == deal.who && projects[project].0.title == deal.project
    };
    let place = |deal| bids.iter().position(|(project, words)| answers(deal, *project, words));
    hiring::all().filter_map(|deal| Some((place(deal)?, deal))).collect()
}

/// How many minutes ago the first project began that this person proposes to.
fn first_use(who: &str, bids: &[(usize, &'static Words)], lives: &[Vec<(u32, Step)>]) -> u32 {
    let theirs = bids.iter().filter(|(_, words)| words.who == who);
    theirs.filter_map(|(project, _)| lives[*project].first()).map(|(ago, _)| *ago).max().unwrap_or(0)
}

/// Clients come before the first project; freelancers before the first that they propose to, or at any time.
fn arrival(person: &Sample, first_use: u32, dice: &mut Dice, acts: &mut Vec<Act>) {
    let least = if person.client { 62 * DAY } else { (first_use + DAY).max(2 * DAY) };
    let ago = dice.between(least, if person.client { 74 * DAY } else { least.max(70 * DAY) });
    acts.push(Act { ago, deed: Deed::Join(*person) });
    if let Some(words) = profiles::of(&person.local()) {
        let ago = ago - dice.between(20, 20 * HOUR);
        acts.push(Act { ago, deed: Deed::Describe(person.local(), words.form()) });
    }
}

/// Gives a fate to every brief whose text does not ask for one.
fn dealt(dice: &mut Dice) -> Vec<(&'static Text, Fate)> {
    let mut deck = vec![
        Fate::Edited,
        Fate::Kept,
        Fate::Resumed,
        Fate::Reopened,
        Fate::Paused,
        Fate::Paused,
        Fate::Expired,
        Fate::Expired,
    ];
    let undecided = projects::all().filter(|text| text.fate.is_none()).count();
    deck.resize(deck.len().max(undecided), Fate::Open);
    dice.shuffle(&mut deck);
    projects::all().map(|text| (text, text.fate.or_else(|| deck.pop()).unwrap_or(Fate::Open))).collect()
}

/// What happens to a project, and how many minutes ago.
fn life(text: &Text, fate: Fate, dice: &mut Dice) -> Vec<(u32, Step)> {
    if let Fate::Suspended(day) = fate {
        // Dice of its own: this brief was written after the others, whose stories stay as they are.
        let form = text.form(&mut Dice::new(day.into()));
        return vec![(day * DAY, Step::PublishNew(form))];
    }
    let form = text.form(dice);
    match fate {
        Fate::Draft => vec![(days(1, 20, dice), Step::Write(form))],
        Fate::Discarded => {
            let written = days(10, 50, dice);
            vec![(written, Step::Write(form)), (written - days(1, 4, dice), Step::Discard)]
        }
        _ => {
            let published =
                if fate == Fate::Hiring { hiring::published(text, dice) } else { published(fate, dice) };
            let edited = edited(text, &form, dice);
            let mut steps = publication(published, form, dice);
            steps.extend(later(fate, published, edited, dice));
            steps
        }
    }
}

/// When a project with this fate was published. Expiry needs 30 days of silence, so some must be older than that.
fn published(fate: Fate, dice: &mut Dice) -> u32 {
    match fate {
        Fate::Open if dice.between(1, 3) == 1 => dice.between(HOUR, 4 * DAY),
        Fate::Open => days(2, 26, dice),
        Fate::Edited => days(13, 25, dice),
        Fate::Resumed => days(12, 24, dice),
        Fate::Paused => days(8, 24, dice),
        Fate::Removed(_) => days(5, 40, dice),
        Fate::Reopened => days(20, 30, dice),
        Fate::Closed(_) => days(12, 55, dice),
        Fate::Kept => days(38, 58, dice),
        Fate::Revived => days(40, 55, dice),
        Fate::Expired => days(32, 58, dice),
        Fate::Hiring | Fate::Suspended(_) | Fate::Draft | Fate::Discarded => 0,
    }
}

/// Some write in one go; some leave a draft overnight.
fn publication(ago: u32, form: WriteProject, dice: &mut Dice) -> Vec<(u32, Step)> {
    if dice.between(1, 2) == 1 {
        return vec![(ago, Step::PublishNew(form))];
    }
    vec![(ago + dice.between(10, 30 * HOUR), Step::Write(form)), (ago, Step::Publish)]
}

/// What happens after publication. Expiry is not here: it comes by itself.
fn later(fate: Fate, published: u32, edited: WriteProject, dice: &mut Dice) -> Vec<(u32, Step)> {
    match fate {
        Fate::Edited => vec![(published - dice.between(12 * HOUR, 4 * DAY), Step::Edit(edited))],
        Fate::Kept => {
            let answers = [published - 26 * DAY, published.saturating_sub(52 * DAY)];
            answers.into_iter().filter(|ago| *ago > 0).map(|ago| (ago, Step::StillOpen)).collect()
        }
        Fate::Resumed => {
            let paused = published - days(2, 5, dice);
            vec![(paused, Step::Pause), (dice.between(2 * HOUR, paused - DAY), Step::Resume)]
        }
        Fate::Paused => vec![(dice.between(3 * HOUR, published - 3 * DAY), Step::Pause)],
        Fate::Reopened => {
            let closed = published - days(4, 9, dice);
            let reopened = closed - days(2, 8, dice);
            vec![(closed, Step::Close(CloseReason::NoMatch)), (reopened, Step::Reopen)]
        }
        Fate::Revived => vec![(dice.between(DAY, published - 31 * DAY), Step::Reopen)],
        Fate::Closed(reason) => vec![(published - days(3, 11, dice), Step::Close(reason))],
        Fate::Removed(reason) => vec![(published - dice.between(6 * HOUR, 40 * HOUR), Step::Remove(reason))],
        Fate::Open | Fate::Hiring | Fate::Suspended(_) | Fate::Expired | Fate::Draft | Fate::Discarded => {
            Vec::new()
        }
    }
}

/// The brief after second thoughts: more money, or what its text says.
fn edited(text: &Text, form: &WriteProject, dice: &mut Dice) -> WriteProject {
    let mut form = form.clone();
    if let Some(more) = text.later {
        form.description = format!("{}\n\n{more}", form.description);
    } else if let Ok(max) = form.max.parse() {
        form.max = scaled(max, dice.between(112, 130)).to_string();
    }
    form
}

/// A moment from `least` to `most` days ago, in minutes.
fn days(least: u32, most: u32, dice: &mut Dice) -> u32 {
    dice.between(least * DAY, most * DAY)
}
