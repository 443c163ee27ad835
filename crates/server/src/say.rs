//! Lines for the person at the terminal. Logs go to the error stream, so that these can be piped.

use std::io::{self, Write};

use crate::failure::Failure;

/// Prints a line, or fails when nobody can read it any more.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")
        .and_then(|()| out.flush())
        .map_err(|error| Failure::new(format!("cannot print: {error}")))
}

/// Prints over the present line of a terminal.
pub(crate) fn again(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    write!(out, "\r{text}")
        .and_then(|()| out.flush())
        .map_err(|error| Failure::new(format!("cannot print: {error}")))
}
