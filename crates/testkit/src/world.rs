//! What an application under test consists of: a folder, a clock, and the running site, which can be started again.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{Arc, PoisonError, RwLock},
};

use ::app::App;
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use edge::{Feature, http::Settings, table::Route};
use server::{
    keys::Keys,
    site::{Parts, Site, micros, site},
};
use store::Store;
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::{answer::Answer, app::Setup, clock::FakeClock};

pub(crate) struct World {
    pub(crate) setup: Setup,
    pub(crate) clock: Arc<FakeClock>,
    folder: TempDir,
    running: RwLock<Option<Running>>,
}

#[derive(Clone)]
pub(crate) struct Running {
    pub(crate) app: Arc<App>,
    pub(crate) router: Router,
    pub(crate) routes: Arc<Vec<Route>>,
}

impl World {
    pub(crate) async fn new(setup: Setup) -> Arc<Self> {
        let folder = tempfile::tempdir().expect("a folder for the database");
        let world = Self { setup, clock: Arc::default(), folder, running: RwLock::default() };
        let world = Arc::new(world);
        Arc::clone(&world).open().await;
        world
    }

    /// Opens the database and puts the site together, on a thread that may wait for the store.
    pub(crate) async fn open(self: Arc<Self>) {
        tokio::task::spawn_blocking(move || {
            let running = self.build();
            *self.running.write().unwrap_or_else(PoisonError::into_inner) = Some(running);
        })
        .await
        .expect("the site starts");
    }

    fn build(&self) -> Running {
        let url = format!("sqlite:{}", self.folder.path().join("test.db").display());
        // Tests do not pull the plug, so commits need not wait for the disk.
        let options =
            store::Options { durable: false, readers: 2, mmap_bytes: 0, ..store::Options::default() };
        let store = Store::open(&url, options).expect("the database opens");
        store.migrate().expect("the database is brought up to date");
        let origin = self.setup.origin.parse().expect("an origin");
        let clock: Arc<dyn ::app::Clock> = self.clock.clone();
        let mut settings = Settings::new(origin, micros(Arc::clone(&clock)));
        settings.error_page = web::refusal_page;
        settings.cors_origins = self.setup.cors_origins.iter().map(|o| o.parse().unwrap()).collect();
        let parts = Parts {
            store,
            clock,
            keys: Keys::open(self.folder.path()).expect("a folder for the keys"),
            settings: settings.clone(),
            rate_multiplier: self.setup.rate_multiplier,
            feature: Feature { mailbox: self.setup.mailbox },
        };
        let Site { app, router, routes } = site(parts).expect("the site is put together");
        app.write(::app::talent::skills::put_in_place).wait().expect("the list of skills is put in place");
        Running { app, router: edge::http::layer(router, &settings), routes: Arc::new(routes) }
    }

    /// Stops the site and closes its database. Not for a thread of the runtime.
    pub(crate) fn close(&self) {
        let running = self.running.write().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(running) = running {
            running.app.store().clone().close();
        }
    }

    pub(crate) fn running(&self) -> Running {
        let running = self.running.read().unwrap_or_else(PoisonError::into_inner);
        running.as_ref().expect("the site runs").clone()
    }

    pub(crate) fn app(&self) -> Arc<App> {
        self.running().app
    }

    /// The host that requests name.
    pub(crate) fn host(&self) -> &str {
        self.setup.origin.split("//").nth(1).unwrap_or_default()
    }

    /// Sends a request as if it came over the network from this address.
    pub(crate) async fn send(&self, mut request: Request<Body>, ip: IpAddr) -> Answer {
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(ip, 40_000)));
        let router = self.running().router;
        let response = router.oneshot(request).await.unwrap_or_else(|never| match never {});
        Answer::read(response).await
    }
}
