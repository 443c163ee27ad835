//! A proposal as the project's client and staff see it.

use axum::{
    http::header::ETAG,
    response::{IntoResponse, Response},
};
use domain::{Time, proposals::ProposalView};
use edge::http::conditional::etag;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    json::Json,
    next::Next,
    proposals::{
        bid::Bid,
        event::ProposalEvent,
        parts::{Decision, ForProject, Freelancer, Revision},
        words::ReceivedState,
    },
};

/// A proposal as the project's client and staff see it.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReceivedProposal {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$", example = "prp_02q8v3m1k7x4d")]
    id: String,
    /// Always false: it is not yours.
    mine: bool,
    /// The project.
    project: ForProject,
    /// Who proposes.
    freelancer: Freelancer,
    /// What it says now.
    bid: Bid,
    /// Every revision, the latest first.
    #[schema(max_items = 50)]
    revisions: Vec<Revision>,
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

impl From<ProposalView> for ReceivedProposal {
    fn from(view: ProposalView) -> Self {
        Self {
            id: view.id.to_string(),
            mine: false,
            project: view.project.into(),
            freelancer: view.freelancer.into(),
            bid: view.bid.into(),
            revisions: view.revisions.into_iter().map(Revision::from).collect(),
            submitted_at: view.submitted_at.rfc3339(),
            first_viewed_at: view.first_viewed_at.map(Time::rfc3339),
            state: view.state.name().into(),
            decision: Decision::of(view.state),
            version: view.version,
            allowed: ProposalEvent::all(&view.allowed),
            next: view.next.map(Next::from),
        }
    }
}

impl IntoResponse for ReceivedProposal {
    fn into_response(self) -> Response {
        let tag = etag(u64::try_from(self.version).unwrap_or_default());
        ([(ETAG, tag)], Json(self)).into_response()
    }
}
