//! What comes next to a thing that waits.

use domain::{NextAction, Who};
use serde::Serialize;
use utoipa::ToSchema;

/// Who must act, by when, and what silence does.
#[derive(Serialize, ToSchema)]
pub(crate) struct Next {
    /// Who must act.
    pub(crate) who: Party,
    /// The event that is waited for.
    #[schema(max_length = 40, example = "undo_close")]
    pub(crate) verb: String,
    /// Until when, if there is a limit.
    #[schema(format = DateTime, example = "2026-05-04T09:30:00.000Z")]
    pub(crate) due: Option<String>,
    /// The event that silence leads to, if any.
    #[schema(max_length = 40, example = "finish_close_14d")]
    pub(crate) on_silence: Option<String>,
}

/// Somebody who is waited for.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Party {
    /// Whoever asks.
    You,
    /// The client.
    Client,
    /// The freelancer.
    Freelancer,
    /// A member of staff.
    Staff,
    /// A timer.
    System,
}

impl From<NextAction> for Next {
    fn from(next: NextAction) -> Self {
        Self {
            who: next.who.into(),
            verb: next.verb.to_owned(),
            due: next.due.map(|due| due.rfc3339()),
            on_silence: next.on_silence.map(str::to_owned),
        }
    }
}

impl From<Who> for Party {
    fn from(who: Who) -> Self {
        match who {
            Who::You => Self::You,
            Who::Client => Self::Client,
            Who::Freelancer => Self::Freelancer,
            Who::Staff => Self::Staff,
            Who::System => Self::System,
        }
    }
}
