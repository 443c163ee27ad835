//! The accept loop. `axum::serve` never closes a connection that sends its head slowly; this one does.
//!
//! Limits stand in [`Options`]. When the cap is reached nothing is accepted until a connection ends, so newcomers wait in
//! the kernel's queue. At the end the loop stops accepting, lets running requests finish, and closes what is left at the
//! deadline.

mod body;
mod connection;
mod peers;
mod pulse;
mod watched;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use edge::http::Stopping;
use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

use connection::Connection;
use peers::Peers;

/// How many connections, and how much patience with each.
#[derive(Debug, Clone)]
pub struct Options {
    /// Connections at once.
    pub connections: usize,
    /// Connections at once from one address.
    pub per_ip: usize,
    /// Addresses to which `per_ip` does not apply: the proxies in front. This machine is always one of them.
    pub exempt: Vec<IpNet>,
    /// A head must be complete this long after its first byte, and the first one this long after connecting.
    pub head_time: Duration,
    /// A connection on which nothing moves is closed after this long.
    pub idle_time: Duration,
    /// Headers per request.
    pub headers: usize,
    /// Bytes of a head.
    pub head_bytes: usize,
    /// How long running requests may go on after the end was asked for.
    pub drain_time: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connections: 14_000,
            per_ip: 200,
            exempt: Vec::new(),
            head_time: Duration::from_secs(10),
            idle_time: Duration::from_secs(65),
            headers: 64,
            head_bytes: 16 * 1024,
            drain_time: Duration::from_secs(20),
        }
    }
}

/// Serves until `stopping`, then finishes what runs. The listener's own address tells the port when 0 was asked for.
pub async fn serve(listener: TcpListener, router: Router, options: Options, mut stopping: Stopping) {
    let seats = Arc::new(Semaphore::new(options.connections));
    let peers = Peers::new(options.per_ip, options.exempt.clone());
    let (abort_switch, abort) = watch::channel(false);
    let options = Arc::new(options);
    loop {
        let next = async {
            let seat = Arc::clone(&seats).acquire_owned().await.ok()?;
            Some((seat, accept(&listener).await))
        };
        let (seat, (stream, peer)) = tokio::select! {
            biased;
            () = stopping.wait() => break,
            next = next => match next { Some(next) => next, None => break },
        };
        let Some(place) = peers.take(peer.ip()) else {
            tracing::info!(event = "ratelimit", class = "connections-per-ip", ip = %peer.ip(), "connection refused");
            continue;
        };
        let connection = Connection {
            stream,
            peer,
            router: router.clone(),
            options: Arc::clone(&options),
            stopping: stopping.clone(),
            abort: abort.clone(),
        };
        tokio::spawn(async move {
            metrics::gauge!("http_connections").increment(1);
            connection.run().await;
            metrics::gauge!("http_connections").decrement(1);
            drop((seat, place));
        });
    }
    drop(listener);
    drain(&seats, &options, &abort_switch).await;
}

/// All seats are free again when all connections have ended.
async fn drain(seats: &Semaphore, options: &Options, abort: &watch::Sender<bool>) {
    let all = u32::try_from(options.connections).unwrap_or(u32::MAX);
    if tokio::time::timeout(options.drain_time, seats.acquire_many(all)).await.is_err() {
        let left = options.connections - seats.available_permits();
        tracing::warn!(left, "connections were closed at the deadline");
        // The receivers may all have gone meanwhile, which is what is wanted.
        let _ = abort.send(true);
        let _ = tokio::time::timeout(Duration::from_secs(1), seats.acquire_many(all)).await;
    }
}

/// Waits out errors: a peer that is gone already is nothing, and too many open files get better by waiting.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer),
            Err(error) if is_the_peers(&error) => {}
            Err(error) => {
                tracing::error!(%error, "cannot accept connections; trying again");
                metrics::counter!("http_accept_errors_total").increment(1);
                tokio::time::sleep(Duration::from_millis(250)).await;
            }
        }
    }
}

fn is_the_peers(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(test)]
mod tests;
