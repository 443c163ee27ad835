//! A proposal in the lists of the project's client.

use app::proposals::inbox::{Compared, TabCount};
use domain::{Time, proposals::ProposalCard};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    money::Money,
    next::Next,
    plan::PlanLine,
    projects::words::Duration,
    proposals::{
        event::ProposalEvent,
        parts::{Decision, Freelancer},
        words::{ProposalTab, ReceivedState},
    },
};

/// A proposal in the list of the project's client. Listing it is not reading it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReceivedCard {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$", example = "prp_02q8v3m1k7x4d")]
    id: String,
    /// Who proposes.
    freelancer: Freelancer,
    /// The beginning of the letter.
    #[schema(max_length = 241)]
    opening: String,
    /// The price.
    price: Money,
    /// How long it takes.
    duration: Duration,
    /// How many lines the plan has.
    #[schema(example = 2)]
    lines: usize,
    /// The number of the newest revision.
    #[schema(minimum = 1, example = 1)]
    revision: u32,
    /// When it was sent.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    submitted_at: String,
    /// When the client first opened it.
    #[schema(format = DateTime)]
    first_viewed_at: Option<String>,
    /// In which state it is.
    state: ReceivedState,
    /// How it came out; null while nothing is decided.
    decision: Option<Decision>,
    /// Counts the changes that its freelancer sees, as in `ETag`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<ProposalEvent>,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

/// A proposal in the comparison.
#[derive(Serialize, ToSchema)]
pub(crate) struct ComparedProposal {
    /// The proposal.
    proposal: ReceivedCard,
    /// How the work is split, if the freelancer says.
    #[schema(max_items = 20)]
    plan: Vec<PlanLine>,
}

/// How many proposals stand in a tab.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProposalTabCount {
    /// The tab.
    tab: ProposalTab,
    /// How many.
    #[schema(example = 2)]
    count: i64,
}

impl From<ProposalCard> for ReceivedCard {
    fn from(card: ProposalCard) -> Self {
        Self {
            id: card.id.to_string(),
            freelancer: card.freelancer.into(),
            opening: card.opening,
            price: card.price.into(),
            duration: card.duration.into(),
            lines: card.lines,
            revision: card.revision,
            submitted_at: card.submitted_at.rfc3339(),
            first_viewed_at: card.first_viewed_at.map(Time::rfc3339),
            state: card.state.name().into(),
            decision: Decision::of(card.state),
            version: card.version,
            allowed: ProposalEvent::all(&card.allowed),
            next: card.next.map(Next::from),
        }
    }
}

impl From<Compared> for ComparedProposal {
    fn from(compared: Compared) -> Self {
        Self { proposal: compared.card.into(), plan: compared.plan.into_iter().map(PlanLine::from).collect() }
    }
}

impl From<TabCount> for ProposalTabCount {
    fn from(counted: TabCount) -> Self {
        Self { tab: counted.tab.into(), count: counted.count }
    }
}
