//! Closed lists of words about accounts.

use domain::identity::UserStateName;

crate::words::words! {
    /// The state of an account.
    AccountState of UserStateName {
        /// Signed up, address not confirmed.
        Unverified = "unverified",
        /// In good standing.
        Active = "active",
        /// May finish what runs, starts nothing new.
        Restricted = "restricted",
        /// May read, export and appeal.
        Suspended = "suspended",
        /// Closed by its owner; can be undone for 14 days.
        Closing = "closing",
        /// Gone.
        Closed = "closed",
    }

    /// A role of staff.
    StaffRole of domain::StaffRole {
        /// Moderates people and projects.
        Moderator = "moderator",
        /// Decides disputes.
        Adjudicator = "adjudicator",
        /// Both, and operates the system.
        Admin = "admin",
    }
}
