//! Later: fires timers, does jobs, sends mails, cleans up. It retries with growing pauses and buries what never works.
//!
//! This crate may not know the business, SQL or HTTP: what a job or timer means stands in `app`.

mod keep;
mod mailer;

use std::{sync::Arc, time::Duration};

use app::{App, Result, jobs, timers};

pub use mailer::{Mailer, Smtp, Tls};

/// How long the worker rests when nothing wakes it. Timers are exact to this span.
const REST: Duration = Duration::from_secs(1);
/// Jobs and timers taken at a time.
const BATCH: i64 = 16;
/// How often it says that it lives.
const BEAT_EVERY: Duration = Duration::from_secs(20);
/// How often old rows are removed.
const CLEAN_EVERY: Duration = Duration::from_secs(3_600);

/// Works until `stopping` is over; what is being done then is finished first.
pub async fn run(app: Arc<App>, mailer: Mailer, name: String, stopping: impl Future<Output = ()>) {
    let mut stopping = std::pin::pin!(stopping);
    let mut committed = app.store().committed();
    let mut beat = tokio::time::interval(BEAT_EVERY);
    let mut clean = tokio::time::interval(CLEAN_EVERY);
    let mut rest = tokio::time::interval(REST);
    rest.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = &mut stopping => break,
            _ = beat.tick() => heed("beat", keep::beat(&app).await),
            _ = clean.tick() => heed("clean", keep::clean(&app).await),
            _ = rest.tick() => heed("work", work(&app, &mailer, &name).await.map(drop)),
            changed = committed.changed() => match changed {
                Ok(()) => heed("work", work(&app, &mailer, &name).await.map(drop)),
                Err(_) => break,
            },
        }
    }
}

/// Does what is due now; says how many things were done.
///
/// # Errors
/// Those of the store; everything not done stays due.
pub async fn work(app: &Arc<App>, mailer: &Mailer, name: &str) -> Result<usize> {
    Ok(fire_timers(app).await? + do_jobs(app, mailer, name).await?)
}

async fn fire_timers(app: &Arc<App>) -> Result<usize> {
    let mut fired = 0;
    loop {
        let now = app.now();
        let due = app.read(move |db| timers::due(db, now, BATCH)).await?;
        let mut progress = 0;
        for timer in &due {
            let timer = timer.clone();
            let (kind, id) = (timer.kind.clone(), timer.id);
            match app.write(move |tx, stamp| timers::fire(tx, stamp, &timer)).await {
                Ok(true) => progress += 1,
                Ok(false) => {}
                // One that cannot fire must not keep the others from it; it stays due and is tried again.
                Err(error) => tracing::error!(kind, id, %error, "a timer did not fire"),
            }
        }
        fired += progress;
        if progress == 0 || due.len() < usize::try_from(BATCH).unwrap_or(usize::MAX) {
            return Ok(fired);
        }
    }
}

async fn do_jobs(app: &Arc<App>, mailer: &Mailer, name: &str) -> Result<usize> {
    let mut done = 0;
    loop {
        let now = app.now();
        if !app.read(move |db| jobs::any_due(db, now)).await? {
            return Ok(done);
        }
        let worker = name.to_owned();
        let held = app.write(move |tx, stamp| jobs::claim(tx, stamp, &worker, BATCH)).await?;
        if held.is_empty() {
            return Ok(done);
        }
        for job in held {
            do_job(app, mailer, job).await?;
            done += 1;
        }
    }
}

async fn do_job(app: &Arc<App>, mailer: &Mailer, held: jobs::Held) -> Result<()> {
    match attempt(app, mailer, &held).await {
        Ok(()) => app.write(move |tx, _| jobs::finish(tx, &held)).await,
        Err(why) => {
            metrics::counter!("jobs_failed_total").increment(1);
            let (id, tries) = (held.id, held.tries);
            let text = why.clone();
            let dead = app.write(move |tx, stamp| jobs::fail(tx, stamp, &held, &text)).await?;
            tracing::warn!(%id, tries, dead, why, "a job failed");
            Ok(())
        }
    }
}

async fn attempt(app: &Arc<App>, mailer: &Mailer, held: &jobs::Held) -> std::result::Result<(), String> {
    let job = held.job.clone()?;
    match app.perform(job).await.map_err(|e| e.to_string())? {
        jobs::Effect::Nothing => Ok(()),
        jobs::Effect::Send(message) => mailer.send(app, &message).await,
    }
}

/// What goes wrong is logged and tried again; the worker itself goes on.
fn heed(what: &str, outcome: Result<()>) {
    if let Err(error) = outcome {
        tracing::warn!(what, %error, "the worker could not do this now");
    }
}
