//! What the clients of a demo want to have done: hand-written briefs, by field.

mod business;
mod data;
mod design;
mod engineering;
mod making;
mod media;
mod suspended;
mod web;
mod writing;

use domain::{
    Currency,
    projects::{BudgetKind, CloseReason, DurationEstimate, Visibility, WriteProject},
};

use super::dice::Dice;

/// What becomes of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Published within the last weeks.
    Open,
    /// Open, and changed since.
    Edited,
    /// Open for longer than a month, because its client answered the reminder.
    Kept,
    /// Paused for a while; open again.
    Resumed,
    /// Closed, then opened again.
    Reopened,
    /// Ended by itself, then opened again.
    Revived,
    /// Takes no proposals for now.
    Paused,
    /// Closed for good.
    Closed(CloseReason),
    /// Ended by itself.
    Expired,
    /// Taken down by staff, for this reason.
    Removed(&'static str),
    /// Somebody is hired for it, or asked to be; its files in `hiring` say when, and what follows.
    Hiring,
    /// Published so many days ago; the suspension of its client's account pauses it.
    Suspended(u32),
    /// Never published.
    Draft,
    /// Never published, and thrown away.
    Discarded,
}

/// A budget in whole units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pay {
    kind: BudgetKind,
    currency: Currency,
    min: u32,
    max: u32,
}

/// A brief as it stands in the files beside this one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    /// Whose: the part of the address before the `@`.
    pub owner: &'static str,
    /// One line.
    pub title: &'static str,
    /// Paragraphs; empty in a draft that was only begun.
    pub description: &'static str,
    /// Mostly from the list.
    pub skills: &'static [&'static str],
    /// What the client pays, before the dice move it a little.
    pub pay: Option<Pay>,
    /// How long it may take.
    pub duration: Option<DurationEstimate>,
    /// How many people are wanted.
    pub places: u16,
    /// Questions to those who propose.
    pub questions: &'static [&'static str],
    /// Only for those who are signed in.
    pub members: bool,
    /// What an edit adds to the description.
    pub later: Option<&'static str>,
    /// What becomes of it, where the text decides that; else the dice do.
    pub fate: Option<Fate>,
}

impl Text {
    /// Nothing yet.
    const BLANK: Self = Self {
        owner: "",
        title: "",
        description: "",
        skills: &[],
        pay: None,
        duration: None,
        places: 1,
        questions: &[],
        members: false,
        later: None,
        fate: None,
    };

    /// The form that its client fills in.
    pub(super) fn form(&self, dice: &mut Dice) -> WriteProject {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
        let mut form = WriteProject {
            title: self.title.to_owned(),
            description: self.description.to_owned(),
            skills: words(self.skills),
            duration: self.duration,
            places: self.places,
            questions: words(self.questions),
            visibility: if self.members { Visibility::Members } else { Visibility::Public },
            ..WriteProject::blank()
        };
        if let Some(pay) = self.pay {
            let percent = dice.between(92, 112);
            form.kind = pay.kind;
            form.currency = pay.currency;
            form.min = scaled(pay.min, percent).to_string();
            form.max = scaled(pay.max, percent).to_string();
        }
        form
    }
}

/// So many percent of an amount, as round as people name amounts.
pub(super) fn scaled(amount: u32, percent: u32) -> u32 {
    let step = match amount {
        0..100 => 1,
        100..1_000 => 10,
        1_000..10_000 => 50,
        10_000..100_000 => 500,
        _ => 5_000,
    };
    (amount * percent / 100 + step / 2) / step * step
}

const fn fixed(currency: Currency, min: u32, max: u32) -> Pay {
    Pay { kind: BudgetKind::Fixed, currency, min, max }
}

const fn hourly(currency: Currency, min: u32, max: u32) -> Pay {
    Pay { kind: BudgetKind::Hourly, currency, min, max }
}

/// Every brief, field after field.
pub(super) fn all() -> impl Iterator<Item = &'static Text> {
    let fields = [
        design::ALL,
        web::ALL,
        engineering::ALL,
        data::ALL,
        writing::ALL,
        media::ALL,
        business::ALL,
        making::ALL,
        suspended::ALL,
    ];
    fields.into_iter().flatten()
}
