//! What a person sees first: what waits for them, and what happened.

use crate::{
    Market, ProjectId,
    contracts::Waiting,
    projects::{OwnProject, ProjectCard},
    talent::ProfilePart,
    time::Time,
};

/// Something that waits for the person.
#[derive(Debug, Clone)]
pub enum Task {
    /// An offer or a contract.
    Contract(Waiting),
    /// A project will expire unless its client says that it is still open.
    StillOpen {
        /// Which.
        project: ProjectId,
        /// Its title.
        title: String,
        /// When it expires.
        due: Time,
    },
    /// Proposals that the client has not opened.
    ReadProposals {
        /// To which project.
        project: ProjectId,
        /// Its title.
        title: String,
        /// How many.
        unread: i64,
    },
    /// A project was written and not published.
    FinishDraft {
        /// Which.
        project: ProjectId,
        /// Its title.
        title: String,
    },
    /// The public profile has gaps.
    CompleteProfile {
        /// What is missing.
        missing: Vec<ProfilePart>,
    },
}

impl Task {
    /// By when it must be done, where that is known.
    #[must_use]
    pub const fn due(&self) -> Option<Time> {
        match self {
            Self::Contract(waiting) => waiting.next.due,
            Self::StillOpen { due, .. } => Some(*due),
            Self::ReadProposals { .. } | Self::FinishDraft { .. } | Self::CompleteProfile { .. } => None,
        }
    }
}

/// The dashboard.
#[derive(Debug, Clone)]
pub struct Dashboard {
    /// What waits, the most urgent first.
    pub tasks: Vec<Task>,
    /// The newest own projects, for clients.
    pub projects: Vec<OwnProject>,
    /// The newest open projects of others, for freelancers.
    pub open: Vec<ProjectCard>,
    /// What happened lately, the latest first.
    pub activity: Vec<Activity>,
    /// The roles that it was made for.
    pub market: Market,
}

/// Something that happened, as the feed shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// What, such as `publish` or `session.opened`.
    pub kind: String,
    /// The kind of thing it happened to.
    pub entity: String,
    /// The thing.
    pub entity_id: i64,
    /// When.
    pub at: Time,
}
