//! What a person sees of the own account.

use crate::{
    actor::{Market, StaffRole},
    id::{SessionId, UserId},
    identity::{account::UserState, session},
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
