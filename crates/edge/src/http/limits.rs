//! How much is read of a request and how long it is waited for.
//!
//! Bodies are read whole before the handler runs: they are small, a slow one then costs the handler no time, and the
//! right status can be told (a failing extractor would say 400 to everything). Multipart bodies alone are streamed.

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::Request;
use axum::response::Response;
use http::header::CONTENT_ENCODING;
use http::{HeaderMap, StatusCode};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use tower_http::timeout::TimeoutBody;

use super::layer::Stop;
use super::refusal::Refusal;
use super::settings::Limits;
use super::{json_depth, media};

/// Path and query are no longer than allowed.
pub(super) fn url(request: &Request, limits: &Limits) -> Result<(), Refusal> {
    let length = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
    if length <= limits.url_bytes {
        return Ok(());
    }
    let detail = format!("An address may have at most {} bytes.", limits.url_bytes);
    Err(Refusal::new(StatusCode::URI_TOO_LONG, "url_too_long", "The address is too long", detail))
}

/// No compressed bodies: a small one could unpack to a large one.
pub(super) fn encoding(headers: &HeaderMap) -> Result<(), Refusal> {
    let plain = headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .all(|value| value.as_bytes().eq_ignore_ascii_case(b"identity"));
    if plain {
        return Ok(());
    }
    let detail = "Send the body without Content-Encoding.";
    Err(Refusal::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "encoding_refused",
        "Compressed bodies are not taken",
        detail,
    ))
}

/// Reads the body, or bounds it where it is streamed.
pub(super) async fn body(request: Request, limits: &Limits) -> Result<Request, Refusal> {
    if request.body().is_end_stream() {
        return Ok(request);
    }
    let kind = media::essence(request.headers());
    let limit = match kind.as_str() {
        media::JSON => limits.json_bytes,
        "multipart/form-data" => limits.multipart_bytes,
        _ => limits.form_bytes,
    };
    if usize::try_from(request.body().size_hint().lower()).map_or(true, |size| size > limit) {
        return Err(too_large(limit));
    }
    let (parts, body) = request.into_parts();
    if kind == "multipart/form-data" {
        let body = Limited::new(TimeoutBody::new(limits.body_time, body), limit);
        return Ok(Request::from_parts(parts, Body::new(body)));
    }
    let bytes = read(body, limit, limits).await?;
    if kind == media::JSON && !json_depth::within(&bytes, limits.json_depth) {
        let detail = format!("Objects and lists may be nested {} deep.", limits.json_depth);
        return Err(Refusal::new(
            StatusCode::BAD_REQUEST,
            "json_too_deep",
            "The JSON is nested too deeply",
            detail,
        ));
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

async fn read(body: Body, limit: usize, limits: &Limits) -> Result<Bytes, Refusal> {
    match tokio::time::timeout(limits.body_time, Limited::new(body, limit).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large(limit)),
        Ok(Err(_)) => {
            let detail = "The body ended early or was malformed.";
            Err(Refusal::new(StatusCode::BAD_REQUEST, "body_broken", "The body could not be read", detail))
        }
        Err(_) => {
            let detail = format!("A body may take {} seconds to arrive.", limits.body_time.as_secs());
            Err(Refusal::new(StatusCode::REQUEST_TIMEOUT, "body_too_slow", "The body took too long", detail))
        }
    }
}

fn too_large(limit: usize) -> Refusal {
    let detail = format!("At most {} KiB are taken here.", limit / 1024);
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", "Too much was sent", detail)
}

/// Gives up waiting for a handler. A write that is already in its lane may still happen; the idempotency key tells.
pub(super) async fn handler_time(
    answer: impl Future<Output = Response>,
    limits: &Limits,
) -> Result<Response, Stop> {
    tokio::time::timeout(limits.handler_time, answer).await.map_err(|_| {
        tracing::error!(event = "timeout", "a handler took too long");
        let detail = "The server took too long to answer. Please try again in a moment.";
        Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "timeout", "This took too long", detail)
            .retry_after(5)
            .into()
    })
}
