//! One proposal with the people and the project around it, and a freelancer's own list. The newest is the one with the
//! highest id.

use domain::{
    Money, ProposalId, Time, UserId,
    page::{Cursor, PageRequest},
    projects::{Client, DurationEstimate, ProjectStateName},
    proposals::{ForProject, Freelancer, Proposal, ProposalStateName},
    talent::split_skills,
};

use super::{
    inbox::freelancer,
    rows::{COLUMNS, columns, proposal},
    words::{duration, price},
};
use crate::{Error, Read, Result, Row, Val, all, opt, projects::briefs::budget};

/// Columns after those of a proposal: the project, its client, the terms.
macro_rules! around {
    () => {
        ", p.title, p.state, p.budget_kind, p.currency, p.budget_min, p.budget_max, c.id, c.name, c.created_at,
        q.currency, q.price_minor, q.duration, q.line_count, q.opening, q.created_at"
    };
}

/// How many columns that is.
const AROUND: usize = 15;

macro_rules! own {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            around!(),
            " FROM proposal q JOIN project p ON p.id = q.project_id JOIN user_account c ON c.id = p.owner_id
            WHERE q.freelancer_id = ?1 AND ",
            $rest
        )
    };
}

stmts! {
    BY_ID: Query = concat!("SELECT ", columns!(), around!(), ", u.handle, u.name, t.headline, u.created_at, p.questions
        FROM proposal q JOIN project p ON p.id = q.project_id JOIN user_account c ON c.id = p.owner_id
        JOIN user_account u ON u.id = q.freelancer_id LEFT JOIN talent_profile t ON t.user_id = q.freelancer_id
        WHERE q.id = ?1");
    OWN: Query = own!("q.id < ?2 AND (q.submitted_at IS NOT NULL OR q.state = 'draft') ORDER BY q.id DESC LIMIT ?3");
    OWN_BACK: Query = own!("q.id > ?2 AND (q.submitted_at IS NOT NULL OR q.state = 'draft') ORDER BY q.id LIMIT ?3");
    OWN_IN: Query = own!("q.shown_state = ?4 AND q.id < ?2 AND (q.submitted_at IS NOT NULL OR q.state = 'draft')
        ORDER BY q.id DESC LIMIT ?3");
    OWN_IN_BACK: Query = own!("q.shown_state = ?4 AND q.id > ?2 AND (q.submitted_at IS NOT NULL OR q.state = 'draft')
        ORDER BY q.id LIMIT ?3");
    OWN_COUNTS: Query = "SELECT shown_state, COUNT(*) FROM proposal WHERE freelancer_id = ?1
        AND (submitted_at IS NOT NULL OR state = 'draft') GROUP BY shown_state";
}

/// A proposal with its project and the project's client.
#[derive(Debug, Clone)]
pub struct Listed {
    /// As the rules see it.
    pub proposal: Proposal,
    /// The project; its questions are empty in lists.
    pub project: ForProject,
    /// The project's client.
    pub client: Client,
    /// The price.
    pub price: Money,
    /// How long it takes.
    pub duration: DurationEstimate,
    /// How many lines the plan has.
    pub lines: usize,
    /// The beginning of the letter.
    pub opening: String,
    /// When it was first written.
    pub created_at: Time,
}

/// A proposal with everything around it.
#[derive(Debug, Clone)]
pub struct Whole {
    /// The proposal, its project and the project's client.
    pub listed: Listed,
    /// Who proposes.
    pub freelancer: Freelancer,
}

/// One proposal.
pub fn one(db: &mut dyn Read, id: ProposalId) -> Result<Option<Whole>> {
    opt(db, &BY_ID, &[id.into()], |row| {
        let mut listed = listed(row)?;
        listed.project.questions = split_skills(row.opt_text(COLUMNS + AROUND + 4)?);
        Ok(Whole { freelancer: freelancer(row, COLUMNS + AROUND, listed.proposal.freelancer)?, listed })
    })
}

/// Proposals of a freelancer, in one state as the freelancer sees it or in all, one more than asked for. Drafts that
/// were thrown away are left out.
pub fn own(
    db: &mut dyn Read,
    freelancer: UserId,
    state: Option<ProposalStateName>,
    request: PageRequest,
) -> Result<Vec<Listed>> {
    let start = request.cursor.unwrap_or(Cursor { key: i64::MAX, id: i64::MAX, backwards: false });
    let limit = i64::from(request.size) + 1;
    let mut params: Vec<Val<'_>> = vec![freelancer.into(), start.id.into(), limit.into()];
    params.extend(state.map(|state| Val::from(state.as_str())));
    let stmt = match (state.is_some(), start.backwards) {
        (false, false) => &OWN,
        (false, true) => &OWN_BACK,
        (true, false) => &OWN_IN,
        (true, true) => &OWN_IN_BACK,
    };
    all(db, stmt, &params, listed)
}

/// How many proposals a freelancer has in each state, as the freelancer sees it.
pub fn own_counts(db: &mut dyn Read, freelancer: UserId) -> Result<Vec<(ProposalStateName, i64)>> {
    all(db, &OWN_COUNTS, &[freelancer.into()], |row| {
        let state = ProposalStateName::parse(row.text(0)?);
        let state =
            state.ok_or_else(|| Error::bad_row("proposal of user", freelancer.get(), "shown_state"))?;
        Ok((state, row.int(1)?))
    })
}

/// The sort key and id of a row, as its page's cursors need them.
#[must_use]
pub fn place(listed: &Listed) -> (i64, i64) {
    (listed.proposal.id.get(), listed.proposal.id.get())
}

fn listed(row: &dyn Row) -> Result<Listed> {
    let proposal = proposal(row)?;
    let bad = |column| Error::bad_row("proposal", proposal.id.get(), column);
    Ok(Listed {
        project: ForProject {
            id: proposal.project,
            title: row.text(COLUMNS)?.to_owned(),
            state: ProjectStateName::parse(row.text(COLUMNS + 1)?).ok_or_else(|| bad("project state"))?,
            budget: budget(row, COLUMNS + 2, proposal.project)?,
            questions: Vec::new(),
        },
        client: Client {
            id: UserId::new(row.int(COLUMNS + 6)?),
            name: row.text(COLUMNS + 7)?.to_owned(),
            member_since: Time::from_micros(row.int(COLUMNS + 8)?),
        },
        price: price(row, COLUMNS + 9, proposal.id)?,
        duration: duration(row, COLUMNS + 11, proposal.id)?,
        lines: usize::try_from(row.int(COLUMNS + 12)?).map_err(|_| bad("line_count"))?,
        opening: row.opt_text(COLUMNS + 13)?.unwrap_or_default().to_owned(),
        created_at: Time::from_micros(row.int(COLUMNS + 14)?),
        proposal,
    })
}
