//! SQLite: one writer with group commit, several readers, one file.

mod classify;
mod conn;
mod files;
mod guard;
mod reader;
mod writer;

pub(crate) use files::path_of;

use std::{path::Path, sync::Arc, thread::JoinHandle};

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
        let reader = reader::Reader {
            conn: Conn::reader(path, options, Arc::clone(&texts))?,
            queue: Arc::clone(reads),
            shared: Arc::clone(shared),
            longest: options.longest_read,
        };
        threads.push(spawn(format!("store-read-{n}"), move || reader.run())?);
    }
    let writer = writer::Writer::new(writer, lock, path, options, Arc::clone(writes), Arc::clone(shared))?;
    threads.push(spawn("store-write".to_owned(), move || writer.run())?);
    Ok(threads)
}

fn spawn(name: String, f: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>> {
    std::thread::Builder::new()
        .name(name)
        .spawn(f)
        .map_err(|source| Error::with(Class::Config, "a store thread cannot be started", source))
}
