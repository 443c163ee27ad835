//! A text that does not show up in logs by accident, and the files that secrets are read from.

use std::fmt;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// A text that only shows itself when asked.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Hides a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(***)")
    }
}

/// Reads a secret from a file that nobody else can read. The last line's end does not belong to it.
pub(super) fn read_file(path: &Path, handed_over: &[&Path]) -> Result<String, String> {
    let file = fs::metadata(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let mode = file.permissions().mode() & 0o777;
    let by_the_system = handed_over.iter().any(|folder| path.starts_with(folder));
    if mode & 0o077 != 0 && !by_the_system {
        let path = path.display();
        return Err(format!(
            "{path} can be read or written by others (mode {mode:04o}); run: chmod 600 {path}"
        ));
    }
    let text =
        fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let text = text.trim_end_matches(['\r', '\n']);
    if text.is_empty() { Err(format!("{} is empty", path.display())) } else { Ok(text.to_owned()) }
}
