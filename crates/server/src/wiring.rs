//! Puts the crates together. The only place that knows them all.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use edge::http::settings::Micros;
use edge::http::{Origin, Rates, Settings, Stopping, csp_report};
use store::Store;

use crate::config::Config;
use crate::disk;
use crate::failure::Failure;
use crate::health::{self, Check, Probe};

/// A process that is put together and ready to be served.
pub struct Running {
    /// Every route, with the plumbing around.
    pub router: Router,
    /// Looks at everything that must be well.
    pub probe: Probe,
    store: Store,
}

/// Opens the database, brings it up to date, and joins routes, plumbing and worker.
///
/// # Errors
/// With a sentence for the operator.
pub fn build(config: &Config, origin: &Origin, _stopping: &Stopping) -> Result<Running, Failure> {
    let store = open(config)?;
    store.migrate().map_err(|error| database_failure(config, &error))?;
    let clock = micros();
    let rates = Arc::new(Rates::new(&clock, config.rate_multiplier));
    let probe = probe(config, &store);
    let routes = Router::new().merge(csp_report::router(rates)).merge(health::router(Arc::clone(&probe)));
    Ok(Running { router: edge::http::layer(routes, &plumbing(config, origin, clock)), probe, store })
}

impl Running {
    /// Finishes what the store holds. Call it on a thread that may wait.
    pub fn close(self) {
        self.store.close();
    }
}

/// What the plumbing is told.
fn plumbing(config: &Config, origin: &Origin, clock: Micros) -> Settings {
    let mut settings = Settings::new(origin.clone(), clock);
    settings.trusted_proxies.clone_from(&config.trusted_proxies);
    settings.cors_origins.clone_from(&config.cors_origins);
    settings
}

fn micros() -> Micros {
    Arc::new(|| u64::try_from(app::Clock::now(&app::SystemClock).micros()).unwrap_or_default())
}

fn open(config: &Config) -> Result<Store, Failure> {
    Store::open(config.database.reveal(), store::Options::default())
        .map_err(|error| database_failure(config, &error))
}

fn database_failure(config: &Config, error: &store::Error) -> Failure {
    Failure::new(format!("the database {} cannot be used: {error}", config.database_name()))
}

/// The checks of readiness. A check that takes longer than a second has failed.
fn probe(config: &Config, store: &Store) -> Probe {
    let (store, config) = (store.clone(), Arc::new(config.clone()));
    Arc::new(move || {
        let (store, config) = (store.clone(), Arc::clone(&config));
        Box::pin(async move {
            let mut checks = vec![database_check(&store).await, disk_check(&config)];
            checks.push(migrations_check(&store));
            checks
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

/// Below this the database itself is in danger; uploads stop much earlier, at the configured limit.
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

/// Opens the database without changing it and says where it stands.
///
/// # Errors
/// With what is wrong and what to do.
pub fn look_at_database(config: &Config) -> Result<String, String> {
    let store = Store::open(config.database.reveal(), store::Options::default())
        .map_err(|error| error.to_string())?;
    let pending = store.pending_migrations().map_err(|error| error.to_string())?;
    let at = store.health().schema_step;
    store.close();
    match pending.len() {
        0 => Ok(format!("opens; at step {at}")),
        count => Err(format!("opens; {count} steps are missing. Run: megilance migrate")),
    }
}

/// Creates an administrator and returns a link to set the password.
///
/// # Errors
/// With a sentence for the operator.
pub fn create_admin(_config: &Config, _email: &str, _name: &str) -> Result<String, Failure> {
    Err(Failure::new("staff accounts cannot be created in this build yet"))
}

/// The description of the API as JSON.
///
/// # Errors
/// With a sentence for the operator.
pub fn openapi() -> Result<String, Failure> {
    Err(Failure::new("the API has no description in this build yet"))
}

/// Fills an empty database with sample people and projects.
///
/// # Errors
/// With a sentence for the operator.
pub fn fill_with_samples(_config: &Config) -> Result<(), Failure> {
    Ok(())
}
