//! JSON bodies: read with an answer that names the field, written as they are.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use edge::http::{FieldProblem, Problem};
use serde::{
    Serialize,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::{Value, error::Category};
use serde_path_to_error::{Path, Segment};

/// A JSON body. As an argument of a handler it refuses with a problem document.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            let detail = "Send the body as JSON, with Content-Type: application/json.";
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Problem::new(status, "json_required", "JSON is required", detail));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|e| unread(&e))?;
        read(&bytes).map(Self).map_err(|problem| *problem)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

fn unread(rejection: &BytesRejection) -> Problem {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
        let detail = "Send less in one request.";
        return Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "Too much was sent", detail);
    }
    let detail = "The body ended early or was malformed.";
    Problem::new(StatusCode::BAD_REQUEST, "body_broken", "The body could not be read", detail)
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Box<Problem>> {
    // The parser would take a list for an object, field by field.
    if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
        return Err(Box::new(invalid(wrong_type("", "an object"))));
    }
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut source).map_err(|error| {
        let path = error.path().clone();
        Box::new(refused(&path, &error.into_inner(), bytes))
    })?;
    source.end().map_err(|error| Box::new(not_json(&error)))?;
    Ok(value)
}

/// Reads a value that was put together from something else than a body.
pub(crate) fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Box<Problem>> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().clone();
        Box::new(invalid(field(&pointer(&path), &error.into_inner().to_string())))
    })
}

fn refused(path: &Path, error: &serde_json::Error, bytes: &[u8]) -> Problem {
    if error.classify() != Category::Data {
        // The parser takes a number or null in the place of a listed word for broken JSON, which it is not.
        return match serde_json::from_slice::<IgnoredAny>(bytes) {
            Ok(_) => invalid(wrong_type(&pointer(path), "one of the listed words")),
            Err(_) => not_json(error),
        };
    }
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    invalid(field(&pointer(path), text))
}

/// The problem of one wrong field.
pub(crate) fn invalid(field: FieldProblem) -> Problem {
    let detail = "Some fields need another look.";
    let mut problem =
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "The input is not acceptable", detail);
    problem.fields.push(field);
    problem
}

fn not_json(error: &serde_json::Error) -> Problem {
    let detail = format!("The body is not JSON at line {}, column {}.", error.line(), error.column());
    Problem::new(StatusCode::BAD_REQUEST, "json_syntax", "The body is not JSON", detail)
}

/// What is wrong with a field. The words of the parser may quote what was sent, so they are not passed on.
fn field(pointer: &str, text: &str) -> FieldProblem {
    // In these two the path ends at the object, and the field stands in the words.
    let below = |name: &str| format!("{pointer}/{}", escaped(name.trim_matches('`')));
    if let Some(name) = text.strip_prefix("missing field ") {
        return said(&below(name), "missing", "This field is required.");
    }
    if let Some(name) = text.strip_prefix("duplicate field ") {
        return said(&below(name), "duplicate", TWICE);
    }
    if text.starts_with("unknown field ") {
        return said(pointer, "unknown", "This request has no such field.");
    }
    match text.rsplit_once(", expected ") {
        Some((_, "u8" | "u16" | "u32" | "u64" | "i32" | "i64")) => {
            wrong_type(pointer, "a whole number of a fitting size")
        }
        Some((_, expected)) if expected.starts_with("struct ") => wrong_type(pointer, "an object"),
        Some((_, expected)) => wrong_type(pointer, &expected.replace('`', "")),
        None => said(pointer, "invalid", text),
    }
}

const TWICE: &str = "This field stands here twice.";

/// What is wrong with a field that comes a second time.
pub(crate) fn duplicate(name: &str) -> FieldProblem {
    said(&format!("/{}", escaped(name)), "duplicate", TWICE)
}

fn wrong_type(pointer: &str, expected: &str) -> FieldProblem {
    said(pointer, "wrong_type", &format!("Expected {expected}."))
}

/// What is wrong with a field, in words.
pub(crate) fn said(pointer: &str, code: &'static str, detail: &str) -> FieldProblem {
    FieldProblem { pointer: pointer.to_owned(), code: code.into(), detail: detail.to_owned() }
}

fn pointer(path: &Path) -> String {
    path.iter().fold(String::new(), |out, segment| match segment {
        Segment::Seq { index } => format!("{out}/{index}"),
        Segment::Map { key } => format!("{out}/{}", escaped(key)),
        Segment::Enum { variant } => format!("{out}/{}", escaped(variant)),
        Segment::Unknown => out,
    })
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Plan {
        title: String,
        steps: Vec<Step>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read")]
    struct Step {
        kind: Kind,
        amount: u32,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Work,
        Review,
    }

    fn first(body: &str) -> (u16, &'static str, String, String, String) {
        let problem = read::<Plan>(body.as_bytes()).err().unwrap();
        let (pointer, code, detail) = problem
            .fields
            .first()
            .map_or_else(Default::default, |f| (f.pointer.clone(), f.code.to_string(), f.detail.clone()));
        (problem.status.as_u16(), problem.code, pointer, code, detail)
    }

    #[test]
    fn the_field_is_named() {
        let cases = [
            (r#"{"steps":[]}"#, "/title", "missing", "This field is required."),
            (r#"{"title":"a","steps":[],"a/b":1}"#, "/a~1b", "unknown", "This request has no such field."),
            (
                r#"{"title":"a","title":"b","steps":[]}"#,
                "/title",
                "duplicate",
                "This field stands here twice.",
            ),
            (r#"{"title":7,"steps":[]}"#, "/title", "wrong_type", "Expected a string."),
            (
                r#"{"title":"a","steps":[{"kind":"work"}]}"#,
                "/steps/0/amount",
                "missing",
                "This field is required.",
            ),
            (
                r#"{"title":"a","steps":[{"kind":"work","amount":-1}]}"#,
                "/steps/0/amount",
                "wrong_type",
                "Expected a whole number of a fitting size.",
            ),
            (
                r#"{"title":"a","steps":[{"kind":"play","amount":1}]}"#,
                "/steps/0/kind",
                "wrong_type",
                "Expected work or review.",
            ),
            (
                r#"{"title":"a","steps":[{"kind":null,"amount":1}]}"#,
                "/steps/0/kind",
                "wrong_type",
                "Expected one of the listed words.",
            ),
            (r#" ["a",[]]"#, "", "wrong_type", "Expected an object."),
            (r#"{"title":"a","steps":[7]}"#, "/steps/0", "wrong_type", "Expected an object."),
        ];
        for (body, pointer, code, detail) in cases {
            let said = first(body);
            assert_eq!((said.0, said.1), (422, "invalid"), "{body}");
            assert_eq!(
                (said.2.as_str(), said.3.as_str(), said.4.as_str()),
                (pointer, code, detail),
                "{body}"
            );
        }
    }

    #[test]
    fn text_that_is_not_json_is_another_error() {
        for body in ["", "{", r#"{"title":"a","steps":[]} x"#, "{'title'}", "\u{feff}{}"] {
            assert_eq!(first(body).1, "json_syntax", "{body}");
        }
    }

    #[test]
    fn what_was_sent_is_not_repeated() {
        assert!(!first(r#"{"title":"a","steps":"my secret"}"#).4.contains("secret"));
        assert!(
            !first(r#"{"title":"a","steps":[{"kind":"x, expected my secret","amount":1}]}"#)
                .4
                .contains("secret")
        );
    }
}
