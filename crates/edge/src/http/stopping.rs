//! Tells long answers that the process wants to end.

use tokio::sync::watch;

/// An extension of every request that came through the listener: an event stream waits for it and ends.
#[derive(Debug, Clone)]
pub struct Stopping(watch::Receiver<bool>);

impl Stopping {
    /// A signal, and the switch that gives it by sending `true` (or by being dropped).
    #[must_use]
    pub fn new() -> (watch::Sender<bool>, Self) {
        let (switch, signal) = watch::channel(false);
        (switch, Self(signal))
    }

    /// Returns once the process wants to end.
    pub async fn wait(&mut self) {
        // An error means that the switch is gone, which is an end too.
        let _ = self.0.wait_for(|stopping| *stopping).await;
    }

    /// Whether it already does.
    #[must_use]
    pub fn is_set(&self) -> bool {
        *self.0.borrow()
    }
}
