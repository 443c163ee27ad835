//! Pages for what did not happen. A handler returns the error; the page around it is drawn here, where the request is
//! still known.

use std::sync::Arc;

use app::{Error, Kind};
use axum::{
    extract::{FromRequestParts as _, Request, State},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath as _;
use edge::{Cx, Door, error, http::Refusal, routes::pages};
use http::{
    HeaderValue, Method, StatusCode,
    header::{CONTENT_TYPE, RETRY_AFTER},
};
use maud::{Render as _, html};

use crate::{
    form::local_path,
    frame::{self, Page},
    shell::{Frame, Layout, page},
    texts::{EN, Texts},
    ui::{button, button::Kind as ButtonKind, error_page::ErrorPage},
};

/// An error on its way out of a page's handler.
#[derive(Debug)]
pub(crate) struct PageError(pub Error);

impl<E: Into<Error>> From<E> for PageError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

#[derive(Clone)]
struct Fault(Arc<Error>);

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        error::log(&self.0);
        let mut response = error::status(self.0.kind).into_response();
        response.extensions_mut().insert(Fault(Arc::new(self.0)));
        response
    }
}

/// Middleware: turns an error into a page, or into the way to the sign-in.
pub(crate) async fn draw(State(cx): State<Cx>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let door = match Door::from_request_parts(&mut parts, &cx).await {
        Ok(door) => door,
        Err(never) => match never {},
    };
    let reads = parts.method == Method::GET || parts.method == Method::HEAD;
    let response = next.run(Request::from_parts(parts, body)).await;
    let fault = response.extensions().get::<Fault>().cloned();
    let Some(Fault(error)) = fault.or_else(|| unreadable(&response)) else { return response };
    if error.kind == Kind::Unauthorized && error.code == "sign_in_required" {
        return to_sign_in(&door, reads).into_response();
    }
    let status = if response.status() == StatusCode::BAD_REQUEST {
        error::status(error.kind)
    } else {
        response.status()
    };
    let mut drawn = (status, whole(&door, status, &error)).into_response();
    if let Some(seconds) = error.retry_after {
        drawn.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    drawn
}

/// An address whose parts could not be read, which the router answers in bare words: there is nothing at it.
fn unreadable(response: &Response) -> Option<Fault> {
    let bare =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    (bare && response.status() == StatusCode::BAD_REQUEST).then(|| Fault(Arc::new(Error::not_found())))
}

/// To the sign-in, and from there back to what was asked for.
fn to_sign_in(door: &Door, reads: bool) -> Redirect {
    let sign_in = pages::SignIn::PATH;
    match local_path(&door.here).filter(|_| reads) {
        Some(here) => {
            let next: String = percent_encoded(here);
            Redirect::to(&format!("{sign_in}?next={next}"))
        }
        None => Redirect::to(sign_in),
    }
}

fn percent_encoded(path: &str) -> String {
    path.bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => char::from(b).to_string(),
            _ => format!("%{b:02X}"),
        })
        .collect()
}

fn whole(door: &Door, status: StatusCode, error: &Error) -> Response {
    let t = frame::words(door);
    let (title, way_on) = says(t, error.kind);
    let code = status.as_u16().to_string();
    let reference = edge::http::request_id::current();
    let body = ErrorPage {
        code: &code,
        title,
        text: &error.message,
        actions: html! {
            @if let Some((label, href)) = way_on { (button::link(label, href, ButtonKind::Primary)) }
            (button::link(t.errors.start, pages::Home::PATH, ButtonKind::Plain))
        },
        reference: if matches!(error.kind, Kind::Internal | Kind::Busy) { &reference } else { "" },
        reference_label: t.errors.reference,
    };
    let page = Page { title, layout: Layout::Raw, ..Page::default() };
    frame::page(door, &frame::fresh_once(), page, &body.render())
}

/// The headline for a kind of error, and a way on where there is one.
fn says(t: &'static Texts, kind: Kind) -> (&'static str, Option<(&'static str, &'static str)>) {
    let e = &t.errors;
    match kind {
        Kind::Invalid => (e.invalid, None),
        Kind::Unauthorized => (e.unauthorized, Some((e.sign_in, pages::SignIn::PATH))),
        Kind::Forbidden => (e.forbidden, None),
        Kind::NotFound => (e.not_found, None),
        Kind::Conflict => (e.conflict, None),
        Kind::Stale => (e.stale, None),
        Kind::TooMany => (e.too_many, None),
        Kind::Busy => (e.busy, None),
        Kind::Internal => (e.internal, None),
    }
}

/// A refusal that came before anybody knew who is asking, as a whole page.
#[must_use]
pub fn refusal_page(refusal: &Refusal) -> String {
    let t = &EN;
    let code = refusal.status.as_u16().to_string();
    let too_large = refusal.status == StatusCode::PAYLOAD_TOO_LARGE;
    let text = [refusal.detail.as_str(), if too_large { t.errors.shorten } else { "" }].join(" ");
    let body = ErrorPage {
        code: &code,
        title: refusal.title,
        text: text.trim_end(),
        actions: button::link(t.errors.start, pages::Home::PATH, ButtonKind::Plain),
        reference: &refusal.request_id,
        reference_label: t.errors.reference,
    };
    let frame =
        Frame { title: refusal.title, layout: Layout::Unknown, notice: t.frame.copyright, ..Frame::new(t) };
    page(&frame, &body.render()).into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_survives_its_own_address() {
        assert_eq!(
            percent_encoded("/projects?skill=rust&kind=fixed"),
            "/projects%3Fskill%3Drust%26kind%3Dfixed"
        );
    }

    #[test]
    fn a_refusal_is_a_whole_page() {
        let refusal = Refusal::new(StatusCode::BAD_REQUEST, "x", "Not this way", "<b>no</b>");
        let page = refusal_page(&refusal);
        assert!(page.starts_with("<!DOCTYPE html>") && page.contains("&lt;b&gt;no"), "{page}");
        assert!(!page.contains(EN.shell.join), "nobody knows whether they have an account: {page}");
    }
}
