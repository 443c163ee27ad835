//! Brings a database to the schema of the program, forward only.
//!
//! A step that the program does not know, or one whose statement was edited after it had been applied, stops everything:
//! both mean that this program and this database do not belong together.

use crate::{
    access::all,
    clock,
    error::{Error, Result},
    lane::Session,
    schema::Step,
    sql::{self, Dialect},
};

stmts! {
    APPLIED: Query = "SELECT step, name, checksum FROM schema_step ORDER BY step";
    RECORD: Write = "INSERT INTO schema_step (step, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)";
}

/// The table that remembers the others.
pub(crate) const SCHEMA_STEP: Step = Step::new(
    0,
    "schema steps",
    "CREATE TABLE IF NOT EXISTS schema_step (
        step BIGINT NOT NULL PRIMARY KEY,
        name VARCHAR(100) NOT NULL,
        checksum VARCHAR(64) NOT NULL,
        applied_at BIGINT NOT NULL)",
);

/// What a migration did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationReport {
    /// The steps that were applied now, by name.
    pub applied: Vec<&'static str>,
    /// The newest step of the database now.
    pub at: i64,
}

/// A step that the database remembers.
pub(crate) struct Applied {
    pub(crate) id: i64,
    name: String,
    checksum: String,
}

/// Applies what is missing, all of it or nothing.
pub(crate) fn run(session: &mut dyn Session, steps: &[&'static Step]) -> Result<MigrationReport> {
    let mut at = applied(session)?.last().map_or(0, |step| step.id);
    let mut names = Vec::new();
    for step in missing(session, steps)? {
        let place = format!("step {} ({})", step.id, step.name);
        let text = sql::ddl(step.ddl, Dialect::Sqlite).map_err(|error| error.at(&place))?;
        session.ddl(&text).map_err(|error| error.at(&place))?;
        let checksum = step.checksum();
        let record = [step.id.into(), step.name.into(), (&checksum).into(), clock::wall_micros().into()];
        session.exec(&RECORD, &record)?;
        names.push(step.name);
        at = at.max(step.id);
    }
    Ok(MigrationReport { applied: names, at })
}

/// The steps that the database lacks.
pub(crate) fn missing(session: &mut dyn Session, steps: &[&'static Step]) -> Result<Vec<&'static Step>> {
    let applied = applied(session)?;
    for known in &applied {
        let Some(step) = steps.iter().find(|step| step.id == known.id) else {
            return Err(Error::config(format!(
                "the database is newer than this program: it has step {} ({})",
                known.id, known.name
            )));
        };
        if step.checksum() != known.checksum {
            return Err(Error::config(format!(
                "step {} ({}) was changed after this database had applied it",
                known.id, known.name
            )));
        }
    }
    Ok(steps.iter().filter(|step| applied.iter().all(|known| known.id != step.id)).copied().collect())
}

/// The steps that the database remembers.
pub(crate) fn applied(session: &mut dyn Session) -> Result<Vec<Applied>> {
    session.ddl(&sql::ddl(SCHEMA_STEP.ddl, Dialect::Sqlite)?)?;
    all(session, &APPLIED, &[], |row| {
        Ok(Applied { id: row.int(0)?, name: row.text(1)?.to_owned(), checksum: row.text(2)?.to_owned() })
    })
}
