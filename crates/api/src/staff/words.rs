//! Closed lists of words about what staff see and do.

use domain::staff::{self, SuspensionStateName};

crate::words::words! {
    /// What staff can do about a person.
    StaffVerb of staff::StaffVerb {
        /// Stop new posts and proposals.
        Restrict = "restrict",
        /// End that.
        Lift = "lift",
        /// Propose to suspend.
        ProposeSuspension = "propose_suspension",
        /// Agree with that.
        ConfirmSuspension = "confirm_suspension",
        /// Take the proposal back.
        WithdrawSuspension = "withdraw_suspension",
        /// End the suspension.
        Reinstate = "reinstate",
    }

    /// The state of a suspension.
    SuspensionState of SuspensionStateName {
        /// Waits for a second member of staff; the account is restricted.
        Proposed = "proposed",
        /// In force.
        Confirmed = "confirmed",
        /// Staff took the proposal back.
        Withdrawn = "withdrawn",
        /// Nobody confirmed it in time.
        Lapsed = "lapsed",
        /// Staff ended it.
        Reinstated = "reinstated",
        /// The account was closed for good before.
        AccountGone = "account_gone",
    }
}
