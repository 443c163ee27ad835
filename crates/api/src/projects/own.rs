//! A project in the lists of its client and of staff.

use domain::{
    Time,
    projects::{self, Proposals as Counted},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    next::Next,
    projects::{
        event::Event,
        parts::{Budget, Client, Proposals},
        words::State,
    },
};

/// A project in a list of all states.
#[derive(Serialize, ToSchema)]
pub(crate) struct OwnProject {
    /// Its id.
    #[schema(max_length = 17, pattern = "^prj_[0-9a-hjkmnp-tv-z]{13}$", example = "prj_02q8v3m1k7x4d")]
    id: String,
    /// One line.
    #[schema(max_length = 90, example = "A booking page for a small hotel")]
    title: String,
    /// What the client wants to pay.
    budget: Budget,
    /// How many people are wanted.
    #[schema(minimum = 1, maximum = 50, example = 1)]
    places: u16,
    /// How many of them were hired.
    #[schema(example = 0)]
    hired: u16,
    /// How many proposals it has.
    proposals: Proposals,
    /// When it was first written.
    #[schema(format = DateTime, example = "2026-03-01T12:00:00.000Z")]
    created_at: String,
    /// When it was first published.
    #[schema(format = DateTime)]
    published_at: Option<String>,
    /// In which state it is.
    state: State,
    /// Counts changes, as in `ETag`.
    #[schema(example = 3)]
    version: i64,
    /// The events that you may fire now.
    #[schema(max_items = 20)]
    allowed: Vec<Event>,
    /// Whose turn it is, if anything is waited for.
    next: Option<Next>,
}

/// A project with whose it is.
#[derive(Serialize, ToSchema)]
pub(crate) struct StaffProject {
    /// The project.
    project: OwnProject,
    /// Its client.
    client: Client,
}

/// How many projects are in a state.
#[derive(Serialize, ToSchema)]
pub(crate) struct StateCount {
    /// The state.
    state: State,
    /// How many.
    #[schema(example = 2)]
    count: i64,
}

impl From<projects::OwnProject> for OwnProject {
    fn from(own: projects::OwnProject) -> Self {
        let state = own.state.name();
        Self {
            id: own.id.to_string(),
            title: own.title,
            budget: own.budget.into(),
            places: own.places,
            hired: own.hired,
            proposals: Counted::Exact(own.proposal_count).into(),
            created_at: own.created_at.rfc3339(),
            published_at: own.published_at.map(Time::rfc3339),
            state: state.into(),
            version: own.version,
            allowed: Event::all(&own.allowed, state),
            next: own.next.map(Next::from),
        }
    }
}

impl From<projects::StaffProject> for StaffProject {
    fn from(listed: projects::StaffProject) -> Self {
        Self { project: listed.project.into(), client: listed.client.into() }
    }
}

impl From<projects::OwnCount> for StateCount {
    fn from(counted: projects::OwnCount) -> Self {
        Self { state: counted.state.into(), count: counted.count }
    }
}
