//! What somebody may do to a project.

use domain::projects::{ProjectEvent, ProjectStateName as S};
use serde::Serialize;
use utoipa::ToSchema;

/// Something that you may do to a project.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Event {
    /// Change the brief.
    Edit,
    /// Throw the draft away.
    Discard,
    /// Publish the draft.
    Publish,
    /// Take it back before staff have looked at it.
    WithdrawReview,
    /// Let it be published; staff.
    Approve,
    /// Send it back to its client; staff.
    Reject,
    /// Stop new proposals.
    Pause,
    /// Take new proposals again.
    Resume,
    /// Say that it is still open.
    StillOpen,
    /// Ask for more people.
    ReopenPlace,
    /// End it.
    Close,
    /// Open it again.
    #[serde(rename = "reopen_within_30d")]
    Reopen,
    /// Take it down; staff.
    Remove,
}

impl Event {
    /// The events on the wire. Whoever may close an open or paused project may also say that it is still open.
    pub(crate) fn all(allowed: &[ProjectEvent], state: S) -> Vec<Self> {
        let mut events: Vec<Self> = allowed.iter().copied().filter_map(Self::of).collect();
        if matches!(state, S::Open | S::Paused) && allowed.contains(&ProjectEvent::Close) {
            events.push(Self::StillOpen);
        }
        events
    }

    /// The word, as it stands in answers.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Edit => ProjectEvent::Edit.as_str(),
            Self::Discard => ProjectEvent::Discard.as_str(),
            Self::Publish => ProjectEvent::Publish.as_str(),
            Self::WithdrawReview => ProjectEvent::WithdrawReview.as_str(),
            Self::Approve => ProjectEvent::Approve.as_str(),
            Self::Reject => ProjectEvent::Reject.as_str(),
            Self::Pause => ProjectEvent::Pause.as_str(),
            Self::Resume => ProjectEvent::Resume.as_str(),
            Self::StillOpen => "still_open",
            Self::ReopenPlace => ProjectEvent::ReopenPlace.as_str(),
            Self::Close => ProjectEvent::Close.as_str(),
            Self::Reopen => ProjectEvent::Reopen.as_str(),
            Self::Remove => ProjectEvent::Remove.as_str(),
        }
    }

    fn of(event: ProjectEvent) -> Option<Self> {
        Some(match event {
            ProjectEvent::Edit => Self::Edit,
            ProjectEvent::Discard => Self::Discard,
            ProjectEvent::Publish => Self::Publish,
            ProjectEvent::WithdrawReview => Self::WithdrawReview,
            ProjectEvent::Approve => Self::Approve,
            ProjectEvent::Reject => Self::Reject,
            ProjectEvent::Pause => Self::Pause,
            ProjectEvent::Resume => Self::Resume,
            ProjectEvent::ReopenPlace => Self::ReopenPlace,
            ProjectEvent::Close => Self::Close,
            ProjectEvent::Reopen => Self::Reopen,
            ProjectEvent::Remove => Self::Remove,
            ProjectEvent::PublishFlagged | ProjectEvent::Fill | ProjectEvent::Expire => return None,
        })
    }
}
