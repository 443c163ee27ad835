//! The wire format: JSON in and out, and the document that describes it. This crate may not know the store, SQL, pages
//! or cookies.
//!
//! A handler translates: JSON to a command of `domain`, one call, and the answer back to JSON. A feature is a folder
//! here, a verb a file in it; `verbs!` puts a verb into the router and into the document at once.

mod about;
mod anyone;
mod contracts;
mod identity;
mod if_match;
mod json;
mod list;
mod money;
mod next;
mod once;
mod openapi;
mod plan;
mod problem;
mod projects;
mod proposals;
mod query;
mod reason;
mod staff;
mod talent;
mod text;
mod unknown;
mod verbs;
mod words;

use axum::{Router, middleware::from_fn_with_state, routing::any};
use edge::{Cx, Table, table::Route};

pub use openapi::openapi;

/// Every route of the API.
fn table() -> Table {
    let features = [
        identity::table(),
        projects::table(),
        proposals::table(),
        contracts::table(),
        talent::table(),
        staff::table(),
    ];
    features.into_iter().fold(about::table(), Table::merge)
}

/// The API as a router, ready to be merged with the pages', and the list of its routes. Unknown addresses below `/api`
/// and wrong methods are answered here, as problem documents.
pub fn router(cx: Cx) -> (Router, Vec<Route>) {
    let (router, routes) = table().into_parts();
    let router = router
        .method_not_allowed_fallback(unknown::method)
        .route("/api", any(unknown::address))
        .route("/api/{*rest}", any(unknown::address))
        .layer(from_fn_with_state(cx.clone(), edge::visitor::by_token))
        .with_state(cx);
    (router, routes)
}
