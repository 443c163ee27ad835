//! SIGTERM and SIGINT: the first asks the process to end in good order, the second to end now.

use edge::http::Stopping;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;

use crate::failure::Failure;

/// Listens from now on. The receiver fires at the second signal.
pub(crate) fn watch() -> Result<(Stopping, oneshot::Receiver<()>), Failure> {
    let listen =
        |kind| signal(kind).map_err(|error| Failure::new(format!("cannot listen for signals: {error}")));
    let (mut term, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    let (switch, stopping) = Stopping::new();
    let (impatient, at_once) = oneshot::channel();
    tokio::spawn(async move {
        either(&mut term, &mut interrupt).await;
        tracing::info!("asked to stop; finishing what runs");
        // Nobody may be waiting for either any more, which is an end too.
        let _ = switch.send(true);
        either(&mut term, &mut interrupt).await;
        let _ = impatient.send(());
    });
    Ok((stopping, at_once))
}

async fn either(term: &mut Signal, interrupt: &mut Signal) {
    tokio::select! {
        _ = term.recv() => {}
        _ = interrupt.recv() => {}
    }
}
