//! What pages with long lists share.

use domain::{Cursor, Page, PageRequest};
use maud::Markup;
use serde::Deserialize;

use crate::{
    texts::Texts,
    ui::{
        pagination::pager,
        tabs::{Tab, tabs},
    },
};

/// The query of a list that is kept by state: which state, where the list begins, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ByState {
    pub state: String,
    cursor: String,
    pub done: String,
}

impl ByState {
    /// The page that was asked for.
    pub(crate) fn page(&self) -> PageRequest {
        PageRequest { cursor: Cursor::parse(&self.cursor), ..PageRequest::default() }
    }
}

/// Links to the pages before and after; `to` is the address of a cursor.
pub(crate) fn paging<T>(t: &Texts, listed: &Page<T>, to: impl Fn(&str) -> String) -> Markup {
    let address = |cursor: Option<Cursor>| cursor.map(|c| to(&c.encode()));
    let (newer, older) = (address(listed.newer), address(listed.older));
    pager(t, "", newer.as_deref(), older.as_deref())
}

/// A state as a tab: its name, its word in an address, and how many there are, where that is counted.
pub(crate) struct StateTab {
    pub label: String,
    pub word: &'static str,
    pub count: Option<i64>,
}

/// Tabs over an own list: all, then each state; `now` is the word of the one shown, or empty.
pub(crate) fn state_tabs(
    t: &Texts,
    (label, all): (&str, &str),
    path: &str,
    states: &[StateTab],
    now: &str,
) -> Markup {
    let hrefs: Vec<String> = states.iter().map(|state| format!("{path}?state={}", state.word)).collect();
    let first = Tab { label: all, href: path, current: now.is_empty(), ..Tab::default() };
    let rest = states.iter().zip(&hrefs).map(|(state, href)| Tab {
        label: &state.label,
        href,
        current: now == state.word,
        number: state.count.and_then(|count| u32::try_from(count).ok()),
        ..Tab::default()
    });
    tabs(t, label, &std::iter::once(first).chain(rest).collect::<Vec<_>>())
}
