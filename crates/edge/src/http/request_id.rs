//! One short id per request, made here and never taken from the client, so that a log line can be trusted.
//!
//! The id is the time in microseconds and a counter, in Crockford's base32: sortable, easy to read out on the phone.

use std::sync::atomic::{AtomicU64, Ordering};

use http::HeaderName;

/// The header under which the id goes out.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of the request at hand; an extension of every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(pub String);

/// The id of the request that this task answers; empty outside a request.
#[must_use]
pub fn current() -> String {
    CURRENT.try_with(Clone::clone).unwrap_or_default()
}

/// Answers a request with [`current`] set to its id.
pub async fn scope<F: Future>(id: String, answer: F) -> F::Output {
    CURRENT.scope(id, answer).await
}

tokio::task_local! {
    static CURRENT: String;
}

/// Makes the ids of one process.
#[derive(Debug, Default)]
pub struct Ids {
    counter: AtomicU64,
}

impl Ids {
    /// The next id, at the given time in microseconds since 1970.
    pub fn next(&self, micros: u64) -> RequestId {
        let count = self.counter.fetch_add(1, Ordering::Relaxed);
        let mut text = String::with_capacity(TIME_DIGITS + COUNT_DIGITS);
        push_digits(&mut text, micros, TIME_DIGITS);
        push_digits(&mut text, count, COUNT_DIGITS);
        RequestId(text)
    }
}

/// 55 bits of microseconds last until the year 3111.
const TIME_DIGITS: usize = 11;
const COUNT_DIGITS: usize = 3;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn push_digits(text: &mut String, value: u64, digits: usize) {
    for place in (0..digits).rev() {
        let digit = (value >> (5 * place)) & 31;
        text.push(char::from(ALPHABET[digit as usize]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ_and_sort_by_time() {
        let ids = Ids::default();
        let (first, second, later) = (ids.next(1_000), ids.next(1_000), ids.next(2_000));
        assert_eq!(first.0, "000000000Z8000");
        assert!(first.0 < second.0 && second.0 < later.0);
        assert_eq!(first.0.len(), 14);
    }

    #[tokio::test]
    async fn current_is_known_inside_only() {
        assert_eq!(current(), "");
        assert_eq!(scope("A1".to_owned(), async { current() }).await, "A1");
    }
}
