//! Exactly one host per request, and only ours: hyper lets a missing, a doubled and a foreign one through.
//!
//! Answers are plain text, because no page of ours should appear under a name that is not ours. On plain http on
//! loopback the three names of this machine are all ours; a page asked for under another than the configured one moves
//! there, so that cookies live under one name. The API has no cookies and answers under each.

use axum::extract::Request;
use http::header::HOST;
use http::{Method, StatusCode};

use super::layer::Stop;
use super::origin::Origin;
use super::refusal::Place;

pub(super) fn check(request: &Request, origin: &Origin) -> Result<(), Stop> {
    let host =
        only_host(request).ok_or(Stop::Plain(StatusCode::BAD_REQUEST, "Exactly one Host is required.\n"))?;
    if origin.is_host(host) {
        return Ok(());
    }
    if !origin.is_sibling_host(host) {
        return Err(Stop::Plain(
            StatusCode::MISDIRECTED_REQUEST,
            "This server does not answer for that host.\n",
        ));
    }
    let moves = matches!(*request.method(), Method::GET | Method::HEAD);
    if moves && Place::of(request.uri().path()) == Place::Page {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        return Err(Stop::Moved(format!("{origin}{path}")));
    }
    Ok(())
}

/// The one host that all of the request names, in its target (`:authority` in HTTP/2) and in its header.
fn only_host(request: &Request) -> Option<&str> {
    let mut named = request.headers().get_all(HOST).iter();
    let header = named.next();
    if named.next().is_some() {
        return None;
    }
    let header = header.map(|value| value.to_str()).transpose().ok()?;
    let target = request.uri().authority().map(|authority| authority.as_str());
    match (target, header) {
        (Some(target), Some(header)) => target.eq_ignore_ascii_case(header).then_some(header),
        (target, header) => target.or(header).filter(|host| !host.is_empty()),
    }
}
