//! Rows of `project_addendum`: what changed of the terms while a project was open.

use domain::{
    AddendumId, ProjectId, Time,
    projects::{Addendum, Change, Term},
};

use crate::{Error, Read, Result, Tx, all, exec_one};

stmts! {
    INSERT: Write = "INSERT INTO project_addendum (id, project_id, at, term, term_before, term_after)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    OF: Query = "SELECT at, term, term_before, term_after FROM project_addendum WHERE project_id = ?1
        ORDER BY id DESC LIMIT ?2";
}

/// Notes one change.
pub fn insert(tx: &mut dyn Tx, id: AddendumId, project: ProjectId, change: &Change, now: Time) -> Result<()> {
    let params = [
        id.into(),
        project.into(),
        now.into(),
        change.term.as_str().into(),
        change.before.as_deref().into(),
        change.after.as_deref().into(),
    ];
    exec_one(tx, &INSERT, &params)
}

/// The changes of a project, the latest first, those of one edit together.
pub fn of(db: &mut dyn Read, project: ProjectId, limit: i64) -> Result<Vec<Addendum>> {
    let rows = all(db, &OF, &[project.into(), limit.into()], |row| {
        let term = Term::parse(row.text(1)?)
            .ok_or_else(|| Error::bad_row("project_addendum", project.get(), "term"))?;
        let before = row.opt_text(2)?.map(str::to_owned);
        Ok((
            Time::from_micros(row.int(0)?),
            Change { term, before, after: row.opt_text(3)?.map(str::to_owned) },
        ))
    })?;
    let mut addenda: Vec<Addendum> = Vec::new();
    for (at, change) in rows {
        match addenda.last_mut() {
            Some(last) if last.at == at => last.changes.insert(0, change),
            _ => addenda.push(Addendum { at, changes: vec![change] }),
        }
    }
    Ok(addenda)
}
