//! One connection, from its first byte to its last.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use edge::http::Stopping;
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::Instant;
use tower::ServiceExt as _;

use super::Options;
use super::body::Counted;
use super::pulse::Pulse;
use super::watched::Watched;

pub(super) struct Connection {
    pub(super) stream: TcpStream,
    pub(super) peer: SocketAddr,
    pub(super) router: Router,
    pub(super) options: Arc<Options>,
    pub(super) stopping: Stopping,
    pub(super) abort: watch::Receiver<bool>,
}

impl Connection {
    pub(super) async fn run(self) {
        let Self { stream, peer, router, options, mut stopping, mut abort } = self;
        // Without it small answers wait for the client's acknowledgement; the connection works all the same.
        let _ = stream.set_nodelay(true);
        let pulse = Pulse::new(options.head_time, options.idle_time);
        let io = TokioIo::new(Watched::new(stream, Arc::clone(&pulse)));
        let (signal, life) = (stopping.clone(), Arc::clone(&pulse));
        let service = service_fn(move |request| answer(request, router.clone(), peer, signal.clone(), &life));
        let builder = builder(&options);
        let mut connection = pin!(builder.serve_connection(io, service));
        let mut ending = false;
        loop {
            tokio::select! {
                biased;
                outcome = connection.as_mut() => {
                    if let Err(error) = outcome {
                        tracing::debug!(%peer, error, "connection ended");
                    }
                    return;
                }
                _ = abort.wait_for(|abort| *abort) => return,
                () = stopping.wait(), if !ending => {
                    ending = true;
                    connection.as_mut().graceful_shutdown();
                }
                () = tokio::time::sleep_until(pulse.deadline()) => {
                    if pulse.deadline() <= Instant::now() {
                        tracing::debug!(%peer, "connection was too slow");
                        return;
                    }
                }
            }
        }
    }
}

fn builder(options: &Options) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(options.idle_time)
        .max_headers(options.headers)
        .max_buf_size(options.head_bytes);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(100)
        .max_header_list_size(u32::try_from(options.head_bytes).unwrap_or(u32::MAX))
        .max_send_buf_size(64 * 1024);
    builder
}

fn answer(
    request: Request<Incoming>,
    router: Router,
    peer: SocketAddr,
    stopping: Stopping,
    pulse: &Arc<Pulse>,
) -> impl Future<Output = Result<Response<Counted>, Infallible>> + use<> {
    let answering = pulse.answering();
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    request.extensions_mut().insert(stopping);
    async move {
        let response = router.oneshot(request).await?;
        Ok(response.map(|body| Counted::new(body, answering)))
    }
}
