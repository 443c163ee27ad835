//! A project on the wire.

use axum::{
    http::header::ETAG,
    response::{IntoResponse, Response},
};
use domain::{
    Time,
    projects::{self, ProjectState, ProjectView},
};
use edge::http::conditional::etag;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    json::Json,
    next::Next,
    projects::{
        event::Event,
        parts::{Budget, Client, Proposals},
        words::{CloseReason, Duration, PausedBy, State, Term, Visibility},
    },
    text::{Question, SkillName},
};

/// A project.
#[derive(Serialize, ToSchema)]
pub(crate) struct Project {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prj_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    id: String,
    /// Its client.
    client: Client,
    /// True for its client.
    mine: bool,
    /// One line.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// What is wanted, in paragraphs; empty in a young draft.
    #[schema(max_length = 4000)]
    description: String,
    /// Names of skills, in the client's order.
    #[schema(value_type = Vec<SkillName>, max_items = 10)]
    skills: Vec<String>,
    /// What the client wants to pay.
    budget: Budget,
    /// How long it may take, if the client knows.
    duration: Option<Duration>,
    /// How many people are wanted.
    #[schema(minimum = 1, maximum = 50, example = 1)]
    places: u16,
    /// How many of them were hired.
    #[schema(example = 0)]
    hired: u16,
    /// Questions that every proposal answers.
    #[schema(value_type = Vec<Question>, max_items = 5)]
    questions: Vec<String>,
    /// Who may see it while it is open.
    visibility: Visibility,
    /// How many proposals it takes.
    #[schema(minimum = 10, maximum = 50, example = 25)]
    proposal_cap: u16,
    /// How many proposals it has.
    proposals: Proposals,
    /// True when you may write a proposal: a freelancer, not its client, it takes more, and you have none here that is
    /// not over.
    may_propose: bool,
    /// The newest proposal that you wrote for it, a draft included, whatever became of it.
    #[schema(max_length = 17, pattern = "^prp_[0-9a-hjkmnp-tv-z]{13}$")]
    my_proposal: Option<String>,
    /// Changes of the terms since it was published, the latest first.
    #[schema(max_items = 200)]
    addenda: Vec<Addendum>,
    /// In which state it is.
    state: State,
    /// Since when, where that is kept.
    #[schema(format = DateTime)]
    since: Option<String>,
    /// Why it was closed.
    close_reason: Option<CloseReason>,
    /// Who paused it; for its client and staff.
    paused_by: Option<PausedBy>,
    /// Why staff sent it back or took it down; for its client and staff.
    #[schema(max_length = 1000)]
    staff_reason: Option<String>,
    /// When it was first written.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
    /// When it was first published.
    #[schema(format = DateTime)]
    published_at: Option<String>,
    /// When it ends by itself; for its client and staff.
    #[schema(format = DateTime)]
    expires_at: Option<String>,
    /// Until when it can be opened again; for its client.
    #[schema(format = DateTime)]
    reopen_until: Option<String>,
    /// Counts changes, as in `ETag`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<Event>,
    /// Whose turn it is, if anything is waited for; for its client and staff.
    next: Option<Next>,
}

/// Changes of the terms that were made at once while the project was open.
#[derive(Serialize, ToSchema)]
pub(crate) struct Addendum {
    /// When.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    at: String,
    /// What changed.
    #[schema(max_items = 6)]
    changes: Vec<Change>,
}

/// One changed term, in words.
#[derive(Serialize, ToSchema)]
pub(crate) struct Change {
    /// Which.
    term: Term,
    /// As it was; null when nothing was said.
    #[schema(max_length = 4000, example = "$2,000.00 to $3,000.00, fixed")]
    before: Option<String>,
    /// As it is.
    #[schema(max_length = 4000, example = "$2,500.00 to $3,000.00, fixed")]
    after: Option<String>,
}

impl From<ProjectView> for Project {
    fn from(view: ProjectView) -> Self {
        let (state, brief) = (view.state.name(), view.brief);
        let privy = matches!(view.proposals, projects::Proposals::Exact(_));
        let facts = Facts::of(view.state, privy);
        Self {
            id: view.id.to_string(),
            client: view.client.into(),
            mine: view.mine,
            title: brief.title,
            description: brief.description,
            skills: brief.skills,
            budget: brief.budget.into(),
            duration: brief.duration.map(Duration::from),
            places: brief.places,
            hired: view.hired,
            questions: brief.questions,
            visibility: brief.visibility.into(),
            proposal_cap: brief.proposal_cap,
            proposals: view.proposals.into(),
            may_propose: view.may_propose,
            my_proposal: view.my_proposal.map(|id| id.to_string()),
            addenda: view.addenda.into_iter().map(Addendum::from).collect(),
            state: state.into(),
            since: facts.since.map(Time::rfc3339),
            close_reason: facts.close_reason,
            paused_by: facts.paused_by,
            staff_reason: facts.staff_reason,
            created_at: view.created_at.rfc3339(),
            published_at: view.published_at.map(Time::rfc3339),
            expires_at: view.expires_at.map(Time::rfc3339),
            reopen_until: view.reopen_until.map(Time::rfc3339),
            version: view.version,
            allowed: Event::all(&view.allowed, state),
            next: view.next.map(Next::from),
        }
    }
}

/// What belongs to a state. Who paused it and what staff said would tell strangers about the client's account.
#[derive(Default)]
struct Facts {
    since: Option<Time>,
    close_reason: Option<CloseReason>,
    paused_by: Option<PausedBy>,
    staff_reason: Option<String>,
}

impl Facts {
    fn of(state: ProjectState, privy: bool) -> Self {
        let none = Self::default();
        match state {
            ProjectState::Draft { rejected } => Self { staff_reason: rejected.filter(|_| privy), ..none },
            ProjectState::Open => none,
            ProjectState::PendingReview { since }
            | ProjectState::Filled { since }
            | ProjectState::Expired { at: since }
            | ProjectState::Discarded { at: since } => Self { since: Some(since), ..none },
            ProjectState::Paused { by, since } => {
                Self { since: Some(since), paused_by: privy.then(|| by.into()), ..none }
            }
            ProjectState::Closed { reason, at } => {
                Self { since: Some(at), close_reason: Some(reason.into()), ..none }
            }
            ProjectState::Removed { reason, at } => {
                Self { since: Some(at), staff_reason: privy.then_some(reason), ..none }
            }
        }
    }
}

impl From<projects::Addendum> for Addendum {
    fn from(addendum: projects::Addendum) -> Self {
        let change = |c: projects::Change| Change { term: c.term.into(), before: c.before, after: c.after };
        Self { at: addendum.at.rfc3339(), changes: addendum.changes.into_iter().map(change).collect() }
    }
}

impl IntoResponse for Project {
    fn into_response(self) -> Response {
        let tag = etag(u64::try_from(self.version).unwrap_or_default());
        ([(ETAG, tag)], Json(self)).into_response()
    }
}
