//! Keeps a process running: listeners, metrics, and an end in good order.

use std::net::SocketAddr;

use axum::Router;
use edge::http::{Origin, Stopping};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;

use crate::config::{Config, known};
use crate::failure::Failure;
use crate::wiring::Running;
use crate::{health, listen, logs, metrics, signals, wiring};

/// Runs until a signal asks it to end. `ready` is told the public origin once requests are answered.
///
/// # Errors
/// When it cannot start.
pub fn run(config: &Config, ready: impl FnOnce(&Origin) -> Result<(), Failure>) -> Result<(), Failure> {
    logs::start(config)?;
    config.make_data_dir()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers())
        .enable_all()
        .build()
        .map_err(|error| Failure::new(format!("cannot start threads: {error}")))?;
    let running = runtime.block_on(serve(config, ready))?;
    // The worker threads end first, so that nothing holds the store any more.
    drop(runtime);
    running.close();
    tracing::info!("ended");
    Ok(())
}

/// Two suit the reference machine; the store has threads of its own.
fn workers() -> usize {
    std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, 8))
}

async fn serve(
    config: &Config,
    ready: impl FnOnce(&Origin) -> Result<(), Failure>,
) -> Result<Running, Failure> {
    let (stopping, mut at_once) = signals::watch()?;
    let recorder = metrics::install()?;
    let listener = if config.web { Some(bind(config.listen, &known::LISTEN).await?) } else { None };
    let address = listener.as_ref().map_or(Ok(config.listen), local)?;
    let origin = config.origin_at(address);
    let running = wiring::build(config, &origin, &stopping)?;
    let side = machines(config, &recorder, &running, stopping.clone()).await?;
    tokio::spawn(metrics::upkeep(recorder));
    tracing::info!(%address, %origin, database = config.database_name(), web = config.web, worker = config.worker, "ready");
    ready(&origin)?;
    let options = listen::Options { exempt: config.trusted_proxies.clone(), ..listen::Options::default() };
    let main = public(listener, running.router.clone(), options, stopping);
    tokio::select! {
        ((), ()) = async { tokio::join!(main, side) } => {}
        _ = &mut at_once => tracing::warn!("asked to stop again; ending at once"),
    }
    Ok(running)
}

/// Pages and API; without them, only the signal is waited for.
async fn public(
    listener: Option<TcpListener>,
    router: Router,
    options: listen::Options,
    mut stopping: Stopping,
) {
    match listener {
        Some(listener) => listen::serve(listener, router, options, stopping).await,
        None => stopping.wait().await,
    }
}

/// Metrics and health on a port that only machines of the operator reach; there any Host will do.
async fn machines(
    config: &Config,
    recorder: &PrometheusHandle,
    running: &Running,
    mut stopping: Stopping,
) -> Result<impl Future<Output = ()> + use<>, Failure> {
    let listener = match config.metrics {
        Some(address) => Some(bind(address, &known::METRICS).await?),
        None => None,
    };
    if let Some(listener) = &listener {
        tracing::info!(address = %local(listener)?, "metrics are served");
    }
    let router = metrics::router(recorder.clone()).merge(health::router(running.probe.clone()));
    Ok(async move {
        match listener {
            Some(listener) => {
                let options = listen::Options { connections: 64, ..listen::Options::default() };
                listen::serve(listener, router, options, stopping).await;
            }
            None => stopping.wait().await,
        }
    })
}

async fn bind(address: SocketAddr, setting: &known::Setting) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| {
        let flag = setting.flag.unwrap_or_default();
        Failure::new(format!(
            "cannot listen on {address}: {error}. Choose another with {flag} or {}",
            setting.variable
        ))
    })
}

fn local(listener: &TcpListener) -> Result<SocketAddr, Failure> {
    listener.local_addr().map_err(|error| Failure::new(format!("the listening address is unknown: {error}")))
}
