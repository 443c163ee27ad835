//! What a toast says after something was done. The redirect carries a word in its query; only known words say anything.

use crate::texts::Texts;

/// The text for the word in `?done=`.
pub(crate) fn text(t: &'static Texts, done: &str) -> Option<&'static str> {
    let n = &t.notice;
    match done {
        "name" => Some(n.name),
        "handle" => Some(n.handle),
        "role" => Some(n.role),
        "email" => Some(n.email),
        "password" => Some(n.password),
        "session" => Some(n.session),
        "sessions" => Some(n.sessions),
        "closing" => Some(n.closing),
        "reopened" => Some(n.reopened),
        "signed-out" => Some(n.signed_out),
        "confirmed" => Some(n.confirmed),
        "reset" => Some(n.reset),
        "address" => Some(n.address),
        _ => None,
    }
}
