//! Lists of projects whatever their state: a client's own, and all for staff. The newest is the one with the highest id.

use domain::{
    ProjectId, Time, UserId,
    page::PageRequest,
    projects::{Budget, Client, OwnCount, Project, ProjectStateName},
};

use super::{
    briefs::budget,
    rows::{COLUMNS, columns, project},
};
use crate::{Error, Read, Result, Row, Val, access::start, all, opt};

/// Columns after those of a project.
macro_rules! row {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            ", p.created_at, p.title, p.budget_kind, p.currency, p.budget_min, p.budget_max, u.id, u.name, u.created_at
            FROM project p JOIN user_account u ON u.id = p.owner_id WHERE ",
            $rest
        )
    };
}

stmts! {
    BY_ID: Query = row!("p.id = ?1");
    OWN: Query = row!("p.owner_id = ?1 AND p.id < ?2 AND p.state <> 'discarded' ORDER BY p.id DESC LIMIT ?3");
    OWN_BACK: Query = row!("p.owner_id = ?1 AND p.id > ?2 AND p.state <> 'discarded' ORDER BY p.id LIMIT ?3");
    OWN_IN: Query = row!("p.owner_id = ?1 AND p.state = ?4 AND p.id < ?2 ORDER BY p.id DESC LIMIT ?3");
    OWN_IN_BACK: Query = row!("p.owner_id = ?1 AND p.state = ?4 AND p.id > ?2 ORDER BY p.id LIMIT ?3");
    STAFF: Query = row!("p.id < ?1 ORDER BY p.id DESC LIMIT ?2");
    STAFF_BACK: Query = row!("p.id > ?1 ORDER BY p.id LIMIT ?2");
    STAFF_IN: Query = row!("p.state = ?3 AND p.id < ?1 ORDER BY p.id DESC LIMIT ?2");
    STAFF_IN_BACK: Query = row!("p.state = ?3 AND p.id > ?1 ORDER BY p.id LIMIT ?2");
    OWN_IDLE: Query = row!("p.owner_id = ?1 AND p.state = ?2 AND p.activity_at <= ?3 ORDER BY p.activity_at, p.id LIMIT ?4");
    OWN_COUNTS: Query = "SELECT state, COUNT(*) FROM project WHERE owner_id = ?1 GROUP BY state";
}

/// A project as lists of all states show it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// As the rules see it.
    pub project: Project,
    /// When it was first written.
    pub created_at: Time,
    /// Its title.
    pub title: String,
    /// What the client wants to pay.
    pub budget: Budget,
    /// Whose it is.
    pub client: Client,
}

/// One project.
pub fn one(db: &mut dyn Read, id: ProjectId) -> Result<Option<Listed>> {
    opt(db, &BY_ID, &[id.into()], listed)
}

/// Projects of a client, of one state or all but the discarded, one more than asked for.
pub fn own(
    db: &mut dyn Read,
    owner: UserId,
    state: Option<ProjectStateName>,
    request: PageRequest,
) -> Result<Vec<Listed>> {
    let (from, back, limit) = start(request);
    let params = [owner.into(), from.into(), limit.into()];
    match (state, back) {
        (None, false) => all(db, &OWN, &params, listed),
        (None, true) => all(db, &OWN_BACK, &params, listed),
        (Some(state), false) => all(db, &OWN_IN, &with(&params, state), listed),
        (Some(state), true) => all(db, &OWN_IN_BACK, &with(&params, state), listed),
    }
}

/// Projects of a client in a state on which nothing was done since `since`, the longest idle first.
pub fn own_idle(
    db: &mut dyn Read,
    owner: UserId,
    state: ProjectStateName,
    since: Time,
    limit: i64,
) -> Result<Vec<Listed>> {
    all(db, &OWN_IDLE, &[owner.into(), state.as_str().into(), since.micros().into(), limit.into()], listed)
}

/// All projects, or those of one state, one more than asked for.
pub fn staff(
    db: &mut dyn Read,
    state: Option<ProjectStateName>,
    request: PageRequest,
) -> Result<Vec<Listed>> {
    let (from, back, limit) = start(request);
    let params = [from.into(), limit.into()];
    match (state, back) {
        (None, false) => all(db, &STAFF, &params, listed),
        (None, true) => all(db, &STAFF_BACK, &params, listed),
        (Some(state), false) => all(db, &STAFF_IN, &with(&params, state), listed),
        (Some(state), true) => all(db, &STAFF_IN_BACK, &with(&params, state), listed),
    }
}

/// How many projects a client has in each state.
pub fn own_counts(db: &mut dyn Read, owner: UserId) -> Result<Vec<OwnCount>> {
    all(db, &OWN_COUNTS, &[owner.into()], |row| {
        let state = ProjectStateName::parse(row.text(0)?)
            .ok_or_else(|| Error::bad_row("project of user", owner.get(), "state"))?;
        Ok(OwnCount { state, count: row.int(1)? })
    })
}

/// The sort key and id of a row, as its page's cursors need them.
#[must_use]
pub fn place(listed: &Listed) -> (i64, i64) {
    (listed.project.id.get(), listed.project.id.get())
}

fn with(params: &[Val<'static>], state: ProjectStateName) -> Vec<Val<'static>> {
    let mut all = params.to_vec();
    all.push(state.as_str().into());
    all
}

fn listed(row: &dyn Row) -> Result<Listed> {
    let project = project(row)?;
    Ok(Listed {
        created_at: Time::from_micros(row.int(COLUMNS)?),
        title: row.text(COLUMNS + 1)?.to_owned(),
        budget: budget(row, COLUMNS + 2, project.id)?,
        client: Client {
            id: UserId::new(row.int(COLUMNS + 6)?),
            name: row.text(COLUMNS + 7)?.to_owned(),
            member_since: Time::from_micros(row.int(COLUMNS + 8)?),
        },
        project,
    })
}
