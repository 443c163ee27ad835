//! Pages of a list: a cursor names the last thing seen by its sort key and id, so nothing is counted or skipped.

use std::fmt::Write as _;

/// Where a page of a list begins: after (or before) the thing with this key and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The value of the sort key.
    pub key: i64,
    /// The id, which makes the place unique.
    pub id: i64,
    /// True when the page lies before that place, towards newer things.
    pub backwards: bool,
}

impl Cursor {
    /// The text that stands in an address. It holds no secret and is read again by [`Cursor::parse`].
    #[must_use]
    pub fn encode(self) -> String {
        let mut text = String::with_capacity(34);
        let _ = write!(
            text,
            "{}{:x}.{:x}",
            if self.backwards { 'b' } else { 'a' },
            self.key.cast_unsigned(),
            self.id
        );
        text
    }

    /// Reads a cursor from an address; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 40 || !text.is_ascii() {
            return None;
        }
        let backwards = match text.get(..1)? {
            "a" => false,
            "b" => true,
            _ => return None,
        };
        let (key, id) = text[1..].split_once('.')?;
        let number = |t: &str| {
            let plain = !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            plain.then(|| u64::from_str_radix(t, 16).ok()).flatten()
        };
        let id = i64::try_from(number(id)?).ok()?;
        Some(Self { key: number(key)?.cast_signed(), id, backwards })
    }
}

/// The page that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// Where it begins; `None` is the start of the list.
    pub cursor: Option<Cursor>,
    /// How many things at most.
    pub size: u16,
}

/// The most things that a page may hold.
pub const MAX_PAGE: u16 = 100;
/// How many things a page holds when nobody says.
pub const DEFAULT_PAGE: u16 = 20;

impl Default for PageRequest {
    fn default() -> Self {
        Self { cursor: None, size: DEFAULT_PAGE }
    }
}

impl PageRequest {
    /// The same with a size that a page may have.
    #[must_use]
    pub fn sized(self) -> Self {
        Self { size: self.size.clamp(1, MAX_PAGE), ..self }
    }
}

/// A page of a list, newest first.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The things of this page.
    pub items: Vec<T>,
    /// The way to newer things, if there are any.
    pub newer: Option<Cursor>,
    /// The way to older things, if there are any.
    pub older: Option<Cursor>,
}

impl<T> Page<T> {
    /// Makes a page of rows that were read in the request's direction, one more than asked for.
    ///
    /// `place` gives a row's sort key and id. The extra row only shows that there is more.
    pub fn cut(request: PageRequest, mut rows: Vec<T>, place: impl Fn(&T) -> (i64, i64)) -> Self {
        let size = usize::from(request.size);
        let more = rows.len() > size;
        rows.truncate(size);
        let backwards = request.cursor.is_some_and(|c| c.backwards);
        if backwards {
            rows.reverse();
        }
        let at = |row: Option<&T>, backwards| {
            row.map(|r| {
                let (key, id) = place(r);
                Cursor { key, id, backwards }
            })
        };
        let newer = if backwards { more } else { request.cursor.is_some() };
        let older = if backwards { true } else { more };
        Self {
            newer: at(rows.first().filter(|_| newer), true),
            older: at(rows.last().filter(|_| older), false),
            items: rows,
        }
    }

    /// The same page with each thing turned into another.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(f).collect(), newer: self.newer, older: self.older }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_refuses_noise() {
        for cursor in
            [Cursor { key: -5, id: 9, backwards: false }, Cursor { key: i64::MAX, id: 0, backwards: true }]
        {
            assert_eq!(Cursor::parse(&cursor.encode()), Some(cursor));
        }
        for bad in ["", "a", "a1", "c1.2", "a1.2.3", "a+1.2", "a1.ffffffffffffffff", "aé.1", &"a".repeat(60)]
        {
            assert_eq!(Cursor::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_walk_there_and_back_shows_each_thing_once() {
        let all: Vec<i64> = (0..10).rev().collect();
        let read = |request: PageRequest| {
            let take = usize::from(request.size) + 1;
            let rows: Vec<i64> = match request.cursor {
                None => all.iter().copied().take(take).collect(),
                Some(c) if c.backwards => {
                    all.iter().rev().copied().filter(|n| *n > c.key).take(take).collect()
                }
                Some(c) => all.iter().copied().filter(|n| *n < c.key).take(take).collect(),
            };
            Page::cut(request, rows, |n| (*n, *n))
        };
        let first = read(PageRequest { cursor: None, size: 4 });
        assert_eq!(first.items, [9, 8, 7, 6]);
        assert!(first.newer.is_none());
        let second = read(PageRequest { cursor: first.older, size: 4 });
        let last = read(PageRequest { cursor: second.older, size: 4 });
        assert_eq!(last.items, [1, 0]);
        assert!(last.older.is_none());
        let back = read(PageRequest { cursor: last.newer, size: 4 });
        assert_eq!(back.items, second.items);
        let start = read(PageRequest { cursor: back.newer, size: 4 });
        assert_eq!(start.items, first.items);
        assert!(start.newer.is_none());
    }
}
