//! Work that is handed in, as it is sent and as it is shown: a note and links.

use domain::contracts::{self, DeliverableState as S, DeliverableView};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    contracts::{event::DeliverableEvent, hash::Hash, words::DeliverableState},
    text::{Text, WorkLink},
};

/// Work to hand in, or to prepare.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WriteWork {
    /// What it is, in paragraphs.
    #[schema(value_type = String, min_length = 1, max_length = 3000, example = "Sketches of all five pages.")]
    note: Text<3000>,
    /// Where it lies: addresses that begin with `https://`.
    #[serde(default)]
    #[schema(value_type = Vec<WorkLink>, max_items = 10)]
    links: Vec<Text<500>>,
}

impl From<WriteWork> for contracts::WriteWork {
    fn from(work: WriteWork) -> Self {
        Self { note: work.note.0, links: work.links.into_iter().map(|link| link.0).collect() }
    }
}

/// A version of what is handed in. It stays as it is once it was.
#[derive(Serialize, ToSchema)]
pub(crate) struct Deliverable {
    /// Its id.
    #[schema(max_length = 17, pattern = "^dlv_[0-9a-hjkmnp-tv-z]{13}$", example = "dlv_02q8v3m1k7x4d")]
    id: String,
    /// Counted from 1.
    #[schema(minimum = 1, example = 1)]
    number: u16,
    /// What it is.
    #[schema(max_length = 3000)]
    note: String,
    /// Where it lies.
    #[schema(value_type = Vec<WorkLink>, max_items = 10)]
    links: Vec<String>,
    /// When it was handed in; null while it is being prepared.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    handed_in_at: Option<String>,
    /// SHA-256 of its `links`, `milestone`, `note` and `number` as one canonical JSON object (RFC 8785), once it was
    /// handed in.
    #[schema(value_type = Option<String>, max_length = 64, pattern = "^[0-9a-f]{64}$")]
    hash: Option<Hash>,
    /// What the client asked to change, if they did.
    feedback: Option<Feedback>,
    /// In which state it is.
    state: DeliverableState,
    /// When it was approved, or gave way to another.
    #[schema(format = DateTime)]
    ended_at: Option<String>,
    /// Counts changes; `If-Match` takes it as `"v1"`.
    #[schema(example = 1)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<DeliverableEvent>,
}

/// What the client asked to change.
#[derive(Serialize, ToSchema)]
pub(crate) struct Feedback {
    /// In paragraphs.
    #[schema(max_length = 3000)]
    text: String,
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
}

impl From<DeliverableView> for Deliverable {
    fn from(view: DeliverableView) -> Self {
        let ended_at = match view.state {
            S::Accepted { at } | S::Superseded { at } => Some(at),
            S::Draft | S::Submitted | S::ChangesRequested => None,
        };
        Self {
            id: view.id.to_string(),
            number: view.number,
            note: view.work.note,
            links: view.work.links.iter().map(ToString::to_string).collect(),
            handed_in_at: view.handed_in.map(|handed_in| handed_in.at.rfc3339()),
            hash: view.handed_in.map(|handed_in| Hash(handed_in.hash)),
            feedback: view.feedback.map(|f| Feedback { text: f.text, at: f.at.rfc3339() }),
            state: view.state.name().into(),
            ended_at: ended_at.map(|at| at.rfc3339()),
            version: view.version,
            allowed: DeliverableEvent::all(&view.allowed),
        }
    }
}
