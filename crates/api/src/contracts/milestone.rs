//! A milestone of a contract, with its work and its payment.

use domain::{
    Time,
    contracts::{MilestoneState as S, MilestoneView},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    contracts::{
        event::MilestoneEvent,
        payment::Payment,
        words::{ApprovedBy, CancelledBy, MilestoneState},
        work::Deliverable,
    },
    money::Money,
    next::Next,
};

/// A milestone.
#[derive(Serialize, ToSchema)]
pub(crate) struct Milestone {
    /// Its id.
    #[schema(max_length = 17, pattern = "^mls_[0-9a-hjkmnp-tv-z]{13}$", example = "mls_02q8v3m1k7x4d")]
    id: String,
    /// Its place, counted from 1.
    #[schema(minimum = 1, example = 1)]
    position: u16,
    /// What is delivered.
    #[schema(max_length = 120, example = "Sketches")]
    title: String,
    /// For how much.
    amount: Money,
    /// The last day.
    #[schema(format = Date, max_length = 10, example = "2027-03-01")]
    due: String,
    /// In which state it is.
    state: MilestoneState,
    /// What belongs to this state.
    facts: MilestoneFacts,
    /// How often the client asked for changes.
    #[schema(example = 0)]
    changes: u16,
    /// True when that was more often than the terms include.
    beyond_included: bool,
    /// When silence approves what was handed in; null while nothing is looked at.
    #[schema(format = DateTime)]
    review_ends_at: Option<String>,
    /// When the client asked the freelancer to cancel it.
    #[schema(format = DateTime)]
    cancel_asked_at: Option<String>,
    /// True when you may ask the freelancer to cancel it.
    may_ask_cancel: bool,
    /// The versions of the work, the latest first. What is being prepared is shown to the freelancer alone.
    #[schema(max_items = 65535)]
    deliverables: Vec<Deliverable>,
    /// What is owed, once it is approved.
    payment: Option<Payment>,
    /// Counts changes; `If-Match` takes it as `"v3"`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<MilestoneEvent>,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

/// What belongs to the present state of a milestone; what belongs to another is null.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct MilestoneFacts {
    /// When this state began; null before it is started. The time for which the contract stood still does not count.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    since: Option<String>,
    /// Whether the client took more time to look.
    extended: Option<bool>,
    /// How it came to be approved.
    approved_by: Option<ApprovedBy>,
    /// Who called it off.
    cancelled_by: Option<CancelledBy>,
}

impl From<S> for MilestoneFacts {
    fn from(state: S) -> Self {
        let since = |at: Time| Self { since: Some(at.rfc3339()), ..Self::default() };
        match state {
            S::Planned => Self::default(),
            S::Funded { since: at }
            | S::ChangesRequested { clock: at }
            | S::Released { at }
            | S::Unpaid { at } => since(at),
            S::Submitted { clock, extended } => Self { extended: Some(extended), ..since(clock) },
            S::Approved { by, at } => Self { approved_by: Some(by.into()), ..since(at) },
            S::Cancelled { by, at } => Self { cancelled_by: Some(by.into()), ..since(at) },
        }
    }
}

impl From<MilestoneView> for Milestone {
    fn from(view: MilestoneView) -> Self {
        Self {
            id: view.id.to_string(),
            position: view.position,
            title: view.title,
            amount: view.amount.into(),
            due: view.due.to_string(),
            state: view.state.into(),
            facts: view.state.into(),
            changes: view.changes,
            beyond_included: view.beyond_included,
            review_ends_at: view.review_ends_at.map(Time::rfc3339),
            cancel_asked_at: view.cancel_asked_at.map(Time::rfc3339),
            may_ask_cancel: view.may_ask_cancel,
            deliverables: view.deliverables.into_iter().map(Deliverable::from).collect(),
            payment: view.payment.map(Payment::from),
            version: view.version,
            allowed: MilestoneEvent::all(&view.allowed),
            next: view.next.map(Next::from),
        }
    }
}
