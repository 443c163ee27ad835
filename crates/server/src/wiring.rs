//! Puts the crates together. The only place that knows them all.

use std::sync::Arc;
use std::time::Duration;

use app::{App, Clock, SystemClock};
use axum::Router;
use domain::StaffRole;
use edge::Feature;
use edge::http::{Origin, Settings, Stopping};
use store::Store;

use crate::config::{Config, MailMode};
use crate::failure::Failure;
use crate::health::{self, Check, Probe};
use crate::keys::Keys;
use crate::samples::{self, SampleClock};
use crate::site::{Parts, Site, micros, site};
use crate::staff::{self, Made};
use crate::{disk, mailing, metrics};

/// A process that is put together and ready to be served.
pub struct Running {
    /// Every route, with the plumbing around.
    pub router: Router,
    /// Looks at everything that must be well.
    pub probe: Probe,
    app: Arc<App>,
}

/// Opens the database, brings it up to date, joins routes and plumbing, and starts the worker.
///
/// # Errors
/// With a sentence for the operator.
pub fn build(config: &Config, origin: &Origin, stopping: &Stopping) -> Result<Running, Failure> {
    let store = open(config)?;
    store.migrate().map_err(|error| database_failure(config, &error))?;
    let settings = plumbing(config, origin);
    let site = assemble(config, store, Arc::new(SystemClock), settings.clone())?;
    switch_review(config, &site.app)?;
    let probe = probe(config, &site.app);
    if config.metrics.is_some() {
        tokio::spawn(metrics::sample(Arc::clone(&site.app)));
    }
    if config.worker {
        start_worker(config, &site.app, stopping)?;
    }
    let routes = site.router.merge(health::router(Arc::clone(&probe)));
    Ok(Running { router: edge::http::layer(routes, &settings), probe, app: site.app })
}

impl Running {
    /// Finishes what the store holds. Call it on a thread that may wait.
    pub fn close(self) {
        self.app.store().clone().close();
    }
}

/// The application over an opened database, with the list of skills that belongs to this version.
fn assemble(
    config: &Config,
    store: Store,
    clock: Arc<dyn Clock>,
    settings: Settings,
) -> Result<Site, Failure> {
    let site = site(Parts {
        store,
        clock,
        keys: Keys::open(&config.data)?,
        settings,
        rate_multiplier: config.rate_multiplier,
        feature: Feature { mailbox: config.mail.mode == MailMode::Mailbox },
    })?;
    site.app
        .write(app::talent::skills::put_in_place)
        .wait()
        .map_err(|error| Failure::new(error.to_string()))?;
    Ok(site)
}

/// Tells the database what the operator wants. Not in `assemble`, whose other callers fill a demo or end at once.
fn switch_review(config: &Config, app: &Arc<App>) -> Result<(), Failure> {
    let on = config.review_before_publication;
    let switched = app.write(move |tx, _| app::projects::rules::review_first(tx, on)).wait();
    switched.map_err(|error| Failure::new(error.to_string()))
}

fn start_worker(config: &Config, app: &Arc<App>, stopping: &Stopping) -> Result<(), Failure> {
    let mailer = mailing::mailer(config)?;
    let name = format!("worker-{}", std::process::id());
    let (app, mut stopping) = (Arc::clone(app), stopping.clone());
    tokio::spawn(rotate_keys(Keys::open(&config.data)?, Arc::clone(&app)));
    tokio::spawn(async move { worker::run(app, mailer, name, async move { stopping.wait().await }).await });
    Ok(())
}

/// Replaces signing keys when they are old, and takes over what another process replaced.
async fn rotate_keys(keys: Keys, app: Arc<App>) {
    let mut check = tokio::time::interval(KEY_CHECK);
    loop {
        check.tick().await;
        let replaced = keys.signing(app.now()).and_then(|keys| {
            app.settings.tokens.replace(&keys).map_err(|error| Failure::new(error.to_string()))
        });
        if let Err(error) = replaced {
            tracing::error!(%error, "signing keys could not be looked at");
        }
    }
}

const KEY_CHECK: Duration = Duration::from_secs(300);

/// What the plumbing is told.
fn plumbing(config: &Config, origin: &Origin) -> Settings {
    let mut settings = Settings::new(origin.clone(), micros(Arc::new(SystemClock)));
    settings.trusted_proxies.clone_from(&config.trusted_proxies);
    settings.cors_origins.clone_from(&config.cors_origins);
    settings.error_page = web::refusal_page;
    settings
}

fn open(config: &Config) -> Result<Store, Failure> {
    Store::open(config.database.reveal(), store::Options::default())
        .map_err(|error| database_failure(config, &error))
}

fn database_failure(config: &Config, error: &store::Error) -> Failure {
    Failure::new(format!("the database {} cannot be used: {error}", config.database_name()))
}

/// The checks of readiness. A check that takes longer than a second has failed.
fn probe(config: &Config, app: &Arc<App>) -> Probe {
    let (app, config) = (Arc::clone(app), Arc::new(config.clone()));
    Arc::new(move || {
        let (app, config) = (Arc::clone(&app), Arc::clone(&config));
        Box::pin(async move {
            let store = app.store();
            vec![
                database_check(store).await,
                migrations_check(store),
                worker_check(&app).await,
                disk_check(&config),
            ]
        })
    })
}

const PATIENCE: Duration = Duration::from_secs(1);

async fn database_check(store: &Store) -> Check {
    let read = store.read(app::clock::deadline(PATIENCE), |_| Ok::<_, store::Error>(()));
    let answered = matches!(tokio::time::timeout(PATIENCE, read).await, Ok(Ok(())));
    let health = store.health();
    let well = answered && !health.read_only && !health.damaged && !health.disk_full;
    let detail = match (answered, well) {
        (_, true) => "answers",
        (false, _) => "does not answer",
        (true, false) => "cannot be written",
    };
    Check::new("database", well, detail)
}

/// Whether a worker lives, here or in another process.
async fn worker_check(app: &Arc<App>) -> Check {
    let last = tokio::time::timeout(PATIENCE, app.read(app::upkeep::last_beat)).await;
    match last {
        Ok(Ok(Some(at))) => {
            let now = app.now();
            let said = format!("last seen {} s ago", now.since(at).as_secs());
            Check::new("worker", app::upkeep::lives(at, now), said)
        }
        Ok(Ok(None)) => Check::new("worker", false, "never seen"),
        _ => Check::new("worker", false, "cannot be looked at"),
    }
}

fn migrations_check(store: &Store) -> Check {
    let at = store.health().schema_step;
    let expected = store::schema::steps().last().map_or(0, |step| step.id);
    Check::new("migrations", at == expected, format!("at step {at}, expected {expected}"))
}

fn disk_check(config: &Config) -> Check {
    match disk::free(&config.data) {
        Ok(free) => Check::new("disk", free >= LEAST_DISK, format!("{} free", disk::human(free))),
        Err(_) => Check::new("disk", false, "cannot be looked at"),
    }
}

/// Below this the database itself is in danger; `doctor` warns much earlier.
const LEAST_DISK: u64 = 64 << 20;

/// Brings the database up to date and says what was done.
///
/// # Errors
/// With a sentence for the operator.
pub fn migrate(config: &Config) -> Result<String, Failure> {
    let store = open(config)?;
    let report = store.migrate().map_err(|error| database_failure(config, &error))?;
    store.close();
    if report.applied.is_empty() {
        return Ok(format!("{} is at step {}; nothing to do", config.database_name(), report.at));
    }
    Ok(format!("{} is at step {}; applied: {}", config.database_name(), report.at, report.applied.join(", ")))
}

/// Where a database stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is not there yet.
    Missing,
    /// It is up to date, at this step.
    Ready(i64),
    /// So many steps are missing.
    Behind(usize),
    /// Another process holds it, a running server perhaps.
    InUse(String),
}

/// Says where the database stands, and neither makes nor changes it.
///
/// # Errors
/// With what is wrong.
pub fn look_at_database(config: &Config) -> Result<Standing, store::Error> {
    let url = config.database.reveal();
    if !Store::exists(url)? {
        return Ok(Standing::Missing);
    }
    let store = match Store::open(url, store::Options::default()) {
        Err(error) if error.class() == store::Class::Busy => return Ok(Standing::InUse(error.to_string())),
        opened => opened?,
    };
    let (pending, at) = (store.pending_migrations(), store.health().schema_step);
    store.close();
    Ok(match pending?.len() {
        0 => Standing::Ready(at),
        count => Standing::Behind(count),
    })
}

/// Makes a staff account in the configured database.
///
/// # Errors
/// With a sentence for the operator.
pub fn create_admin(
    config: &Config,
    email: &str,
    name: &str,
    role: StaffRole,
    password: &str,
) -> Result<Made, Failure> {
    let app = application(config, Arc::new(SystemClock))?;
    let made = staff::create(&app, email, name, role, password);
    app.store().clone().close();
    made
}

/// Fills an empty database with sample people, and returns the staff member's authenticator secret.
///
/// # Errors
/// With a sentence for the operator.
pub fn fill_with_samples(config: &Config) -> Result<String, Failure> {
    let clock = Arc::new(SampleClock::default());
    let app = application(config, Arc::<SampleClock>::clone(&clock))?;
    let filled = samples::fill(&app, &clock);
    let secret = app.read(|db| app::staff::authenticator(db, samples::STAFF)).wait();
    app.store().clone().close();
    filled?;
    secret.map_err(|error| Failure::new(error.to_string()))
}

/// The application without anything that serves it, for the command line.
fn application(config: &Config, clock: Arc<dyn Clock>) -> Result<Arc<App>, Failure> {
    let store = open(config)?;
    store.migrate().map_err(|error| database_failure(config, &error))?;
    let origin = config.origin_at(config.listen);
    Ok(assemble(config, store, clock, plumbing(config, &origin))?.app)
}

/// The description of the API as JSON.
///
/// # Errors
/// With a sentence for the operator.
pub fn openapi() -> Result<String, Failure> {
    api::openapi().to_pretty_json().map_err(|error| Failure::new(error.to_string()))
}
