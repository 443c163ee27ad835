//! The database's file, its folder, and the lock that keeps a second process away.
//!
//! SQLite itself would let two processes write in turns; ours may not, because the writer numbers events and wakes
//! listeners inside one process.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{Read, Seek, Write},
    path::{Path, PathBuf},
};

use crate::error::{Class, Error, Result};

/// The path in an address such as `sqlite:data/megilance.db`.
pub(crate) fn path_of(url: &str) -> Result<PathBuf> {
    let Some((scheme, rest)) = url.split_once(':') else {
        return Err(Error::config("a database address looks like sqlite:PATH"));
    };
    match scheme {
        "sqlite" => {}
        "postgres" | "postgresql" | "oracle" => {
            return Err(Error::config(format!("{scheme}: comes in a later version; use sqlite:PATH")));
        }
        _ => return Err(Error::config(format!("unknown database `{scheme}`; use sqlite:PATH"))),
    }
    let path = rest.strip_prefix("//").unwrap_or(rest);
    if path.is_empty() || path.starts_with(':') || path.contains('?') {
        return Err(Error::config("sqlite: wants the path of a file, without options"));
    }
    Ok(PathBuf::from(path))
}

/// The lock on a database; whoever holds it holds the database.
pub(super) struct Lock(File);

impl Drop for Lock {
    // Closing is not enough: a child process that is just being started still has the file open.
    fn drop(&mut self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the lock file could not be unlocked");
        }
    }
}

/// Makes folder and file for this user only, and takes the lock.
pub(super) fn prepare(path: &Path) -> Result<Lock> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        folder_builder().create(folder).map_err(|source| denied("folder", folder, source))?;
    }
    let lock = lock(path)?;
    file_options().open(path).map_err(|source| denied("database", path, source))?;
    Ok(lock)
}

fn lock(path: &Path) -> Result<Lock> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let name = PathBuf::from(name);
    let mut file = file_options().open(&name).map_err(|source| denied("lock file", &name, source))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            // Only decoration for the message.
            let _ = file.read_to_string(&mut holder);
            return Err(Error::new(
                Class::Busy,
                format!("{} is in use by another process ({})", path.display(), holder.trim()),
            ));
        }
        Err(TryLockError::Error(source)) => return Err(denied("lock file", &name, source)),
    }
    let noted = file
        .set_len(0)
        .and_then(|()| file.rewind())
        .and_then(|()| writeln!(file, "pid {}", std::process::id()));
    noted.map_err(|source| denied("lock file", &name, source))?;
    Ok(Lock(file))
}

fn denied(what: &str, path: &Path, source: std::io::Error) -> Error {
    let class = match source.kind() {
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Class::ReadOnly,
        std::io::ErrorKind::StorageFull => Class::DiskFull,
        _ => Class::Config,
    };
    Error::with(class, format!("the {what} {} cannot be opened for writing", path.display()), source)
}

fn file_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn folder_builder() -> fs::DirBuilder {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert_eq!(path_of("sqlite:a/b.db").unwrap(), PathBuf::from("a/b.db"));
        assert_eq!(path_of("sqlite:///a/b.db").unwrap(), PathBuf::from("/a/b.db"));
        for bad in [
            "a.db",
            "sqlite:",
            "sqlite::memory:",
            "sqlite:a?mode=ro",
            "mysql:x",
            "postgres://h/d",
            "oracle:x",
        ] {
            assert_eq!(path_of(bad).unwrap_err().class(), Class::Config, "{bad}");
        }
        assert!(path_of("postgres://h/d").unwrap_err().to_string().contains("later version"));
    }
}
