//! Where a case gets its database from.

use std::{
    any::Any,
    time::{Duration, Instant},
};

use store::{Options, Read, Result, Store, Tx};

/// A database that the cases run on.
pub(crate) trait Backend {
    /// A new, migrated database with the tables of `tables.rs`.
    fn open(&self, options: Options) -> Opened;

    fn fresh(&self) -> Opened {
        self.open(Options::default())
    }
}

/// An open database, and what keeps it alive.
pub(crate) struct Opened {
    pub(crate) store: Store,
    _keep: Box<dyn Any>,
}

impl Opened {
    pub(crate) fn write<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Tx) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.store.write(soon(), f).wait()
    }

    pub(crate) fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn Read) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.store.read(soon(), f).wait()
    }
}

/// Later than any test takes.
pub(crate) fn soon() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

/// A file in a folder of its own.
pub(crate) struct Sqlite;

impl Backend for Sqlite {
    fn open(&self, options: Options) -> Opened {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("new/test.db").display());
        let store = Store::open(&url, Options { extra_steps: crate::tables::STEPS, ..options }).unwrap();
        store.migrate().unwrap();
        Opened { store, _keep: Box::new(folder) }
    }
}
