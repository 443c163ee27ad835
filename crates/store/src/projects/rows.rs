//! Rows of `project` as the rules see them: state, places, counts and times.

use domain::{
    ProjectId, Time, UserId,
    projects::{CloseReason, PausedBy, Project, ProjectState, ProjectStateName, Visibility},
};

use crate::{Error, Read, Result, Row, Tx, all, exec_one, one, opt};

/// The columns that [`project`] reads, in its order.
macro_rules! columns {
    () => {
        "p.id, p.owner_id, p.state, p.state_at, p.paused_by, p.close_reason, p.state_note, p.visibility, p.places,
        p.hired, p.proposal_count, p.proposal_cap, p.asked_at, p.published_at, p.activity_at, p.version"
    };
}
pub(crate) use columns;

/// How many columns that is.
pub(super) const COLUMNS: usize = 16;

stmts! {
    BY_ID: Query = concat!("SELECT ", columns!(), " FROM project p WHERE p.id = ?1");
    SAVE: Write = "UPDATE project SET state = ?2, state_at = ?3, paused_by = ?4, close_reason = ?5, state_note = ?6,
        visibility = ?7, places = ?8, hired = ?9, proposal_cap = ?10, asked_at = ?11, published_at = ?12,
        version = version + 1 WHERE id = ?1 AND version = ?13";
    TOUCH: Write = "UPDATE project SET activity_at = ?2 WHERE id = ?1 AND activity_at < ?2";
    COUNT_PROPOSAL: Write = "UPDATE project SET proposal_count = proposal_count + ?2 WHERE id = ?1";
    RECENTLY_ASKED: Query = "SELECT asked_at FROM project WHERE owner_id = ?1 AND asked_at > ?2
        ORDER BY asked_at DESC LIMIT ?3";
    COUNT_IN: Query = "SELECT COUNT(*) FROM project WHERE state = ?1";
    PAUSED_BY: Query = "SELECT id FROM project WHERE owner_id = ?1 AND state = 'paused' AND paused_by = ?2
        ORDER BY id LIMIT ?3";
    IDS_BY_STATE: Query = "SELECT id FROM project WHERE owner_id = ?1 AND state = ?2 ORDER BY id LIMIT ?3";
}

/// The project as the rules see it.
pub fn by_id(db: &mut dyn Read, id: ProjectId) -> Result<Option<Project>> {
    opt(db, &BY_ID, &[id.into()], project)
}

/// Saves a decision about a project; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, project: &Project, now: Time) -> Result<()> {
    let state = StateColumns::of(&project.state, now);
    exec_one(
        tx,
        &SAVE,
        &[
            project.id.into(),
            project.state.name().as_str().into(),
            state.at.into(),
            state.paused_by.into(),
            state.close_reason.into(),
            state.note.into(),
            project.visibility.as_str().into(),
            i64::from(project.places).into(),
            i64::from(project.hired).into(),
            i64::from(project.proposal_cap).into(),
            project.asked_at.map(Time::micros).into(),
            project.published_at.map(Time::micros).into(),
            project.version.into(),
        ],
    )
}

/// Notes that its client did something. The version stays, so that no form that is being filled becomes stale.
pub fn touch(tx: &mut dyn Tx, id: ProjectId, now: Time) -> Result<()> {
    tx.exec(&TOUCH, &[id.into(), now.into()]).map(drop)
}

/// Counts proposals that came or went.
pub fn count_proposal(tx: &mut dyn Tx, id: ProjectId, by: i64) -> Result<()> {
    exec_one(tx, &COUNT_PROPOSAL, &[id.into(), by.into()])
}

/// When this client last asked for publication, after `since`, at most `limit` times.
pub fn recently_asked(db: &mut dyn Read, owner: UserId, since: Time, limit: i64) -> Result<Vec<Time>> {
    all(db, &RECENTLY_ASKED, &[owner.into(), since.into(), limit.into()], |row| {
        Ok(Time::from_micros(row.int(0)?))
    })
}

/// The projects of a client in a state, the oldest first.
pub fn ids_by_state(
    db: &mut dyn Read,
    owner: UserId,
    state: ProjectStateName,
    limit: i64,
) -> Result<Vec<ProjectId>> {
    all(db, &IDS_BY_STATE, &[owner.into(), state.as_str().into(), limit.into()], |row| {
        Ok(ProjectId::new(row.int(0)?))
    })
}

/// How many projects there are in a state that few are in.
pub fn count_in(db: &mut dyn Read, state: ProjectStateName) -> Result<i64> {
    one(db, &COUNT_IN, &[state.as_str().into()], |row| row.int(0))
}

/// The projects of a client that somebody paused, the oldest first.
pub fn paused_by(db: &mut dyn Read, owner: UserId, by: PausedBy, limit: i64) -> Result<Vec<ProjectId>> {
    let params = [owner.into(), by.as_str().into(), limit.into()];
    all(db, &PAUSED_BY, &params, |row| Ok(ProjectId::new(row.int(0)?)))
}

/// Reads a project from the first [`COLUMNS`] columns.
pub(super) fn project(row: &dyn Row) -> Result<Project> {
    let id = ProjectId::new(row.int(0)?);
    let bad = |column| Error::bad_row("project", id.get(), column);
    let small = |i, column| u16::try_from(row.int(i)?).map_err(|_| bad(column));
    Ok(Project {
        id,
        owner: UserId::new(row.int(1)?),
        state: state(row, id)?,
        visibility: Visibility::parse(row.text(7)?).ok_or_else(|| bad("visibility"))?,
        places: small(8, "places")?,
        hired: small(9, "hired")?,
        proposal_count: row.int(10)?,
        proposal_cap: small(11, "proposal_cap")?,
        asked_at: row.opt_int(12)?.map(Time::from_micros),
        published_at: row.opt_int(13)?.map(Time::from_micros),
        activity_at: Time::from_micros(row.int(14)?),
        version: row.int(15)?,
    })
}

fn state(row: &dyn Row, id: ProjectId) -> Result<ProjectState> {
    use ProjectStateName as S;
    let bad = || Error::bad_row("project", id.get(), "state");
    let name = ProjectStateName::parse(row.text(2)?).ok_or_else(bad)?;
    let at = Time::from_micros(row.int(3)?);
    let (paused, reason, note) = (row.opt_text(4)?, row.opt_text(5)?, row.opt_text(6)?);
    match (name, paused, reason, note) {
        (S::Draft, None, None, note) => Ok(ProjectState::Draft { rejected: note.map(str::to_owned) }),
        (S::PendingReview, None, None, None) => Ok(ProjectState::PendingReview { since: at }),
        (S::Open, None, None, None) => Ok(ProjectState::Open),
        (S::Paused, Some(by), None, None) => {
            Ok(ProjectState::Paused { by: PausedBy::parse(by).ok_or_else(bad)?, since: at })
        }
        (S::Filled, None, None, None) => Ok(ProjectState::Filled { since: at }),
        (S::Closed, None, Some(reason), None) => {
            Ok(ProjectState::Closed { reason: CloseReason::parse(reason).ok_or_else(bad)?, at })
        }
        (S::Expired, None, None, None) => Ok(ProjectState::Expired { at }),
        (S::Removed, None, None, Some(note)) => Ok(ProjectState::Removed { reason: note.to_owned(), at }),
        (S::Discarded, None, None, None) => Ok(ProjectState::Discarded { at }),
        _ => Err(bad()),
    }
}

/// A state as columns.
pub(super) struct StateColumns<'a> {
    pub(super) at: Time,
    pub(super) paused_by: Option<&'static str>,
    pub(super) close_reason: Option<&'static str>,
    pub(super) note: Option<&'a str>,
}

impl<'a> StateColumns<'a> {
    pub(super) fn of(state: &'a ProjectState, now: Time) -> Self {
        let mut columns = Self { at: now, paused_by: None, close_reason: None, note: None };
        match state {
            ProjectState::Draft { rejected } => columns.note = rejected.as_deref(),
            ProjectState::Open => {}
            ProjectState::PendingReview { since } | ProjectState::Filled { since } => columns.at = *since,
            ProjectState::Expired { at } | ProjectState::Discarded { at } => columns.at = *at,
            ProjectState::Paused { by, since } => {
                (columns.at, columns.paused_by) = (*since, Some(by.as_str()));
            }
            ProjectState::Closed { reason, at } => {
                (columns.at, columns.close_reason) = (*at, Some(reason.as_str()));
            }
            ProjectState::Removed { reason, at } => (columns.at, columns.note) = (*at, Some(reason.as_str())),
        }
        columns
    }
}
