//! A whole site on a real socket.

use edge::http::Stopping;
use server::listen;
use testkit::TestApp;
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

/// A site that is served.
pub(super) struct Served {
    pub(super) app: TestApp,
    pub(super) origin: String,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl Served {
    /// On a port of this machine that was free.
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("its address"));
        let app = TestApp::setup().origin(&origin).mailbox().start().await;
        let (stop, stopping) = Stopping::new();
        let serving =
            tokio::spawn(listen::serve(listener, app.router(), listen::Options::default(), stopping));
        Self { app, origin, stop, serving }
    }

    /// Pages whose address names nothing in particular.
    pub(super) fn plain_pages(&self) -> Vec<String> {
        let routes = self.app.routes().into_iter();
        let pages = routes
            .filter(|(method, path)| *method == "GET" && !path.contains('{') && !path.starts_with("/api/"));
        pages.map(|(_, path)| path.to_owned()).collect()
    }

    /// Ends in good order.
    pub(super) async fn stop(self) {
        self.stop.send_replace(true);
        self.serving.await.expect("the listener ends");
    }
}
