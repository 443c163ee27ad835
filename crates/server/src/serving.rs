//! Keeps a process running: listeners, metrics, and an end in good order.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use edge::http::{Origin, Stopping};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

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
    let doors = runtime.block_on(Doors::open(config))?;
    let origin = config.origin_at(doors.address);
    // On this thread and not on one of the runtime's: the store waits for its own threads.
    let running = {
        let _spawns_work = runtime.enter();
        wiring::build(config, &origin, &doors.stopping)?
    };
    tracing::info!(
        address = %doors.address, %origin, database = config.database_name(), web = config.web, worker = config.worker,
        "ready"
    );
    runtime.block_on(async {
        ready(&origin)?;
        doors.serve(config, &running).await;
        Ok(())
    })?;
    // The runtime's tasks end first, so that nothing holds the store any more.
    runtime.shutdown_timeout(Duration::from_secs(1));
    running.close();
    tracing::info!("ended");
    Ok(())
}

/// Two suit the reference machine; the store has threads of its own.
fn workers() -> usize {
    std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, 8))
}

/// What is open before anything is put together, so that a taken port is told at once.
struct Doors {
    public: Option<TcpListener>,
    machines: Option<TcpListener>,
    address: SocketAddr,
    recorder: PrometheusHandle,
    stopping: Stopping,
    at_once: oneshot::Receiver<()>,
}

impl Doors {
    async fn open(config: &Config) -> Result<Self, Failure> {
        let (stopping, at_once) = signals::watch()?;
        let recorder = metrics::install()?;
        let public = bind(config.web.then_some(config.listen), &known::LISTEN).await?;
        let machines = bind(config.metrics, &known::METRICS).await?;
        let address = public.as_ref().map_or(Ok(config.listen), local)?;
        if let Some(listener) = &machines {
            tracing::info!(address = %local(listener)?, "metrics are served");
        }
        Ok(Self { public, machines, address, recorder, stopping, at_once })
    }

    /// Returns when asked to stop and everything has ended; at the second asking at once.
    async fn serve(self, config: &Config, running: &Running) {
        tokio::spawn(metrics::upkeep(self.recorder.clone()));
        let options =
            listen::Options { exempt: config.trusted_proxies.clone(), ..listen::Options::default() };
        let public = door(self.public, running.router.clone(), options, self.stopping.clone());
        // On the machines' port any Host will do, and no more than a few connections are needed.
        let inside = metrics::router(self.recorder).merge(health::router(running.probe.clone()));
        let options = listen::Options { connections: 64, ..listen::Options::default() };
        let machines = door(self.machines, inside, options, self.stopping);
        tokio::select! {
            ((), ()) = async { tokio::join!(public, machines) } => {}
            _ = self.at_once => tracing::warn!("asked to stop again; ending at once"),
        }
    }
}

/// Serves; without a listener, only the signal is waited for.
async fn door(
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

async fn bind(address: Option<SocketAddr>, setting: &known::Setting) -> Result<Option<TcpListener>, Failure> {
    let Some(address) = address else { return Ok(None) };
    let bound = TcpListener::bind(address).await.map_err(|error| {
        let flag = setting.flag.unwrap_or_default();
        Failure::new(format!(
            "cannot listen on {address}: {error}. Choose another with {flag} or {}",
            setting.variable
        ))
    });
    bound.map(Some)
}

fn local(listener: &TcpListener) -> Result<SocketAddr, Failure> {
    listener.local_addr().map_err(|error| Failure::new(format!("the listening address is unknown: {error}")))
}
