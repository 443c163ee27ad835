//! Offers and contracts of a demo: who was asked for what, what they handed in, what the client said and paid. The words
//! are written by hand; each deal stands on a proposal of the files beside this folder.

mod clinic;
mod design;
mod engineering;
mod offers;
mod outages;
mod screens;
mod shops;
mod timeline;
mod verbs;
mod words;

use domain::{
    Party,
    contracts::{IpClause, NdaClause},
    projects::CloseReason,
};

pub(super) use self::{
    timeline::{moves, published, until},
    verbs::{Whom, verb},
};

/// An offer as it stands in the files beside this one, and what came of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deal {
    /// The title of the brief.
    pub project: &'static str,
    /// Who wrote the proposal that it answers: the part of the address before the `@`.
    pub who: &'static str,
    /// What the scope says besides the brief; may be empty.
    pub adds: &'static str,
    /// What is delivered.
    pub lines: &'static [Line],
    /// Whether the lines count hours at the rate that was asked for, and not parts of the price in percent.
    pub hours: bool,
    /// How often changes may be asked for.
    pub revisions: u16,
    /// Who owns the work.
    pub ip: IpClause,
    /// Who keeps what confidential.
    pub nda: NdaClause,
    /// What happens, and how many days ago; one thing a day.
    pub course: &'static [(u32, Turn)],
}

/// Title, part in percent or hours, and the day on which it is due, counted from the offer.
pub(super) type Line = (&'static str, u32, u64);

/// What is handed in: a note, and where it lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// What it is.
    pub note: &'static str,
    /// Where it lies.
    pub links: &'static [&'static str],
}

/// Something that happens to an offer or a contract. Milestones are named by their place, counted from 1.
#[derive(Debug, Clone, Copy)]
pub(super) enum Turn {
    /// The client makes the offer.
    Offer,
    /// A side proposes other terms.
    Counter(Party, Other),
    /// The side in turn agrees.
    Accept(Party),
    /// The side in turn says no.
    Decline(Party, &'static str),
    /// The client takes the offer back.
    TakeBack,
    /// The freelancer withdraws the proposal under it.
    WithdrawProposal,
    /// The client closes the project around it.
    CloseProject(CloseReason),
    /// The client starts a milestone.
    Start(usize),
    /// The freelancer keeps work that is not ready.
    Prepare(usize, Piece),
    /// The freelancer hands work in.
    HandIn(usize, Piece),
    /// The client takes more time to look.
    Extend(usize),
    /// The client asks for changes.
    Changes(usize, &'static str),
    /// The client approves.
    Approve(usize),
    /// The client pays without waiting.
    PayEarly(usize),
    /// The client says that it is paid, and how.
    Claim(usize, &'static str),
    /// The freelancer says that it arrived.
    Confirm(usize),
    /// The freelancer says that it did not.
    Contradict(usize),
    /// The freelancer gives it up.
    WriteOff(usize),
    /// The client asks to cancel a milestone.
    AskCancel(usize),
    /// A side cancels a milestone.
    Cancel(Party, usize),
    /// The client pauses the contract.
    Pause,
    /// The client resumes it.
    Resume,
    /// A side asks to end it.
    EndRequest(Party),
    /// A side ends it while nothing is under way.
    EndAtOnce(Party),
    /// Staff hold it, for this reason.
    Hold(&'static str),
}

/// How other terms differ from those before them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Other {
    /// The amounts in percent of what they were.
    pub percent: u32,
    /// How many days later everything is due.
    pub later: u64,
    /// What the scope says besides.
    pub adds: &'static str,
}

impl Turn {
    /// Who does it; nobody of the two when staff do.
    pub(super) const fn side(&self) -> Option<Party> {
        match self {
            Self::Counter(side, _)
            | Self::Accept(side)
            | Self::Decline(side, _)
            | Self::Cancel(side, _)
            | Self::EndRequest(side)
            | Self::EndAtOnce(side) => Some(*side),
            Self::WithdrawProposal
            | Self::Prepare(..)
            | Self::HandIn(..)
            | Self::Confirm(_)
            | Self::Contradict(_)
            | Self::WriteOff(_) => Some(Party::Freelancer),
            Self::Hold(_) => None,
            _ => Some(Party::Client),
        }
    }

    /// Which milestone it is about, if one.
    const fn place(&self) -> Option<usize> {
        match self {
            Self::Start(place)
            | Self::Prepare(place, _)
            | Self::HandIn(place, _)
            | Self::Extend(place)
            | Self::Changes(place, _)
            | Self::Approve(place)
            | Self::PayEarly(place)
            | Self::Claim(place, _)
            | Self::Confirm(place)
            | Self::Contradict(place)
            | Self::WriteOff(place)
            | Self::AskCancel(place)
            | Self::Cancel(_, place) => Some(*place),
            _ => None,
        }
    }
}

const fn deal(
    project: &'static str,
    who: &'static str,
    lines: &'static [Line],
    course: &'static [(u32, Turn)],
) -> Deal {
    let (ip, nda) = (IpClause::OnPayment, NdaClause::None);
    Deal { project, who, adds: "", lines, hours: false, revisions: 2, ip, nda, course }
}

impl Deal {
    const fn adds(self, adds: &'static str) -> Self {
        Self { adds, ..self }
    }

    const fn hours(self) -> Self {
        Self { hours: true, ..self }
    }

    const fn revisions(self, revisions: u16) -> Self {
        Self { revisions, ..self }
    }

    const fn ip(self, ip: IpClause) -> Self {
        Self { ip, ..self }
    }

    const fn nda(self, nda: NdaClause) -> Self {
        Self { nda, ..self }
    }
}

const fn piece(note: &'static str, links: &'static [&'static str]) -> Piece {
    Piece { note, links }
}

const fn other(percent: u32, later: u64, adds: &'static str) -> Other {
    Other { percent, later, adds }
}

/// Every deal.
pub(super) fn all() -> impl Iterator<Item = &'static Deal> {
    let files = [
        outages::ALL,
        screens::ALL,
        clinic::ALL,
        shops::ALL,
        design::ALL,
        engineering::ALL,
        words::ALL,
        offers::ALL,
    ];
    files.into_iter().flatten()
}

/// The deals of a project.
pub(super) fn of(project: &str) -> impl Iterator<Item = &'static Deal> {
    all().filter(move |deal| deal.project == project)
}
