//! The keys of an installation, in files of its own: those that sign access tokens, and the one of the known-device
//! cookie. Source: the security policy, section 1.

use std::{
    fs, io,
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    time::Duration,
};

use app::token::{self, KeyFile};
use domain::Time;

use crate::failure::Failure;

/// How long a replaced key is still accepted: longer than any token that it signed.
const OVERLAP: Duration = Duration::from_secs(15 * 60);
const DEVICE: &str = "device.key";

/// The folder of the keys.
#[derive(Debug, Clone)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    /// The keys in the data folder; the folder is made for this user alone.
    ///
    /// # Errors
    /// With a sentence for the operator.
    pub fn open(data: &Path) -> Result<Self, Failure> {
        let folder = data.join("keys");
        if !folder.is_dir() {
            let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder);
            made.map_err(|e| failure(&folder, "cannot be made", &e))?;
        }
        Ok(Self { folder })
    }

    /// The keys that sign access tokens, after replacing one that is too old and dropping those that no token needs.
    ///
    /// # Errors
    /// With a sentence for the operator.
    pub fn signing(&self, now: Time) -> Result<Vec<KeyFile>, Failure> {
        let mut keys = self.stored()?;
        keys.sort_by_key(|k| k.created_at);
        if keys.last().is_none_or(|newest| now.since(newest.created_at) >= token::KEY_AGE) {
            let key = token::generate_key(now).map_err(|e| Failure::new(e.to_string()))?;
            self.write(&file_name(now), &key.pkcs8)?;
            keys.push(key);
        }
        let newest = keys.last().map_or(now, |k| k.created_at);
        let over = now.since(newest) >= OVERLAP;
        let (old, good): (Vec<_>, Vec<_>) = keys.into_iter().partition(|k| over && k.created_at < newest);
        for key in old {
            let path = self.folder.join(file_name(key.created_at));
            fs::remove_file(&path).map_err(|e| failure(&path, "cannot be removed", &e))?;
        }
        Ok(good)
    }

    /// The key of the known-device cookie, made at the first call.
    ///
    /// # Errors
    /// With a sentence for the operator.
    pub fn device(&self) -> Result<[u8; 32], Failure> {
        let path = self.folder.join(DEVICE);
        match private(&path) {
            Ok(bytes) => bytes.try_into().map_err(|_| {
                Failure::new(format!(
                    "{} is damaged. Remove it; browsers will only be unknown again",
                    path.display()
                ))
            }),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                let key: [u8; 32] = app::chance::bytes();
                self.write(DEVICE, &key).map(|()| key)
            }
            Err(e) => Err(failure(&path, "cannot be read", &e)),
        }
    }

    fn stored(&self) -> Result<Vec<KeyFile>, Failure> {
        let entries = fs::read_dir(&self.folder).map_err(|e| failure(&self.folder, "cannot be read", &e))?;
        let mut keys = Vec::new();
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            let Some(created_at) = created_at(&path) else { continue };
            let pkcs8 = private(&path).map_err(|e| failure(&path, "cannot be read", &e))?;
            keys.push(KeyFile { created_at, pkcs8 });
        }
        Ok(keys)
    }

    /// Writes beside and renames, so that a key is there whole or not at all.
    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let (path, half) = (self.folder.join(name), self.folder.join(format!(".{name}.new")));
        let write = || -> io::Result<()> {
            let mut file =
                fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&half)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&half, &path)
        };
        write().map_err(|e| failure(&path, "cannot be written", &e))
    }
}

/// Reads a file that only this user may read.
fn private(path: &Path) -> io::Result<Vec<u8>> {
    let mode = fs::metadata(path)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(io::Error::other(
            "others may read it; run chmod 600 on it and replace the key if they did",
        ));
    }
    fs::read(path)
}

fn file_name(created_at: Time) -> String {
    format!("access-{}.pk8", created_at.micros())
}

fn created_at(path: &Path) -> Option<Time> {
    let name = path.file_name()?.to_str()?;
    name.strip_prefix("access-")?.strip_suffix(".pk8")?.parse().ok().map(Time::from_micros)
}

fn failure(path: &Path, what: &str, error: &io::Error) -> Failure {
    Failure::new(format!("{} {what}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::{DAY, MINUTE};

    #[test]
    fn a_key_is_replaced_after_90_days_and_dropped_when_no_token_needs_it() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open(folder.path()).unwrap();
        let start = Time::from_micros(1_800_000_000_000_000);
        let first = keys.signing(start).unwrap();
        assert_eq!(keys.signing(start + DAY * 89).unwrap().len(), 1);
        let both = keys.signing(start + DAY * 90).unwrap();
        assert_eq!(both.len(), 2);
        assert_eq!(both[0].pkcs8, first[0].pkcs8);
        let after = keys.signing(start + DAY * 90 + MINUTE * 15).unwrap();
        assert_eq!(after.len(), 1);
        assert_ne!(after[0].pkcs8, first[0].pkcs8);
        assert_eq!(keys.device().unwrap(), keys.device().unwrap());
    }

    #[test]
    fn a_key_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open(folder.path()).unwrap();
        keys.device().unwrap();
        let path = folder.path().join("keys").join(DEVICE);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(keys.device().unwrap_err().to_string().contains("chmod 600"));
    }
}
