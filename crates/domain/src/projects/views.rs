//! Projects as people see them.

use crate::{
    ProjectId, ProposalId, UserId,
    next_action::NextAction,
    projects::{
        brief::{Brief, Budget, DurationEstimate, Visibility},
        edit::Change,
        filter::Band,
        machine::{ProjectEvent, ProjectStateName},
        state::ProjectState,
    },
    time::Time,
};

/// The client of a project, as a visitor sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The account.
    pub id: UserId,
    /// The name.
    pub name: String,
    /// Since when the account exists.
    pub member_since: Time,
}

/// How many proposals there are: the number for the owner, a band for everybody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposals {
    /// For the owner and staff.
    Exact(i64),
    /// For everybody else.
    Band(Band),
}

/// A project in the list of open ones.
#[derive(Debug, Clone)]
pub struct ProjectCard {
    /// Its id.
    pub id: ProjectId,
    /// Its title.
    pub title: String,
    /// The beginning of its description.
    pub summary: Option<String>,
    /// Names of skills.
    pub skills: Vec<String>,
    /// What the client wants to pay.
    pub budget: Budget,
    /// How long it may take.
    pub duration: Option<DurationEstimate>,
    /// How many people are wanted.
    pub places: u16,
    /// Who may see it.
    pub visibility: Visibility,
    /// How many proposals, roughly.
    pub band: Band,
    /// When it was published.
    pub published_at: Time,
    /// Whose it is.
    pub client: Client,
}

/// Changes of the terms that were made at once while the project was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addendum {
    /// When.
    pub at: Time,
    /// What changed.
    pub changes: Vec<Change>,
}

/// A project on its own page.
#[derive(Debug, Clone)]
pub struct ProjectView {
    /// Its id.
    pub id: ProjectId,
    /// Whose it is.
    pub client: Client,
    /// Its state, with the facts.
    pub state: ProjectState,
    /// What the client wrote.
    pub brief: Brief,
    /// Changes of the terms since it was published, the latest first.
    pub addenda: Vec<Addendum>,
    /// How many proposals.
    pub proposals: Proposals,
    /// How many people were hired.
    pub hired: u16,
    /// When it was first written.
    pub created_at: Time,
    /// When it was first published.
    pub published_at: Option<Time>,
    /// When it ends by itself; for the owner and staff.
    pub expires_at: Option<Time>,
    /// Until when it can be opened again; for the owner.
    pub reopen_until: Option<Time>,
    /// True for its client.
    pub mine: bool,
    /// The events that the visitor may fire now.
    pub allowed: Vec<ProjectEvent>,
    /// Whose turn it is; for the owner and staff.
    pub next: Option<NextAction>,
    /// True when the visitor may change the brief now.
    pub may_edit: bool,
    /// True when the visitor may answer the idle reminder.
    pub may_answer_still_open: bool,
    /// True when the visitor may write a proposal: a freelancer, not the client, it takes more, and there is none of
    /// theirs of which something can come or came.
    pub may_propose: bool,
    /// The newest that the visitor wrote for it, a draft included, whatever became of it.
    pub my_proposal: Option<ProposalId>,
    /// For editing.
    pub version: i64,
}

/// A project in its client's own list.
#[derive(Debug, Clone)]
pub struct OwnProject {
    /// Its id.
    pub id: ProjectId,
    /// Its title.
    pub title: String,
    /// Its state, with the facts.
    pub state: ProjectState,
    /// What the client wants to pay.
    pub budget: Budget,
    /// How many people are wanted.
    pub places: u16,
    /// How many were hired.
    pub hired: u16,
    /// How many proposals.
    pub proposal_count: i64,
    /// When it was first written.
    pub created_at: Time,
    /// When it was first published.
    pub published_at: Option<Time>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
    /// The events that the client may fire now.
    pub allowed: Vec<ProjectEvent>,
    /// For moving it.
    pub version: i64,
}

/// How many of the own projects are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnCount {
    /// The state.
    pub state: ProjectStateName,
    /// How many.
    pub count: i64,
}

/// A project in the list for staff.
#[derive(Debug, Clone)]
pub struct StaffProject {
    /// The same as its client sees.
    pub project: OwnProject,
    /// Whose it is.
    pub client: Client,
}
