//! Whose turn it is: who must act, by when, and what silence does.

use crate::time::Time;

/// Who is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The person who is looking.
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

/// The next thing that should happen to something that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextAction {
    /// Who must act.
    pub who: Who,
    /// The event that is waited for, as the API names it.
    pub verb: &'static str,
    /// Until when, if there is a limit.
    pub due: Option<Time>,
    /// The event that silence leads to, if any.
    pub on_silence: Option<&'static str>,
}
