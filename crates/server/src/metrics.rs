//! Counters and histograms for Prometheus, on a port of their own that the public does not reach.

use std::sync::Arc;
use std::time::Duration;

use app::App;
use app::upkeep::{self, Backlog};
use axum::Router;
use axum::routing::get;
use http::header::CONTENT_TYPE;
use metrics::{counter, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use store::Health;

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

/// Looks at the store and at what waits for the worker, now and then.
pub async fn sample(app: Arc<App>) {
    let mut tick = tokio::time::interval(SAMPLE_EVERY);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        store(&app.store().health());
        let now = app.now();
        match app.read(move |db| upkeep::backlog(db, now)).await {
            Ok(waits) => backlog(waits),
            Err(error) => tracing::warn!(%error, "what waits could not be counted"),
        }
    }
}

const SAMPLE_EVERY: Duration = Duration::from_secs(15);

fn store(health: &Health) {
    gauge!("store_reads_waiting").set(count(health.reads_waiting));
    gauge!("store_writes_waiting").set(count(health.writes_waiting));
    counter!("store_commits_total").absolute(health.commits);
    if let Some(age) = health.last_commit {
        gauge!("store_last_commit_age_seconds").set(age.as_secs_f64());
    }
}

fn backlog(waits: Backlog) {
    gauge!("jobs_ready").set(count(waits.jobs_ready));
    gauge!("jobs_dead").set(count(waits.jobs_dead));
    gauge!("timers_overdue").set(count(waits.timers_overdue));
}

fn count(number: impl TryInto<u32>) -> f64 {
    number.try_into().map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_counted() {
        let recorder = PrometheusBuilder::new().build_recorder();
        metrics::with_local_recorder(&recorder, || {
            backlog(Backlog { jobs_ready: 3, jobs_dead: 1, timers_overdue: 0 });
            store(&Health {
                reads_waiting: 2,
                writes_waiting: 5,
                commits: 7,
                last_commit: Some(Duration::from_millis(1_500)),
                disk_full: false,
                read_only: false,
                damaged: false,
                schema_step: 1,
                last_event: 0,
            });
        });
        let text = recorder.handle().render();
        for line in [
            "jobs_ready 3",
            "jobs_dead 1",
            "timers_overdue 0",
            "store_reads_waiting 2",
            "store_writes_waiting 5",
            "store_commits_total 7",
            "store_last_commit_age_seconds 1.5",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}: {text}");
        }
    }
}
