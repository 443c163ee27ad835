//! Housekeeping: the sign of life, and the removal of rows whose time is over.

use std::sync::Arc;

use app::{App, Result, upkeep};

/// Says that a worker lives; readiness looks at it.
pub(crate) async fn beat(app: &Arc<App>) -> Result<()> {
    app.write(upkeep::beat).await
}

/// Removes old rows in small steps, so that the writer is never held for long.
pub(crate) async fn clean(app: &Arc<App>) -> Result<()> {
    for task in upkeep::TASKS {
        while app.write(move |tx, stamp| upkeep::prune(tx, stamp, *task)).await? {}
    }
    Ok(())
}
