//! What came back for a request.

use axum::body::Body;
use http::{HeaderMap, Response, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::Value;

/// A whole answer.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as it came.
    pub body: Vec<u8>,
}

impl Answer {
    pub(crate) async fn read(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("the body comes whole").to_bytes().to_vec();
        Self { status: parts.status, headers: parts.headers, body }
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("the body is text")
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|e| panic!("{} is not JSON ({e}): {:.300}", self.status, self.text()))
    }

    /// A header; empty when it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().expect("the header is text"))
    }

    /// The lines that set cookies.
    #[must_use]
    pub fn cookies(&self) -> Vec<String> {
        let lines = self.headers.get_all("set-cookie").iter();
        lines.map(|v| v.to_str().expect("the cookie is text").to_owned()).collect()
    }

    /// The stable code of a problem document; empty when this is none.
    #[must_use]
    pub fn code(&self) -> String {
        if self.header("content-type") != "application/problem+json" {
            return String::new();
        }
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// What a problem document says about the field at a JSON Pointer; empty when it says nothing.
    #[must_use]
    pub fn field(&self, pointer: &str) -> String {
        let json = self.json();
        let fields = json["fields"].as_array().cloned().unwrap_or_default();
        let found = fields.iter().find(|f| f["pointer"] == pointer);
        found.and_then(|f| f["detail"].as_str()).unwrap_or_default().to_owned()
    }
}
