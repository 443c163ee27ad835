//! How an error of a verb is answered: one status for each kind, and `application/problem+json` for the API. Pages are
//! drawn by the web crate from the same error.

use ::http::{HeaderValue, StatusCode, header::WWW_AUTHENTICATE};
use app::{Error, Kind};
use axum::response::{IntoResponse, Response};

use crate::http::{FieldProblem, Problem};

/// The status of a kind of error.
#[must_use]
pub const fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Unauthorized => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Stale => StatusCode::PRECONDITION_FAILED,
        Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Kind::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The name of a kind of error, the same for every occurrence.
#[must_use]
pub const fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Invalid => "The input is not acceptable",
        Kind::Unauthorized => "Sign in first",
        Kind::Forbidden => "Not allowed",
        Kind::NotFound => "Not found",
        Kind::Conflict => "Not possible now",
        Kind::Stale => "Changed meanwhile",
        Kind::TooMany => "Too many attempts",
        Kind::Busy => "Busy",
        Kind::Internal => "Something went wrong",
    }
}

/// Writes what the operator should know; the person never sees it.
pub fn log(error: &Error) {
    let context = error.context.as_deref().unwrap_or_default();
    match error.kind {
        Kind::Internal => tracing::error!(code = error.code, context, "internal error"),
        Kind::Busy => tracing::warn!(code = error.code, context, "busy"),
        Kind::Forbidden => tracing::info!(event = "authz.denied", code = error.code, "denied"),
        _ => {}
    }
}

/// An error on its way out of an API handler.
#[derive(Debug)]
pub struct ApiError(pub Error);

impl<E: Into<Error>> From<E> for ApiError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        log(&self.0);
        let unauthorized = self.0.kind == Kind::Unauthorized;
        let mut response = problem(&self.0).into_response();
        if unauthorized {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// The problem document of an error.
#[must_use]
pub fn problem(error: &Error) -> Problem {
    let mut problem = Problem::new(status(error.kind), error.code, title(error.kind), error.message.clone());
    problem.fields = error
        .fields
        .iter()
        .map(|f| FieldProblem {
            pointer: pointer(&f.field),
            code: "invalid".into(),
            detail: f.message.clone(),
        })
        .collect();
    problem.allowed = error.state.as_ref().map(|(_, allowed)| allowed.clone()).unwrap_or_default();
    problem.retry_after = error.retry_after;
    problem
}

/// The JSON Pointer of a field's path: `milestones[0].amount` is `/milestones/0/amount`.
fn pointer(path: &str) -> String {
    let mut out = String::with_capacity(path.len() + 1);
    for part in path.split(['.', '[']).filter(|p| !p.is_empty()) {
        out.push('/');
        out.push_str(&part.trim_end_matches(']').replace('~', "~0").replace('/', "~1"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_pointer() {
        assert_eq!(pointer("milestones[0].amount"), "/milestones/0/amount");
        assert_eq!(pointer("email"), "/email");
    }

    #[test]
    fn inner_words_stay_inside() {
        let error = Error::internal("SELECT secret FROM user_account");
        assert!(!format!("{:?}", problem(&error)).contains("secret"));
        assert_eq!(problem(&error).status, StatusCode::INTERNAL_SERVER_ERROR);
    }
}
