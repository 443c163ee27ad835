//! The product under test.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use ::app::{App, Clock as _, Read, Result, Tx, jobs, upkeep};
use axum::{Router, body::Body, extract::Request};
use domain::{PageRequest, Stamp, Time};
use edge::table::Route;
use worker::Mailer;

use crate::{answer::Answer, api_client::ApiClient, browser::Browser, world::World};

/// How a [`TestApp`] differs from the usual. Begin with [`TestApp::setup`].
#[derive(Debug, Clone)]
pub struct Setup {
    /// Where people reach it.
    pub origin: String,
    /// Origins whose scripts may call the API.
    pub cors_origins: Vec<String>,
    /// How many times wider limits are. Tests of limits set 1.
    pub rate_multiplier: u32,
    /// Whether mails are shown on a page, as in a demo.
    pub mailbox: bool,
}

impl Setup {
    /// Starts it.
    pub async fn start(self) -> TestApp {
        TestApp { world: World::new(self).await, forget: AtomicBool::new(false) }
    }

    /// With the limits of real use.
    #[must_use]
    pub fn real_limits(mut self) -> Self {
        self.rate_multiplier = 1;
        self
    }

    /// With the mailbox of a demo.
    #[must_use]
    pub fn mailbox(mut self) -> Self {
        self.mailbox = true;
        self
    }

    /// At another origin.
    #[must_use]
    pub fn origin(mut self, origin: &str) -> Self {
        origin.clone_into(&mut self.origin);
        self
    }

    /// With an origin whose scripts may call the API.
    #[must_use]
    pub fn cors_origin(mut self, origin: &str) -> Self {
        self.cors_origins.push(origin.to_owned());
        self
    }
}

/// The product in one process: a database in a folder of its own, and a clock that only the test moves.
///
/// Dropping it with jobs left over fails the test: call [`TestApp::settle`], or say [`TestApp::forget_jobs`].
pub struct TestApp {
    pub(crate) world: Arc<World>,
    forget: AtomicBool,
}

impl TestApp {
    /// The usual one: behind TLS, mails sent away, limits so wide that no test meets them by accident.
    pub async fn start() -> Self {
        Self::setup().start().await
    }

    /// Begins one that differs from the usual.
    #[must_use]
    pub fn setup() -> Setup {
        Setup {
            origin: "https://work.example.org".to_owned(),
            cors_origins: Vec::new(),
            rate_multiplier: 10_000,
            mailbox: false,
        }
    }

    /// Lets a span pass. Nothing happens by itself: timers fire at the next [`TestApp::settle`].
    pub fn pass(&self, span: Duration) {
        self.world.clock.pass(span);
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Time {
        self.world.clock.now()
    }

    /// Lets the worker do all that is due: timers, jobs, mails.
    pub async fn settle(&self) {
        let app = self.world.app();
        while worker::work(&app, &Mailer::Mailbox, "test").await.expect("the worker works") > 0 {}
        let (now, dead) = (
            self.now(),
            self.read(|db| Ok(store::jobs::dead(db, PageRequest { cursor: None, size: 10 })?)).await,
        );
        assert!(dead.is_empty(), "jobs were given up at {now:?}: {dead:?}");
    }

    /// Removes what retention rules remove.
    pub async fn clean(&self) {
        for task in upkeep::TASKS {
            while self.write(move |tx, stamp| upkeep::prune(tx, stamp, *task)).await {}
        }
    }

    /// Stops the process and starts it again on the same files. What was only in memory is gone.
    pub async fn restart(&self) {
        let world = Arc::clone(&self.world);
        tokio::task::spawn_blocking(move || world.close()).await.expect("the site stops");
        Arc::clone(&self.world).open().await;
    }

    /// Lets the test end with jobs that are due.
    pub fn forget_jobs(&self) {
        self.forget.store(true, Ordering::Relaxed);
    }

    /// A browser that was never here.
    #[must_use]
    pub fn browser(&self) -> Browser {
        Browser::new(Arc::clone(&self.world))
    }

    /// A program that was never here.
    #[must_use]
    pub fn api(&self) -> ApiClient {
        ApiClient::new(Arc::clone(&self.world))
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        self.world.send(request, IpAddr::V4(Ipv4Addr::new(203, 0, 113, 99))).await
    }

    /// Every route of pages and API, with its method.
    #[must_use]
    pub fn routes(&self) -> Vec<Route> {
        self.world.running().routes.to_vec()
    }

    /// The whole site with its plumbing, to be served on a real socket.
    pub fn router(&self) -> Router {
        self.world.running().router
    }

    /// The application itself, for what no door leads to.
    #[must_use]
    pub fn inside(&self) -> Arc<App> {
        self.world.app()
    }

    /// Looks into the store, for what no page shows.
    ///
    /// # Panics
    /// When the store refuses.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Read) -> Result<T> + Send + 'static,
    ) -> T {
        self.world.app().read(f).await.expect("the store answers")
    }

    /// Changes the store, for what no page does.
    ///
    /// # Panics
    /// When the store refuses.
    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Tx, &Stamp) -> Result<T> + Send + 'static,
    ) -> T {
        self.world.app().write(f).await.expect("the store writes")
    }

    /// Jobs that are due and that nobody did. Waits for the store, so not for a thread of the runtime.
    fn left_over(&self) -> Vec<String> {
        let claim = self.world.app().write(|tx, stamp| jobs::claim(tx, stamp, "left over", 100)).wait();
        let name = |held: jobs::Held| held.job.map_or_else(|text| text, |job| format!("{job:?}"));
        claim.map(|held| held.into_iter().map(name).collect()).unwrap_or_default()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let look = !std::thread::panicking() && !self.forget.load(Ordering::Relaxed);
        let left = std::thread::scope(|threads| {
            let closing = threads.spawn(|| {
                let left = if look { self.left_over() } else { Vec::new() };
                self.world.close();
                left
            });
            closing.join().unwrap_or_default()
        });
        assert!(
            left.is_empty(),
            "the test ended with jobs left over; settle() them or forget_jobs(): {left:#?}"
        );
    }
}
