//! Lists: a page of things and the ways to its neighbours.

use domain::Page;
use serde::Serialize;
use utoipa::ToSchema;

/// A page of a list, newest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct List<T> {
    /// The things of this page.
    pub(crate) items: Vec<T>,
    /// Send this as `cursor` for the page of newer things; null on the first page.
    #[schema(max_length = 40)]
    pub(crate) newer: Option<String>,
    /// Send this as `cursor` for the page of older things; null on the last page.
    #[schema(max_length = 40)]
    pub(crate) older: Option<String>,
}

impl<T> List<T> {
    /// A list that is always shown whole.
    pub(crate) fn whole(items: Vec<T>) -> Self {
        Self { items, newer: None, older: None }
    }
}

impl<V, T: From<V>> From<Page<V>> for List<T> {
    fn from(page: Page<V>) -> Self {
        Self {
            items: page.items.into_iter().map(T::from).collect(),
            newer: page.newer.map(|cursor| cursor.encode()),
            older: page.older.map(|cursor| cursor.encode()),
        }
    }
}
