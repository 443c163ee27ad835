//! What a person sees of the own account.

use crate::{
    actor::{Market, StaffRole},
    id::{SessionId, UserId},
    identity::{
        account::UserState,
        session,
        user::{USER, UserEvent},
    },
    machine::By,
    next_action::{NextAction, Who},
    time::Time,
};

/// The own account.
#[derive(Debug, Clone)]
pub struct AccountView {
    /// Its id.
    pub id: UserId,
    /// The name in a profile's address.
    pub handle: String,
    /// The name as others see it.
    pub name: String,
    /// The confirmed address, or the one to confirm.
    pub email: String,
    /// A new address that waits for its confirmation.
    pub pending_email: Option<String>,
    /// The state, with its facts.
    pub state: UserState,
    /// The market roles.
    pub market: Market,
    /// The staff role.
    pub staff: Option<StaffRole>,
    /// Since when.
    pub created_at: Time,
    /// When the password was last changed.
    pub password_at: Time,
    /// For `If-Match`.
    pub version: i64,
}

impl AccountView {
    /// The events that the owner may fire now. Staff accounts are closed by the operator.
    #[must_use]
    pub fn allowed(&self) -> Vec<UserEvent> {
        if self.staff.is_some() { Vec::new() } else { USER.allowed(self.state.name(), By::User) }
    }

    /// Whose turn it is, where something waits.
    #[must_use]
    pub fn next(&self) -> Option<NextAction> {
        let (who, verb, due, on_silence) = match &self.state {
            UserState::Restricted { until: Some(until) } => (Who::System, UserEvent::Lift, *until, None),
            UserState::Closing { finish_at, .. } => {
                (Who::You, UserEvent::UndoClose, *finish_at, Some(UserEvent::FinishClose.as_str()))
            }
            _ => return None,
        };
        Some(NextAction { who, verb: verb.as_str(), due: Some(due), on_silence })
    }
}

/// One running session.
#[derive(Debug, Clone)]
pub struct SessionView {
    /// Its id.
    pub id: SessionId,
    /// A browser or a family of API tokens.
    pub kind: session::Kind,
    /// The browser and system in a few words, or the client's name.
    pub label: String,
    /// The address that it came from last.
    pub ip: String,
    /// When it began.
    pub created_at: Time,
    /// When it was last used, to the minute.
    pub seen_at: Time,
    /// When it ends unless it is used.
    pub ends_at: Time,
    /// The one that asks.
    pub current: bool,
}
