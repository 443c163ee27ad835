//! The schema as a list of steps that only grows: each step is one canonical statement, applied once, never changed.
//!
//! A feature adds a module `mNNNN_name` with steps numbered NNNN01, NNNN02 and so on, and one line in [`steps`]. What a
//! released step says may not be edited: the database remembers a checksum of it.

mod m0001_platform;
mod m0002_identity;
mod m0003_talent;
mod m0004_projects;
mod m0005_proposals;
mod m0006_contracts;
mod m0007_staff;
mod m0008_dashboard;

use sha2::{Digest, Sha256};

use crate::sql::lexer;

/// One statement of the schema's history.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The module's number times 100, plus a running number.
    pub id: i64,
    /// What it does, in a few words.
    pub name: &'static str,
    /// The canonical statement.
    pub ddl: &'static str,
}

impl Step {
    /// A step.
    #[must_use]
    pub const fn new(id: i64, name: &'static str, ddl: &'static str) -> Self {
        Self { id, name, ddl }
    }

    /// A checksum of the statement, whatever its line breaks.
    #[must_use]
    pub fn checksum(&self) -> String {
        let mut digest = Sha256::new();
        match lexer::lex(self.ddl) {
            Ok(tokens) => {
                for token in tokens {
                    digest.update(token.text);
                    digest.update(" ");
                }
            }
            Err(_) => digest.update(self.ddl),
        }
        hex(&digest.finalize())
    }
}

/// Every step, in order.
#[must_use]
pub fn steps() -> Vec<&'static Step> {
    let modules: &[&'static [Step]] = &[
        m0001_platform::STEPS,
        m0002_identity::STEPS,
        m0003_talent::STEPS,
        m0004_projects::STEPS,
        m0005_proposals::STEPS,
        m0006_contracts::STEPS,
        m0007_staff::STEPS,
        m0008_dashboard::STEPS,
    ];
    let mut steps: Vec<_> = modules.iter().flat_map(|steps| steps.iter()).collect();
    steps.sort_by_key(|step| step.id);
    steps
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
