//! Counters and histograms for Prometheus, on a port of their own that the public does not reach.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::header::CONTENT_TYPE;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::failure::Failure;

/// Starts collecting for the whole process.
///
/// # Errors
/// When it was started before.
pub fn install() -> Result<PrometheusHandle, Failure> {
    let builder =
        PrometheusBuilder::new().set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS);
    builder
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| Failure::new(format!("metrics: {error}")))
}

const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0];

/// `GET /metrics`.
pub fn router(handle: PrometheusHandle) -> Router {
    let render = move || async move {
        ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render())
    };
    Router::new().route("/metrics", get(render))
}

/// Folds what was recorded into the histograms now and then, so that memory does not grow while nobody reads.
pub async fn upkeep(handle: PrometheusHandle) {
    let mut tick = tokio::time::interval(Duration::from_secs(5));
    loop {
        tick.tick().await;
        handle.run_upkeep();
    }
}
