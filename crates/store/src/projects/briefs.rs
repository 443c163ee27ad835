//! What a client wrote: the words and numbers of a `project` row.

use domain::{
    Currency, ProjectId, Time,
    projects::{Brief, Budget, BudgetKind, DurationEstimate, Project, Range, Visibility, summary},
    talent::{join_skills, split_skills},
};

use super::rows::StateColumns;
use crate::{Error, Read, Result, Row, Tx, Val, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO project (id, title, description, summary, skills, budget_kind, currency, budget_min,
        budget_max, duration, places, questions, visibility, proposal_cap, owner_id, state, state_at, hired,
        proposal_count, activity_at, created_at, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, 0, 0, ?17, ?17, 1)";
    WRITE: Write = "UPDATE project SET title = ?2, description = ?3, summary = ?4, skills = ?5, budget_kind = ?6,
        currency = ?7, budget_min = ?8, budget_max = ?9, duration = ?10, places = ?11, questions = ?12,
        visibility = ?13, proposal_cap = ?14 WHERE id = ?1";
    FIND: Query = "SELECT title, description, skills, budget_kind, currency, budget_min, budget_max, duration, places,
        questions, visibility, proposal_cap FROM project WHERE id = ?1";
}

/// Adds a draft with its brief.
pub fn insert(tx: &mut dyn Tx, project: &Project, brief: &Brief, now: Time) -> Result<()> {
    let texts = Texts::of(brief);
    let mut params = texts.params(project.id, brief);
    let state = StateColumns::of(&project.state, now);
    params.push(project.owner.into());
    params.push(project.state.name().as_str().into());
    params.push(state.at.into());
    exec_one(tx, &INSERT, &params)
}

/// Writes a changed brief; the version was checked when the project was saved in the same transaction.
pub fn write(tx: &mut dyn Tx, id: ProjectId, brief: &Brief) -> Result<()> {
    let texts = Texts::of(brief);
    exec_one(tx, &WRITE, &texts.params(id, brief))
}

/// The brief of a project.
pub fn find(db: &mut dyn Read, id: ProjectId) -> Result<Option<Brief>> {
    opt(db, &FIND, &[id.into()], |row| {
        let bad = |column| Error::bad_row("project", id.get(), column);
        let small = |i, column| u16::try_from(row.int(i)?).map_err(|_| bad(column));
        Ok(Brief {
            title: row.text(0)?.to_owned(),
            description: row.opt_text(1)?.unwrap_or_default().to_owned(),
            skills: split_skills(row.opt_text(2)?),
            budget: budget(row, 3, id)?,
            duration: duration(row, 7, id)?,
            places: small(8, "places")?,
            questions: split_skills(row.opt_text(9)?),
            visibility: Visibility::parse(row.text(10)?).ok_or_else(|| bad("visibility"))?,
            proposal_cap: small(11, "proposal_cap")?,
        })
    })
}

/// Texts that are made from a brief for its row.
struct Texts {
    summary: Option<String>,
    skills: String,
    questions: String,
}

impl Texts {
    fn of(brief: &Brief) -> Self {
        Self {
            summary: summary(&brief.description),
            skills: join_skills(&brief.skills),
            questions: join_skills(&brief.questions),
        }
    }

    /// The parameters 1 to 14 of both statements.
    fn params<'a>(&'a self, id: ProjectId, brief: &'a Brief) -> Vec<Val<'a>> {
        vec![
            id.into(),
            (&brief.title).into(),
            Some(brief.description.as_str()).into(),
            self.summary.as_deref().into(),
            Some(self.skills.as_str()).into(),
            brief.budget.kind.as_str().into(),
            brief.budget.currency.as_str().into(),
            brief.budget.range.map(|range| range.min).into(),
            brief.budget.range.map(|range| range.max).into(),
            brief.duration.map(DurationEstimate::as_str).into(),
            i64::from(brief.places).into(),
            Some(self.questions.as_str()).into(),
            brief.visibility.as_str().into(),
            i64::from(brief.proposal_cap).into(),
        ]
    }
}

/// Reads kind, currency and both ends from four columns that begin at `at`.
pub(crate) fn budget(row: &dyn Row, at: usize, id: ProjectId) -> Result<Budget> {
    let bad = |column| Error::bad_row("project", id.get(), column);
    let range = match (row.opt_int(at + 2)?, row.opt_int(at + 3)?) {
        (None, None) => None,
        (Some(min), Some(max)) => Some(Range { min, max }),
        _ => return Err(bad("budget_max")),
    };
    Ok(Budget {
        kind: BudgetKind::parse(row.text(at)?).ok_or_else(|| bad("budget_kind"))?,
        currency: Currency::parse(row.text(at + 1)?).ok_or_else(|| bad("currency"))?,
        range,
    })
}

/// Reads how long it may take.
pub(super) fn duration(row: &dyn Row, at: usize, id: ProjectId) -> Result<Option<DurationEstimate>> {
    match row.opt_text(at)? {
        None => Ok(None),
        Some(text) => DurationEstimate::parse(text)
            .map(Some)
            .ok_or_else(|| Error::bad_row("project", id.get(), "duration")),
    }
}
