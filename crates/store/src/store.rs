//! The store: two lanes of bounded queues, and the threads behind them.
//!
//! Readers each own a read-only connection; one writer owns the only connection that changes anything. A full queue
//! answers `Overloaded` at once, a deadline that passes in the queue `Timeout` without running anything.

use std::{
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use tokio::sync::watch;

use crate::{
    access::{Read, Tx},
    clock,
    error::{Class, Error, Fault, Result},
    lane::{Job, ReadJob, Session, Work, WriteJob},
    migrate::{self, MigrationReport},
    options::Options,
    pending::Pending,
    queue::{Queue, Refused},
    schema::{self, Step},
    shared::Shared,
    sqlite,
};

/// A handle on the open database; cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    reads: Arc<Queue<ReadJob>>,
    writes: Arc<Queue<WriteJob>>,
    shared: Arc<Shared>,
    steps: Vec<&'static Step>,
    // The writer is the last one.
    threads: Mutex<Vec<JoinHandle<()>>>,
}

/// How the store is doing.
#[derive(Clone, Debug)]
pub struct Health {
    /// Reads that wait for a thread.
    pub reads_waiting: usize,
    /// Writes that wait for the next group.
    pub writes_waiting: usize,
    /// Groups committed since the store was opened.
    pub commits: u64,
    /// Time since the last commit.
    pub last_commit: Option<Duration>,
    /// The last write found no space.
    pub disk_full: bool,
    /// The last write found the database read-only.
    pub read_only: bool,
    /// Damage was seen, by a read or a write.
    pub damaged: bool,
    /// The newest step of the schema that was applied; 0 for an empty database.
    pub schema_step: i64,
    /// The number of the newest event.
    pub last_event: i64,
}

impl Store {
    /// Opens `sqlite:PATH`, making the file and its folder when they are missing.
    #[expect(clippy::needless_pass_by_value, reason = "options are written where the store is opened")]
    pub fn open(url: &str, options: Options) -> Result<Store> {
        let path = sqlite::path_of(url)?;
        let reads = Arc::new(Queue::new(options.queue));
        let writes = Arc::new(Queue::new(options.queue));
        let shared = Arc::new(Shared::default());
        let threads = sqlite::start(&path, &options, &reads, &writes, &shared)?;
        let steps = schema::steps().into_iter().chain(options.extra_steps).collect();
        let store =
            Store { inner: Arc::new(Inner { reads, writes, shared, steps, threads: Mutex::new(threads) }) };
        let known = store.session(migrate::applied).wait()?;
        store.inner.shared.schema_step(known.last().map_or(0, |step| step.id));
        Ok(store)
    }

    /// Whether the database that an address names is there already. Nothing is made or locked.
    pub fn exists(url: &str) -> Result<bool> {
        Ok(sqlite::path_of(url)?.exists())
    }

    /// Brings the schema up to date; refuses a database that is newer than the program or was changed behind it.
    pub fn migrate(&self) -> Result<MigrationReport> {
        let steps = self.inner.steps.clone();
        let report = self.session(move |session| migrate::run(session, &steps)).wait()?;
        self.inner.shared.schema_step(report.at);
        Ok(report)
    }

    /// The steps that [`Store::migrate`] would apply.
    pub fn pending_migrations(&self) -> Result<Vec<&'static Step>> {
        let steps = self.inner.steps.clone();
        self.session(move |session| migrate::missing(session, &steps)).wait()
    }

    /// Runs `f` on a reader, in one consistent view of the database.
    pub fn read<T, E, F>(&self, deadline: Instant, f: F) -> Pending<T, E>
    where
        T: Send + 'static,
        E: Fault,
        F: FnMut(&mut dyn Read) -> Result<T, E> + Send + 'static,
    {
        let (job, receiver) = Work::new(deadline, f);
        match self.inner.reads.push(job as ReadJob) {
            Ok(()) => Pending::waiting(receiver, Class::Lost),
            Err(refused) => Pending::refused(turned_away(&refused)),
        }
    }

    /// Runs `f` on the writer and answers after the commit. It may run several times.
    pub fn write<T, E, F>(&self, deadline: Instant, mut f: F) -> Pending<T, E>
    where
        T: Send + 'static,
        E: Fault,
        F: FnMut(&mut dyn Tx) -> Result<T, E> + Send + 'static,
    {
        self.submit(deadline, move |session| f(session))
    }

    /// Changes after each group commit; the value is the number of the newest event.
    #[must_use]
    pub fn committed(&self) -> watch::Receiver<u64> {
        self.inner.shared.committed.subscribe()
    }

    /// How the store is doing, for probes and dashboards.
    #[must_use]
    pub fn health(&self) -> Health {
        self.inner.shared.health(self.inner.reads.len(), self.inner.writes.len())
    }

    /// Takes nothing more in, finishes what waits, and ends the threads. Other handles answer `Lost` from then on.
    pub fn close(self) {
        let mut threads =
            std::mem::take(&mut *self.inner.threads.lock().unwrap_or_else(PoisonError::into_inner));
        let writer = threads.pop();
        // Readers first: the last connection to close folds the log back, and theirs cannot.
        self.inner.reads.close();
        threads.into_iter().for_each(join);
        self.inner.writes.close();
        writer.into_iter().for_each(join);
    }

    fn session<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Session) -> Result<T> + Send + 'static,
    ) -> Pending<T, Error> {
        self.submit(clock::now() + Duration::from_secs(3600), f)
    }

    fn submit<T, E, F>(&self, deadline: Instant, f: F) -> Pending<T, E>
    where
        T: Send + 'static,
        E: Fault,
        F: FnMut(&mut dyn Session) -> Result<T, E> + Send + 'static,
    {
        let (job, receiver) = Work::new(deadline, f);
        match self.inner.writes.push(job as WriteJob) {
            Ok(()) => Pending::waiting(receiver, Class::Unknown),
            Err(refused) => Pending::refused(turned_away(&refused)),
        }
    }
}

impl Inner {
    fn close(&self) {
        self.reads.close();
        self.writes.close();
    }
}

impl Drop for Inner {
    // The threads see the closed queues, finish, and let go of the lock file by themselves.
    fn drop(&mut self) {
        self.close();
    }
}

fn join(thread: JoinHandle<()>) {
    if thread.join().is_err() {
        tracing::error!("a store thread panicked");
    }
}

fn turned_away<C: ?Sized>(refused: &Refused<Box<dyn Job<C>>>) -> Error {
    match refused {
        Refused::Full(_) => Error::new(Class::Overloaded, "the queue of the lane is full"),
        Refused::Closed(_) => Error::new(Class::Lost, "the store is closed"),
    }
}
