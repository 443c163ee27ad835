//! Errors as `application/problem+json` (RFC 9457). `type` leads to the page that explains the code.

use std::borrow::Cow;

use axum::response::{IntoResponse, Response};
use axum_extra::routing::TypedPath as _;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use serde::Serialize;

use super::request_id;
use crate::routes::pages::DocsErrors;

/// An error as the API tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The status of the answer.
    pub status: StatusCode,
    /// A stable code, listed in `docs/ERRORS.md`.
    pub code: &'static str,
    /// The kind of problem, the same for every occurrence.
    pub title: Cow<'static, str>,
    /// This occurrence, for the person who reads it.
    pub detail: String,
    /// The id to quote to the operator; filled in when left empty.
    pub request_id: String,
    /// What is wrong with each field.
    pub fields: Vec<FieldProblem>,
    /// The events that the present state allows, when the asked one is not among them.
    pub allowed: Vec<&'static str>,
    /// Seconds to wait before another try; also sent as `Retry-After`.
    pub retry_after: Option<u64>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldProblem {
    /// JSON Pointer to the field, such as `/milestones/0/amount`.
    pub pointer: String,
    /// A stable code of the broken rule.
    pub code: Cow<'static, str>,
    /// The rule in words.
    pub detail: String,
}

impl Problem {
    /// A problem without further facts.
    #[must_use]
    pub fn new(
        status: StatusCode,
        code: &'static str,
        title: impl Into<Cow<'static, str>>,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            status,
            code,
            title: title.into(),
            detail: detail.into(),
            request_id: String::new(),
            fields: Vec::new(),
            allowed: Vec::new(),
            retry_after: None,
        }
    }
}

/// The media type of a problem document.
pub const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("application/problem+json");

impl IntoResponse for Problem {
    fn into_response(mut self) -> Response {
        if self.request_id.is_empty() {
            self.request_id = request_id::current();
        }
        let body = serde_json::to_vec(&Wire::of(&self)).unwrap_or_default();
        let mut response = (self.status, [(CONTENT_TYPE, MEDIA_TYPE)], body).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    detail: &'a str,
    code: &'a str,
    request_id: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    fields: &'a [FieldProblem],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    allowed: &'a [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

impl<'a> Wire<'a> {
    fn of(problem: &'a Problem) -> Self {
        Self {
            r#type: format!("{}#{}", DocsErrors::PATH, problem.code),
            title: &problem.title,
            status: problem.status.as_u16(),
            detail: &problem.detail,
            code: problem.code,
            request_id: &problem.request_id,
            fields: &problem.fields,
            allowed: &problem.allowed,
            retry_after: problem.retry_after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn says_everything_once() {
        let mut problem =
            Problem::new(StatusCode::CONFLICT, "not_allowed_now", "Not now", "The offer has ended.");
        problem.fields.push(FieldProblem {
            pointer: "/price".to_owned(),
            code: "too_low".into(),
            detail: "At least 1.".to_owned(),
        });
        problem.allowed.push("withdraw");
        problem.retry_after = Some(3);
        let response = request_id::scope("R1".to_owned(), async { problem.into_response() }).await;
        assert_eq!(response.status(), StatusCode::CONFLICT);
        assert_eq!(response.headers()[CONTENT_TYPE], MEDIA_TYPE);
        assert_eq!(response.headers()[RETRY_AFTER], "3");
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        assert_eq!(
            serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
            serde_json::json!({
                "type": "/docs/errors#not_allowed_now", "title": "Not now", "status": 409,
                "detail": "The offer has ended.", "code": "not_allowed_now", "request_id": "R1",
                "fields": [{"pointer": "/price", "code": "too_low", "detail": "At least 1."}],
                "allowed": ["withdraw"], "retry_after": 3
            })
        );
    }
}
