//! What the log says about proofs of identity: whose and of which kind, never an address, a password or a code.
//! Source: the security policy, section 9.

use app::Error;
use domain::UserId;

/// Somebody is signed in.
pub(super) fn ok(user: UserId, by: &'static str) {
    tracing::info!(event = "auth.ok", %user, by, "signed in");
}

/// A password or code was wrong. `user` is the account that was meant, if there is one.
pub(super) fn fail(user: Option<UserId>, by: &'static str) {
    tracing::info!(event = "auth.fail", user = user.map(tracing::field::display), by, "a proof was wrong");
}

/// A new password was set with a link from a mail.
pub(super) fn reset(user: UserId) {
    tracing::info!(event = "auth.reset", %user, "a new password was set by mail");
}

/// Passes an error on, and notes it when it says that an account waits after wrong attempts.
pub(super) fn lock(error: Error) -> Error {
    if error.code == "too_many_attempts" {
        tracing::info!(event = "auth.lock", user = error.context.as_deref(), "waits after wrong attempts");
    }
    error
}
