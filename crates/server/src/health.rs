//! Whether this process answers, and whether it should be given work. No secrets, no versions, no addresses.

use std::pin::Pin;
use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use serde::Serialize;

/// One thing that must be well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// `database`, `migrations`, `worker`, `disk`.
    pub name: &'static str,
    /// Whether it is.
    pub ok: bool,
    /// What was seen, in a few words that anyone may read.
    pub detail: String,
}

impl Check {
    /// A check and its outcome.
    pub fn new(name: &'static str, ok: bool, detail: impl Into<String>) -> Self {
        Self { name, ok, detail: detail.into() }
    }
}

/// Looks at everything that must be well.
pub type Probe = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Vec<Check>> + Send>> + Send + Sync>;

/// `GET /api/health/live` and `GET /api/health/ready`.
pub fn router(probe: Probe) -> Router {
    Router::new()
        .route("/api/health/live", get(live))
        .route("/api/health/ready", get(ready))
        .with_state(probe)
}

#[derive(Serialize)]
struct Health {
    status: &'static str,
    checks: Vec<Check>,
}

/// Answers as long as the process does; a database that is away is no reason to restart it.
async fn live() -> Response {
    Json(Health { status: "live", checks: Vec::new() }).into_response()
}

async fn ready(State(probe): State<Probe>) -> Response {
    let checks = probe().await;
    let well = checks.iter().all(|check| check.ok);
    let (code, status) =
        if well { (StatusCode::OK, "ready") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready") };
    (code, Json(Health { status, checks })).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use http::Request;
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(path: &str, checks: Vec<Check>) -> (u16, serde_json::Value) {
        let probe: Probe = Arc::new(move || {
            let checks = checks.clone();
            Box::pin(async move { checks })
        });
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let response = router(probe).oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_slice(&to_bytes(response.into_body(), 10_000).await.unwrap()).unwrap())
    }

    #[tokio::test]
    async fn ready_when_everything_is_well() {
        let (status, json) = ask("/api/health/ready", vec![Check::new("disk", true, "3.0 GiB free")]).await;
        assert_eq!((status, json["status"].as_str()), (200, Some("ready")));
        assert_eq!(json["checks"][0]["name"], "disk");
    }

    #[tokio::test]
    async fn one_failing_check_takes_it_out() {
        let checks = vec![Check::new("disk", true, ""), Check::new("database", false, "does not answer")];
        assert_eq!(ask("/api/health/ready", checks.clone()).await.0, 503);
        assert_eq!(ask("/api/health/live", checks).await.0, 200);
    }
}
