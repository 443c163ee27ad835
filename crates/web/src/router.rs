//! All pages, and what lies around each of them.

use axum::{
    Extension, Router,
    extract::Path,
    middleware,
    response::{IntoResponse as _, Response},
    routing::get,
};
use edge::{Cx, Table, table::Route, visitor};
use http::{HeaderMap, StatusCode, header};

use crate::{
    assets, contracts, dashboard, errors, errors::PageError, identity, landing, legal, mailbox, preferences,
    projects, proposals, reference, settings, staff, talent,
};

/// Every page with its path.
#[must_use]
pub fn table(cx: &Cx) -> Table {
    let table = Table::new()
        .get(landing::show)
        .get(legal::terms)
        .get(legal::privacy)
        .get(reference::show)
        .get(reference::errors)
        .get(dashboard::show)
        .post(preferences::theme)
        .post(preferences::hat)
        .merge(identity::table())
        .merge(settings::table())
        .merge(projects::table())
        .merge(proposals::table())
        .merge(contracts::table())
        .merge(talent::table())
        .merge(staff::table());
    // Links in mails open accounts, so these pages exist only where mails go nowhere else.
    if cx.feature().mailbox { table.merge(mailbox::table()) } else { table }
}

/// The pages as a router, and the list of their routes. `openapi` is the description of the API that `/docs` draws.
pub fn router(cx: &Cx, openapi: &serde_json::Value) -> (Router, Vec<Route>) {
    let (router, routes) = table(cx).into_parts();
    let pages = router
        .fallback(nothing_here)
        .method_not_allowed_fallback(wrong_method)
        .layer(Extension(reference::Drawn::of(openapi)))
        .layer(middleware::from_fn_with_state(cx.clone(), errors::draw))
        .layer(middleware::from_fn_with_state(cx.clone(), visitor::by_cookie))
        .route("/assets/{*path}", get(asset))
        .route("/favicon.svg", get(favicon))
        .route("/robots.txt", get(robots))
        .with_state(cx.clone());
    (pages, routes)
}

async fn nothing_here() -> PageError {
    app::Error::not_found().into()
}

async fn wrong_method() -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, PageError::from(app::Error::not_found())).into_response()
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    serve(&format!("/assets/{path}"), &headers, "public, max-age=31536000, immutable")
}

async fn favicon(headers: HeaderMap) -> Response {
    serve("/favicon.svg", &headers, "public, max-age=86400")
}

async fn robots(headers: HeaderMap) -> Response {
    serve("/robots.txt", &headers, "public, max-age=86400")
}

/// A file of the binary, in the smallest form that the browser takes.
fn serve(path: &str, headers: &HeaderMap, caching: &'static str) -> Response {
    let Some(asset) = assets::find(path) else { return StatusCode::NOT_FOUND.into_response() };
    let sent = |name| headers.get(name).and_then(|v: &http::HeaderValue| v.to_str().ok()).unwrap_or_default();
    let fixed =
        [(header::CACHE_CONTROL, caching), (header::ETAG, asset.etag), (header::VARY, "accept-encoding")];
    if sent(header::IF_NONE_MATCH) == asset.etag {
        return (StatusCode::NOT_MODIFIED, fixed).into_response();
    }
    let takes = |encoding: &str| {
        sent(header::ACCEPT_ENCODING).split(',').any(|e| e.trim().split(';').next() == Some(encoding))
    };
    let kind = [(header::CONTENT_TYPE, asset.content_type)];
    if takes("br") {
        (fixed, kind, [(header::CONTENT_ENCODING, "br")], asset.br).into_response()
    } else if takes("gzip") {
        (fixed, kind, [(header::CONTENT_ENCODING, "gzip")], asset.gzip).into_response()
    } else {
        (fixed, kind, asset.plain).into_response()
    }
}
