//! The proposals to a project as its client looks through them. Neither the list nor the comparison counts as reading.

use domain::{
    Actor, ProjectId,
    page::{Page, PageRequest},
    projects::ProjectStateName,
    proposals::{PlanLine, ProposalCard},
    words,
};
use store::{
    Read,
    proposals::inbox::{self, Listed},
};

use super::{access, show};
use crate::error::{Error, Result};

words! {
    /// A tab of the list.
    Tab {
        /// Everything that was sent.
        All = "all",
        /// What waits for the client and was never opened.
        Unread = "unread",
        /// What the client keeps in sight.
        Shortlisted = "shortlisted",
        /// What was declined, taken back or not selected.
        Over = "over",
    }
}

words! {
    /// In which order.
    Sort {
        /// The latest first.
        Newest = "newest",
        /// The lowest price first; each currency stands together, nothing is converted.
        LowestPrice = "lowest_price",
    }
}

impl Tab {
    const fn kept(self) -> &'static str {
        match self {
            Self::All => inbox::ALL,
            Self::Unread => inbox::UNREAD,
            Self::Shortlisted => inbox::SHORTLISTED,
            Self::Over => inbox::OVER,
        }
    }
}

/// How many proposals stand in a tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TabCount {
    /// The tab.
    pub tab: Tab,
    /// How many.
    pub count: i64,
}

/// A proposal in the comparison. The letter and the answers are read on its own page.
#[derive(Debug, Clone)]
pub struct Compared {
    /// As in the list.
    pub card: ProposalCard,
    /// How the work is split, if the freelancer says.
    pub plan: Vec<PlanLine>,
}

/// How many are compared side by side.
pub const MOST_COMPARED: u16 = 5;

/// A page of the proposals to a project, for its client and for staff.
///
/// # Errors
/// Not found, for everybody else.
pub fn list(
    db: &mut dyn Read,
    actor: &Actor,
    project: ProjectId,
    tab: Tab,
    sort: Sort,
    request: PageRequest,
) -> Result<Page<ProposalCard>> {
    let project = access::looked_through(db, actor, project)?;
    let (by_price, state) = (sort == Sort::LowestPrice, project.state.name());
    let request = request.sized();
    let rows = inbox::page(db, project.id, tab.kept(), by_price, request)?;
    let page = Page::cut(request, rows, |listed| inbox::place(by_price, listed));
    let items = page.items.into_iter().map(|listed| card(db, actor, listed, state)).collect::<Result<_>>()?;
    Ok(Page { items, newer: page.newer, older: page.older })
}

/// How many proposals stand in each tab, the empty ones too.
///
/// # Errors
/// Not found, for everybody but the client and staff.
pub fn counts(db: &mut dyn Read, actor: &Actor, project: ProjectId) -> Result<Vec<TabCount>> {
    let project = access::looked_through(db, actor, project)?;
    let counts = inbox::counts(db, project.id)?;
    let of = |tab: Tab| counts.iter().find(|(name, _)| name == tab.kept()).map_or(0, |(_, count)| *count);
    Ok(Tab::ALL.iter().map(|tab| TabCount { tab: *tab, count: of(*tab) }).collect())
}

/// The most projects with unread proposals that are told of at once.
const UNREAD: i64 = 20;

/// Own projects in a state with proposals that nobody has opened, the newest first: id, title, and how many.
///
/// # Errors
/// Those of the store.
pub fn unread(
    db: &mut dyn Read,
    actor: &Actor,
    state: ProjectStateName,
) -> Result<Vec<(ProjectId, String, i64)>> {
    Ok(inbox::own_unread(db, actor.user, state, UNREAD)?)
}

/// The proposals that the client keeps in sight, side by side: the latest five.
///
/// # Errors
/// Not found, for everybody but the client and staff.
pub fn compare(db: &mut dyn Read, actor: &Actor, project: ProjectId) -> Result<Vec<Compared>> {
    let request = PageRequest { cursor: None, size: MOST_COMPARED };
    let cards = list(db, actor, project, Tab::Shortlisted, Sort::Newest, request)?.items;
    let mut compared = Vec::with_capacity(cards.len());
    for card in cards {
        let plan = store::proposals::words::find(db, card.id, card.revision)?.map(|bid| bid.plan);
        compared.push(Compared { card, plan: plan.unwrap_or_default() });
    }
    Ok(compared)
}

fn card(db: &mut dyn Read, actor: &Actor, listed: Listed, project: ProjectStateName) -> Result<ProposalCard> {
    let proposal = listed.proposal;
    Ok(ProposalCard {
        id: proposal.id,
        freelancer: listed.freelancer,
        opening: listed.opening,
        price: listed.price,
        duration: listed.duration,
        lines: listed.lines,
        revision: proposal.revision,
        submitted_at: proposal
            .submitted_at
            .ok_or_else(|| Error::internal(format!("proposal {} is listed unsent", proposal.id)))?,
        first_viewed_at: proposal.first_viewed_at,
        unread: proposal.is_unread(),
        allowed: show::allowed(actor, &proposal, project),
        next: show::next(db, actor, &proposal)?,
        version: proposal.version,
        state: proposal.state,
    })
}
