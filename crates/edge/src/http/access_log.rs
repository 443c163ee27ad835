//! One log line and two metrics per request. The route template stands for the address; queries, cookies and bodies are
//! never written down.

use axum::extract::{MatchedPath, Request};
use axum::response::Response;
use http::Method;
use tokio::time::Instant;

use super::client_ip::ClientIp;
use super::request_id::RequestId;

/// Who asked; handlers set it as an extension of the answer when they know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The user's id.
    pub user: String,
    /// The first eight characters of the session's hash; empty without a session.
    pub session_hash: String,
}

/// A request under way.
pub(super) struct Entry {
    started: Instant,
    method: &'static str,
    route: String,
    ip: ClientIp,
}

impl Entry {
    pub(super) fn begin(request: &Request, ip: ClientIp) -> Self {
        let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str);
        Self { started: Instant::now(), method: method_name(request.method()), route: route.to_owned(), ip }
    }

    pub(super) fn finish(self, response: &Response, id: &RequestId) {
        let spent = self.started.elapsed();
        let status = response.status().as_u16();
        let caller = response.extensions().get::<Caller>();
        tracing::info!(
            target: "access",
            request_id = id.0,
            method = self.method,
            route = self.route,
            status,
            duration_ms = spent.as_secs_f64() * 1e3,
            user = caller.map(|caller| caller.user.as_str()),
            session = caller.map(|caller| caller.session_hash.as_str()),
            ip = %self.ip.0,
            "request"
        );
        let labels = [
            ("method", self.method.to_owned()),
            ("route", self.route),
            ("status", format!("{}xx", status / 100)),
        ];
        metrics::counter!("http_requests_total", &labels).increment(1);
        metrics::histogram!("http_request_duration_seconds", &labels).record(spent.as_secs_f64());
    }
}

/// A name from a closed list, so that a client cannot make up label values.
fn method_name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "OTHER",
    }
}
