//! SQLite: one writer with group commit, several readers, one file.

mod classify;
mod conn;
mod files;
mod guard;
mod reader;
mod writer;

pub(crate) use files::path_of;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::Arc,
    thread::JoinHandle,
};

use crate::{
    error::{Class, Error, Result},
    lane::{ReadJob, WriteJob},
    options::Options,
    queue::Queue,
    shared::Shared,
};
use conn::{Conn, Texts};

/// Opens every connection, so that what is wrong is said now, and starts the threads.
pub(crate) fn start(
    path: &Path,
    options: &Options,
    reads: &Arc<Queue<ReadJob>>,
    writes: &Arc<Queue<WriteJob>>,
    shared: &Arc<Shared>,
) -> Result<Vec<JoinHandle<()>>> {
    let lock = files::prepare(path)?;
    let texts = Arc::new(Texts::render()?);
    let writer = Conn::writer(path, options, Arc::clone(&texts))?;
    let mut threads = Vec::with_capacity(options.readers + 1);
    for n in 0..options.readers.max(1) {
        let mut reader = reader::Reader {
            conn: Conn::reader(path, options, Arc::clone(&texts))?,
            queue: Arc::clone(reads),
            shared: Arc::clone(shared),
            longest: options.longest_read,
        };
        threads.push(spawn(format!("store-read-{n}"), move || reader.run())?);
    }
    let mut writer =
        writer::Writer::new(writer, lock, path, options, Arc::clone(writes), Arc::clone(shared))?;
    threads.push(spawn("store-write".to_owned(), move || writer.run())?);
    Ok(threads)
}

/// Starts a thread that runs until its queue is closed. A panic outside of a closure is a mistake of this crate: what
/// was in hand is answered as lost, and the thread goes on, because nobody else would empty its queue.
fn spawn(name: String, mut run: impl FnMut() + Send + 'static) -> Result<JoinHandle<()>> {
    let supervised = move || {
        while catch_unwind(AssertUnwindSafe(&mut run)).is_err() {
            tracing::error!("a store thread panicked and starts again");
        }
    };
    std::thread::Builder::new()
        .name(name)
        .spawn(supervised)
        .map_err(|source| Error::with(Class::Config, "a store thread cannot be started", source))
}
