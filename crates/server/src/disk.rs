//! How much room is left.

use std::path::Path;

/// Free bytes where a path lies; a path that does not exist yet counts as the folder it would be made in.
pub(crate) fn free(path: &Path) -> std::io::Result<u64> {
    let existing = path.ancestors().find(|part| part.exists()).unwrap_or(Path::new("."));
    fs4::available_space(existing)
}

/// `3.2 GiB`.
pub(crate) fn human(bytes: u64) -> String {
    let whole = bytes >> 30;
    let tenths = ((bytes & ((1 << 30) - 1)) * 10) >> 30;
    format!("{whole}.{tenths} GiB")
}
