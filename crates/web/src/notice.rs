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
        "published" => Some(n.published),
        "draft" => Some(n.draft),
        "saved" => Some(n.saved),
        "taken-back" => Some(n.taken_back),
        "discarded" => Some(n.discarded),
        "paused" => Some(n.paused),
        "resumed" => Some(n.resumed),
        "open-again" => Some(n.open_again),
        "still-open" => Some(n.still_open),
        "closed" => Some(n.closed),
        "sent" => Some(n.sent),
        "withdrawn" => Some(n.withdrawn),
        "shortlisted" => Some(n.shortlisted),
        "unshortlisted" => Some(n.unshortlisted),
        "declined" => Some(n.declined),
        "profile" => Some(n.profile),
        "address" => Some(n.address),
        _ => None,
    }
}
