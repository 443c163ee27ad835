//! What staff decided about people of a demo, and who left: each decision with the reasons that the person reads.

mod cases;
mod post;
mod verbs;

use super::{
    dice::Dice,
    people::{self, Arrival},
    plan::{Act, DAY, Deed, HOUR},
    profiles,
};

pub(super) use self::{
    cases::ALL,
    post::Refused,
    verbs::{sign_up, verb},
};

/// What happened to one person's account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    /// Whose: the part of the address before the `@`.
    pub who: &'static str,
    /// What happened, and how many days ago; one thing a day.
    pub course: &'static [(u32, Step)],
}

/// A member of staff in the demo's past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Staff {
    /// The moderator who also took projects down.
    Moderator,
    /// The second one.
    Colleague,
}

/// Something that happens to an account.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// Restricted, for some days or until it is lifted.
    Restrict(Staff, Option<u16>, &'static str),
    /// No longer restricted.
    Lift(Staff, &'static str),
    /// A suspension is proposed.
    Propose(Staff, &'static str),
    /// Another member of staff agrees.
    Confirm(Staff),
    /// The proposal is taken back.
    Withdraw(Staff, &'static str),
    /// The suspension ends.
    Reinstate(Staff, &'static str),
    /// The person asks to close the account.
    Leave,
}

impl Step {
    /// Which member of staff does it; nobody when the person does.
    pub(super) const fn by(&self) -> Option<Staff> {
        match self {
            Self::Restrict(staff, ..)
            | Self::Lift(staff, _)
            | Self::Propose(staff, _)
            | Self::Confirm(staff)
            | Self::Withdraw(staff, _)
            | Self::Reinstate(staff, _) => Some(*staff),
            Self::Leave => None,
        }
    }

    /// What the person reads about it.
    #[cfg(test)]
    pub(super) const fn reasons(&self) -> Option<&'static str> {
        match self {
            Self::Restrict(_, _, text)
            | Self::Lift(_, text)
            | Self::Propose(_, text)
            | Self::Withdraw(_, text)
            | Self::Reinstate(_, text) => Some(text),
            Self::Confirm(_) | Self::Leave => None,
        }
    }
}

/// The people of these cases come, and what happens to their accounts. The days are written by hand.
pub(super) fn acts(dice: &mut Dice) -> Vec<Act> {
    let mut acts = Vec::new();
    for person in people::ALL {
        let (Arrival::On(day) | Arrival::Unconfirmed(day) | Arrival::Unreached(day)) = person.arrival else {
            continue;
        };
        let ago = day * DAY + dice.between(12 * HOUR, 20 * HOUR);
        acts.push(Act { ago, deed: Deed::Join(*person) });
        if let Some(words) = profiles::of(&person.local()) {
            let ago = ago - dice.between(20, 4 * HOUR);
            acts.push(Act { ago, deed: Deed::Describe(person.local(), words.form()) });
        }
    }
    for case in ALL {
        for (day, step) in case.course {
            let ago = day * DAY + dice.between(2 * HOUR, 20 * HOUR);
            acts.push(Act { ago, deed: Deed::Decide(case.who, *step) });
        }
    }
    acts
}
