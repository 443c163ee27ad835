//! Who acts: a signed-in person, as far as permission goes.

use crate::{
    id::{SessionId, UserId},
    identity::UserStateName,
    words,
};

/// The market roles of an account. One account may hold both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Market {
    /// May post projects and hire.
    pub client: bool,
    /// May propose and deliver.
    pub freelancer: bool,
}

words! {
    /// The role of a staff account, which has no market role.
    StaffRole {
        /// Moderates people and projects.
        Moderator = "moderator",
        /// Decides disputes.
        Adjudicator = "adjudicator",
        /// Both, and operates the system.
        Admin = "admin",
    }
}

/// A signed-in person, read freshly for each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub user: UserId,
    /// The session that the request came with.
    pub session: SessionId,
    /// The state of the account.
    pub state: UserStateName,
    /// The market roles.
    pub market: Market,
    /// The staff role, for staff accounts.
    pub staff: Option<StaffRole>,
    /// True when the second factor or password was shown within the last ten minutes.
    pub recent: bool,
}
