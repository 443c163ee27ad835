//! What every handler holds: the application, the origin, the limits, and the bounded place where passwords are hashed.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use app::{App, Error, Read, Result, Tx, password};
use domain::Stamp;
use tokio::sync::Semaphore;

use crate::http::{Class, Key, Origin, Rates, Standing};

/// What this installation offers beyond the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Feature {
    /// Mails are kept and shown on a page instead of being sent.
    pub mailbox: bool,
}

/// The context of a request. Cheap to clone.
#[derive(Clone)]
pub struct Cx(Arc<Inner>);

struct Inner {
    app: Arc<App>,
    origin: Origin,
    rates: Rates,
    feature: Feature,
    hashing: Semaphore,
    waiting: AtomicUsize,
}

/// Password hashes at a time: each takes 19 MiB, so this bounds the memory of a sign-in storm.
const HASHES: usize = 2;
/// Requests that may wait for one.
const HASH_QUEUE: usize = 32;
/// How long they wait.
const HASH_PATIENCE: Duration = Duration::from_secs(5);

impl Cx {
    /// Puts the parts together.
    #[must_use]
    pub fn new(app: Arc<App>, origin: Origin, rates: Rates, feature: Feature) -> Self {
        let (hashing, waiting) = (Semaphore::new(HASHES), AtomicUsize::new(0));
        Self(Arc::new(Inner { app, origin, rates, feature, hashing, waiting }))
    }

    /// The application.
    #[must_use]
    pub fn app(&self) -> &Arc<App> {
        &self.0.app
    }

    /// Where people reach this installation.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.0.origin
    }

    /// What this installation offers.
    #[must_use]
    pub fn feature(&self) -> Feature {
        self.0.feature
    }

    /// Reads on a reader's thread.
    ///
    /// # Errors
    /// Those of the verb; busy, when the lane is full.
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Read) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.0.app.read(f).await
    }

    /// Writes on the writer's thread; the answer comes after the commit.
    ///
    /// # Errors
    /// Those of the verb; busy, when the lane is full.
    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Tx, &Stamp) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.0.app.write(f).await
    }

    /// Counts one attempt against a limit.
    ///
    /// # Errors
    /// Too many, with the seconds to wait.
    pub fn limit(&self, class: Class, key: Key) -> Result<Standing> {
        self.0.rates.check(class, key).map_err(|limited| {
            let seconds = limited.retry_after.max(1);
            Error::too_many("rate_limited", "Too many attempts. Wait a little and try again.", seconds)
        })
    }

    /// Counts one attempt of a network address against a limit.
    ///
    /// # Errors
    /// Too many, with the seconds to wait.
    pub fn limit_ip(&self, class: Class, ip: IpAddr) -> Result<Standing> {
        self.limit(class, Key::ip(ip))
    }

    /// Counts one attempt on a mail address against a limit.
    ///
    /// # Errors
    /// Too many, with the seconds to wait.
    pub fn limit_email(&self, class: Class, email: &str) -> Result<Standing> {
        self.limit(class, Key::name(&domain::text::fold(email.trim())))
    }

    /// Hashes a new password.
    ///
    /// # Errors
    /// Busy, when too many wait already.
    pub async fn hash(&self, password: String) -> Result<String> {
        self.hashing(move || password::hash(&password)).await
    }

    /// Compares a password with a stored hash, or does the same work without one. An old hash that fits comes back
    /// renewed.
    ///
    /// # Errors
    /// Busy, when too many wait already.
    pub async fn verify(
        &self,
        password: String,
        stored: Option<String>,
    ) -> Result<(password::Verdict, Option<String>)> {
        self.hashing(move || {
            let verdict = password::verify(&password, stored.as_deref())?;
            let renewed = match verdict {
                password::Verdict::RightButOld => Some(password::hash(&password)?),
                _ => None,
            };
            Ok((verdict, renewed))
        })
        .await
    }

    async fn hashing<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let _place = Place::take(&self.0.waiting).ok_or_else(|| Error::busy("busy", 5))?;
        let permit = tokio::time::timeout(HASH_PATIENCE, self.0.hashing.acquire()).await;
        let _permit =
            permit.map_err(|_| Error::busy("busy", 5))?.map_err(|e| Error::internal(e.to_string()))?;
        tokio::task::spawn_blocking(work).await.map_err(|e| Error::internal(e.to_string()))?
    }
}

/// A place in the queue for hashing; given back when dropped.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Option<Self> {
        if waiting.fetch_add(1, Ordering::Relaxed) >= HASHES + HASH_QUEUE {
            waiting.fetch_sub(1, Ordering::Relaxed);
            return None;
        }
        Some(Self(waiting))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
