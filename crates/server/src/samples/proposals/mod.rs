//! What the freelancers of a demo write to the clients: hand-written proposals, by field.
//!
//! A letter is what the freelancer has to say about this project. A short one ends with a sentence that this person
//! likes to end with, which is written by hand too; nobody proposes twice to a project, so it never stands twice in one
//! list.

mod building;
mod engineering;
mod manners;
mod map;
mod media;
mod numbers;
mod outside;
mod screens;
mod shops;
mod tiles;
mod words;

use domain::proposals::DeclineReason;

/// What becomes of a proposal, as far as its project lets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Begun and never sent.
    Draft,
    /// Begun and thrown away.
    Discarded,
    /// Sent; the client has not opened it.
    Unread,
    /// The same, and only days ago.
    Fresh,
    /// Opened.
    Read,
    /// Opened and kept in sight.
    Kept,
    /// Kept in sight for a while.
    LetGo,
    /// Opened and declined.
    Declined(DeclineReason),
    /// Taken back.
    Withdrawn,
    /// Not selected, and sent again when the project is opened again.
    Again,
}

/// A proposal as it stands in the files beside this one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    /// Whose: the part of the address before the `@`.
    pub who: &'static str,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What it says about this project.
    pub letter: &'static str,
    /// One for each question.
    pub answers: &'static [&'static str],
    /// What is delivered, with its part of the price in percent. Left out where the price is for an hour.
    pub plan: &'static [(&'static str, u32)],
    /// Sent with a higher price first.
    pub revised: bool,
}

/// The proposals to one project.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pile {
    /// The title of the brief.
    pub project: &'static str,
    /// At most one of each freelancer.
    pub bids: &'static [Words],
}

const fn pile(project: &'static str, bids: &'static [Words]) -> Pile {
    Pile { project, bids }
}

const fn bid(who: &'static str, outcome: Outcome, letter: &'static str) -> Words {
    Words { who, outcome, letter, answers: &[], plan: &[], revised: false }
}

impl Words {
    const fn answers(self, answers: &'static [&'static str]) -> Self {
        Self { answers, ..self }
    }

    const fn plan(self, plan: &'static [(&'static str, u32)]) -> Self {
        Self { plan, ..self }
    }

    const fn revised(self) -> Self {
        Self { revised: true, ..self }
    }

    /// The whole letter. `turn` counts what this person wrote before.
    pub(super) fn whole_letter(&self, turn: usize) -> String {
        let ends = manners::of(self.who);
        match ends.get(turn % ends.len().max(1)) {
            Some(end) if self.letter.chars().count() < SHORT => format!("{}\n\n{end}", self.letter),
            _ => self.letter.to_owned(),
        }
    }
}

/// A letter with fewer characters gets an end.
const SHORT: usize = 230;

/// Every pile.
pub(super) fn all() -> impl Iterator<Item = &'static Pile> {
    let fields = [
        map::ALL,
        tiles::ALL,
        screens::ALL,
        shops::ALL,
        engineering::ALL,
        numbers::ALL,
        words::ALL,
        media::ALL,
        outside::ALL,
        building::ALL,
    ];
    fields.into_iter().flatten()
}
