//! A proposal as its freelancer sees it. Nothing here can tell that it is kept in sight.

use app::proposals::mine::{MyCard, MyCount};
use axum::{
    http::header::ETAG,
    response::{IntoResponse, Response},
};
use domain::{Time, proposals::MyProposal};
use edge::http::conditional::etag;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    json::Json,
    money::Money,
    next::Next,
    projects::{parts::Client, words::Duration},
    proposals::{
        bid::{Bid, priced},
        event::ProposalEvent,
        parts::{Decision, ForProject, Revision},
        words::{Fare, OwnState},
    },
};

/// A proposal as its freelancer sees it.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnProposal {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$", example = "prp_02q8v3m1k7x4d")]
    id: String,
    /// Always true.
    mine: bool,
    /// The project.
    project: ForProject,
    /// The project's client.
    client: Client,
    /// What it says now.
    bid: Bid,
    /// Every revision that was sent, the latest first; empty for a draft.
    #[schema(max_items = 50)]
    revisions: Vec<Revision>,
    /// What sending it cost.
    fare: Fare,
    /// True while the letter and the answers may still be changed.
    may_edit_letter: bool,
    /// When it was sent.
    #[schema(format = DateTime)]
    submitted_at: Option<String>,
    /// When the client first opened it.
    #[schema(format = DateTime)]
    first_viewed_at: Option<String>,
    /// In which state it is.
    state: OwnState,
    /// How it came out; null while nothing is decided.
    decision: Option<Decision>,
    /// Counts changes, as in `ETag`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<ProposalEvent>,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

/// A proposal in its freelancer's list.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnProposalCard {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$", example = "prp_02q8v3m1k7x4d")]
    id: String,
    /// The project.
    project: ForProject,
    /// The project's client.
    client: Client,
    /// The beginning of the letter; empty in a young draft.
    #[schema(max_length = 241)]
    opening: String,
    /// The price; null in a draft that does not say.
    price: Option<Money>,
    /// How long it takes.
    duration: Duration,
    /// How many lines the plan has.
    #[schema(example = 2)]
    lines: usize,
    /// The number of the newest revision; 0 for a draft.
    #[schema(example = 1)]
    revision: u32,
    /// What sending it cost.
    fare: Fare,
    /// When it was first written.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
    /// When it was sent.
    #[schema(format = DateTime)]
    submitted_at: Option<String>,
    /// When the client first opened it.
    #[schema(format = DateTime)]
    first_viewed_at: Option<String>,
    /// In which state it is.
    state: OwnState,
    /// How it came out; null while nothing is decided.
    decision: Option<Decision>,
    /// Counts changes, as in `ETag`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<ProposalEvent>,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

/// How many of the own proposals are in a state.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnProposalCount {
    /// The state.
    state: OwnState,
    /// How many.
    #[schema(example = 2)]
    count: i64,
}

impl From<MyProposal> for OwnProposal {
    fn from(mine: MyProposal) -> Self {
        Self {
            id: mine.id.to_string(),
            mine: true,
            project: mine.project.into(),
            client: mine.client.into(),
            bid: mine.bid.into(),
            revisions: mine.revisions.into_iter().map(Revision::from).collect(),
            fare: mine.fare.into(),
            may_edit_letter: mine.may_edit_letter,
            submitted_at: mine.submitted_at.map(Time::rfc3339),
            first_viewed_at: mine.first_viewed_at.map(Time::rfc3339),
            state: mine.state.name().into(),
            decision: Decision::of(mine.state.state()),
            version: mine.version,
            allowed: ProposalEvent::all(&mine.allowed),
            next: mine.next.map(Next::from),
        }
    }
}

impl From<MyCard> for OwnProposalCard {
    fn from(mine: MyCard) -> Self {
        Self {
            id: mine.id.to_string(),
            project: mine.project.into(),
            client: mine.client.into(),
            opening: mine.opening,
            price: priced(mine.price),
            duration: mine.duration.into(),
            lines: mine.lines,
            revision: mine.revision,
            fare: mine.fare.into(),
            created_at: mine.created_at.rfc3339(),
            submitted_at: mine.submitted_at.map(Time::rfc3339),
            first_viewed_at: mine.first_viewed_at.map(Time::rfc3339),
            state: mine.state.name().into(),
            decision: Decision::of(mine.state.state()),
            version: mine.version,
            allowed: ProposalEvent::all(&mine.allowed),
            next: mine.next.map(Next::from),
        }
    }
}

impl From<MyCount> for OwnProposalCount {
    fn from(counted: MyCount) -> Self {
        Self { state: counted.state.into(), count: counted.count }
    }
}

impl IntoResponse for OwnProposal {
    fn into_response(self) -> Response {
        let tag = etag(u64::try_from(self.version).unwrap_or_default());
        ([(ETAG, tag)], Json(self)).into_response()
    }
}
