//! What the plumbing says when it does not let a request through: a problem document under `/api`, a page elsewhere.

use axum::response::{Html, IntoResponse, Response};
use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};

use super::problem::Problem;
use super::request_id;

/// Why a request was not let through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The status of the answer.
    pub status: StatusCode,
    /// A stable code, listed in `docs/ERRORS.md`.
    pub code: &'static str,
    /// What went wrong, in a few words.
    pub title: &'static str,
    /// What the person can do about it.
    pub detail: String,
    /// The id to quote to the operator.
    pub request_id: String,
    /// Seconds to wait before another try.
    pub retry_after: Option<u64>,
}

/// Draws a refusal as a whole HTML page.
pub type ErrorPage = fn(&Refusal) -> String;

/// Which of the two faces of the server was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `/api` and below: answers are JSON.
    Api,
    /// Everything else: answers are pages.
    Page,
}

impl Place {
    /// The place of a path.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let api = path.strip_prefix("/api").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if api { Self::Api } else { Self::Page }
    }
}

impl Refusal {
    /// A refusal of the request at hand.
    #[must_use]
    pub fn new(
        status: StatusCode,
        code: &'static str,
        title: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            status,
            code,
            title,
            detail: detail.into(),
            request_id: request_id::current(),
            retry_after: None,
        }
    }

    /// The same, with a time to wait.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// A fault of the program. What it was stays in the log.
    #[must_use]
    pub fn internal() -> Self {
        let detail = "The error is ours. Please try again, and tell us the request id if it stays.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong", detail)
    }

    /// The answer for the place that was asked.
    #[must_use]
    pub fn respond(self, place: Place, page: ErrorPage) -> Response {
        if place == Place::Api {
            return Problem::from(self).into_response();
        }
        let mut response = (self.status, Html(page(&self))).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let mut problem = Self::new(refusal.status, refusal.code, refusal.title, refusal.detail);
        problem.request_id = refusal.request_id;
        problem.retry_after = refusal.retry_after;
        problem
    }
}

/// The page used where nobody brought a nicer one.
#[must_use]
pub fn plain_page(refusal: &Refusal) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\
         <body><main><h1>{title}</h1><p>{detail}</p><p><a href=\"/\">To the start page</a></p>\
         <p>Request {id}</p></main></body></html>",
        title = escape(refusal.title),
        detail = escape(&refusal.detail),
        id = escape(&refusal.request_id),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_apart() {
        assert_eq!(Place::of("/api"), Place::Api);
        assert_eq!(Place::of("/api/projects"), Place::Api);
        assert_eq!(Place::of("/apiary"), Place::Page);
        assert_eq!(Place::of("/"), Place::Page);
    }

    #[test]
    fn the_plain_page_escapes() {
        let page = plain_page(&Refusal::new(StatusCode::BAD_REQUEST, "x", "T", "<b>&\"</b>"));
        assert!(page.contains("&lt;b&gt;&amp;&quot;&lt;/b&gt;"));
    }

    #[test]
    fn both_faces_say_when_to_come_back() {
        for place in [Place::Api, Place::Page] {
            let refusal =
                Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "busy", "Busy", "Later.").retry_after(5);
            let response = refusal.respond(place, plain_page);
            assert_eq!(response.headers()[RETRY_AFTER], "5");
            let html = response.headers()["content-type"].to_str().unwrap().starts_with("text/html");
            assert_eq!(html, place == Place::Page);
        }
    }
}
