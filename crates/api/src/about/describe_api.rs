//! The document that describes the API.

use std::sync::LazyLock;

use app::identity::secret;
use axum::{
    body::Bytes,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
    },
    response::{IntoResponse, Response},
};
use axum_extra::routing::TypedPath as _;
use edge::routes::api::OpenApi;

/// Describe this API
///
/// The OpenAPI 3.1 document of this API. It may be kept for five minutes; send its `ETag` as `If-None-Match` to ask
/// whether it changed.
#[utoipa::path(
    get,
    path = OpenApi::PATH,
    tag = "About",
    responses(
        (status = 200, description = "The document.", content_type = "application/json", body = Object),
        (status = 304, description = "It has not changed."),
    ),
    security(()),
)]
pub(crate) async fn describe_api(_: OpenApi, headers: HeaderMap) -> Response {
    let document = &*DOCUMENT;
    let caching =
        [(ETAG, document.tag.clone()), (CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"))];
    if names(&headers, &document.tag) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    let json = HeaderValue::from_static("application/json");
    (caching, [(CONTENT_TYPE, json)], document.text.clone()).into_response()
}

struct Document {
    text: Bytes,
    tag: HeaderValue,
}

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let text = crate::openapi().to_pretty_json().unwrap_or_default();
    let tag = format!("\"{}\"", &secret::hash(&text)[..16]);
    let tag = HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("\"0\""));
    Document { text: text.into(), tag }
});

/// Whether `If-None-Match` names the tag, weakened or not.
fn names(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let sent = headers.get_all(IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    let mut tags = sent.flat_map(|v| v.split(',')).map(|t| t.trim().trim_start_matches("W/"));
    tags.any(|sent| sent == "*" || sent.as_bytes() == tag.as_bytes())
}
