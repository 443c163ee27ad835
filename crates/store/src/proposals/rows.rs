//! Rows of `proposal` as the rules see them: state, revision, times.

use domain::{
    ContractId, ProjectId, ProposalId, Time, UserId,
    proposals::{
        DeclineReason, Fare, Origin, ProjectEnd, Proposal, ProposalState, ProposalStateName as S, WithdrawnBy,
    },
};

use crate::{Class, Error, Read, Result, Row, Tx, all, exec_one, opt};

/// The columns that [`proposal`] reads, in its order. `q` is the proposal, `p` its project.
macro_rules! columns {
    () => {
        "q.id, q.project_id, p.owner_id, q.freelancer_id, q.state, q.state_at, q.state_reason, q.origin_state,
        q.contract_id, q.revision, q.fare, q.submitted_at, q.first_viewed_at, q.version"
    };
}
pub(crate) use columns;

/// How many columns that is.
pub(super) const COLUMNS: usize = 14;

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM proposal q JOIN project p ON p.id = q.project_id WHERE ", $rest)
    };
}

stmts! {
    BY_ID: Query = select!("q.id = ?1");
    LIVE: Query = select!("q.active_key = ?1");
    NEWEST_SENT: Query = select!("q.project_id = ?1 AND q.freelancer_id = ?2 AND q.submitted_at IS NOT NULL
        ORDER BY q.id DESC LIMIT 1");
    NEWEST: Query = select!("q.project_id = ?1 AND q.freelancer_id = ?2
        AND (q.submitted_at IS NOT NULL OR q.state = 'draft') ORDER BY q.id DESC LIMIT 1");
    OF_PROJECT: Query = select!("q.project_id = ?1 AND q.state IN ('submitted', 'shortlisted', 'interviewing', 'offered')
        ORDER BY q.id LIMIT ?2");
    NOT_SELECTED: Query = select!("q.project_id = ?1 AND q.state = 'not_selected' ORDER BY q.id DESC LIMIT ?2");
    OF_FREELANCER: Query = select!("q.freelancer_id = ?1
        AND q.shown_state IN ('submitted', 'interviewing', 'offered') ORDER BY q.id LIMIT ?2");
    DRAFTS: Query = select!("q.freelancer_id = ?1 AND q.shown_state = 'draft' ORDER BY q.id LIMIT ?2");
    COUNTED: Query = "SELECT COUNT(*) FROM proposal WHERE project_id = ?1
        AND state IN ('submitted', 'shortlisted', 'interviewing', 'offered', 'hired', 'declined')
        AND submitted_at IS NOT NULL";
    SENT_SINCE: Query = "SELECT submitted_at FROM proposal WHERE freelancer_id = ?1 AND submitted_at > ?2
        ORDER BY submitted_at DESC LIMIT ?3";
    INSERT: Write = "INSERT INTO proposal (id, project_id, freelancer_id, state, shown_state, state_at, revision, fare,
        created_at, version, active_key, currency, price_minor, price_key, duration, line_count)
        VALUES (?1, ?2, ?3, ?4, ?4, ?5, 0, ?6, ?5, 1, ?7, ?8, 0, 0, ?9, 0)";
    SAVE: Write = "UPDATE proposal SET state = ?2, shown_state = ?3, state_at = ?4, state_reason = ?5,
        origin_state = ?6, contract_id = ?7, active_key = ?8, revision = ?9, fare = ?10, submitted_at = ?11,
        first_viewed_at = ?12, version = version + 1 WHERE id = ?1 AND version = ?13 AND state = ?14";
    MOVE_QUIETLY: Write = "UPDATE proposal SET state = ?2, state_at = ?3 WHERE id = ?1 AND state = ?4";
    VIEW: Write = "UPDATE proposal SET first_viewed_at = ?2 WHERE id = ?1 AND first_viewed_at IS NULL";
    DISCARDED: Query = "SELECT id FROM proposal WHERE state_reason = 'discarded' AND state_at < ?1
        ORDER BY state_at LIMIT ?2";
    REMOVE: Write = "DELETE FROM proposal WHERE id = ?1";
}

/// The proposal as the rules see it.
pub fn by_id(db: &mut dyn Read, id: ProposalId) -> Result<Option<Proposal>> {
    opt(db, &BY_ID, &[id.into()], proposal)
}

/// The one of which something can still come, a draft included.
pub fn live(db: &mut dyn Read, project: ProjectId, freelancer: UserId) -> Result<Option<Proposal>> {
    opt(db, &LIVE, &[(&active_key(project, freelancer)).into()], proposal)
}

/// The newest that this freelancer sent to this project, whatever became of it.
pub fn newest_sent(db: &mut dyn Read, project: ProjectId, freelancer: UserId) -> Result<Option<Proposal>> {
    opt(db, &NEWEST_SENT, &[project.into(), freelancer.into()], proposal)
}

/// The newest that this freelancer wrote for this project and did not throw away as a draft.
pub fn newest(db: &mut dyn Read, project: ProjectId, freelancer: UserId) -> Result<Option<Proposal>> {
    opt(db, &NEWEST, &[project.into(), freelancer.into()], proposal)
}

/// Those of a project that were sent and are not decided, the oldest first.
pub fn undecided_of_project(db: &mut dyn Read, project: ProjectId, limit: i64) -> Result<Vec<Proposal>> {
    all(db, &OF_PROJECT, &[project.into(), limit.into()], proposal)
}

/// Those that ended with a project, the latest first.
pub fn not_selected(db: &mut dyn Read, project: ProjectId, limit: i64) -> Result<Vec<Proposal>> {
    all(db, &NOT_SELECTED, &[project.into(), limit.into()], proposal)
}

/// Those of a freelancer that were sent and are not decided, the oldest first.
pub fn undecided_of_freelancer(db: &mut dyn Read, freelancer: UserId, limit: i64) -> Result<Vec<Proposal>> {
    all(db, &OF_FREELANCER, &[freelancer.into(), limit.into()], proposal)
}

/// The drafts of a freelancer, the oldest first.
pub fn drafts(db: &mut dyn Read, freelancer: UserId, limit: i64) -> Result<Vec<Proposal>> {
    all(db, &DRAFTS, &[freelancer.into(), limit.into()], proposal)
}

/// How many a project has: sent, and neither taken back nor passed over when it ended before.
pub fn counted(db: &mut dyn Read, project: ProjectId) -> Result<i64> {
    crate::one(db, &COUNTED, &[project.into()], |row| row.int(0))
}

/// When this freelancer sent proposals after `since`, the latest first, at most `limit` of them.
pub fn sent_since(db: &mut dyn Read, freelancer: UserId, since: Time, limit: i64) -> Result<Vec<Time>> {
    all(db, &SENT_SINCE, &[freelancer.into(), since.into(), limit.into()], |row| {
        Ok(Time::from_micros(row.int(0)?))
    })
}

/// Adds a draft without words. Meeting another live one of the same freelancer for the same project is a conflict, after
/// which the transaction runs again and sees it.
pub fn insert(tx: &mut dyn Tx, proposal: &Proposal, currency: domain::Currency, now: Time) -> Result<()> {
    let key = active_key(proposal.project, proposal.freelancer);
    let duration = domain::projects::DurationEstimate::Weeks;
    let params = [
        proposal.id.into(),
        proposal.project.into(),
        proposal.freelancer.into(),
        proposal.state.name().as_str().into(),
        now.into(),
        proposal.fare.as_str().into(),
        (&key).into(),
        currency.as_str().into(),
        duration.as_str().into(),
    ];
    exec_one(tx, &INSERT, &params).map_err(|error| match error.class() {
        Class::Unique => Error::new(Class::Conflict, "two proposals at once"),
        _ => error,
    })
}

/// Saves a decision about a proposal that was in state `from`; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, from: S, proposal: &Proposal, now: Time) -> Result<()> {
    let name = proposal.state.name();
    let state = StateColumns::of(&proposal.state, now);
    let key = name.is_live().then(|| active_key(proposal.project, proposal.freelancer));
    exec_one(
        tx,
        &SAVE,
        &[
            proposal.id.into(),
            name.as_str().into(),
            name.seen_by_freelancer().as_str().into(),
            state.at.into(),
            state.reason.into(),
            state.origin.into(),
            proposal.state.contract().map(ContractId::get).into(),
            key.as_deref().into(),
            i64::from(proposal.revision).into(),
            proposal.fare.as_str().into(),
            proposal.submitted_at.map(Time::micros).into(),
            proposal.first_viewed_at.map(Time::micros).into(),
            proposal.version.into(),
            from.as_str().into(),
        ],
    )
}

/// Saves that the client keeps a proposal in sight, or not any more. The version stays, since the freelancer sees it.
pub fn move_quietly(tx: &mut dyn Tx, from: S, proposal: &Proposal, now: Time) -> Result<()> {
    let to = proposal.state.name().as_str();
    exec_one(tx, &MOVE_QUIETLY, &[proposal.id.into(), to.into(), now.into(), from.as_str().into()])
}

/// Notes the first view; false when it was noted before. The version stays, so that no form becomes stale.
pub fn view(tx: &mut dyn Tx, id: ProposalId, at: Time) -> Result<bool> {
    Ok(tx.exec(&VIEW, &[id.into(), at.into()])? == 1)
}

/// Removes drafts that were thrown away before a time; their words are gone already. How many there were.
pub fn prune(tx: &mut dyn Tx, before: Time, limit: i64) -> Result<u64> {
    let old = all(tx, &DISCARDED, &[before.into(), limit.into()], |row| row.int(0))?;
    let rows: Vec<_> = old.iter().map(|id| vec![(*id).into()]).collect();
    tx.batch(&REMOVE, &rows)
}

/// The key that two live proposals may not share; NULL once one has ended.
fn active_key(project: ProjectId, freelancer: UserId) -> String {
    format!("{}:{}", project.get(), freelancer.get())
}

/// Reads a proposal from the first [`COLUMNS`] columns.
pub(super) fn proposal(row: &dyn Row) -> Result<Proposal> {
    let id = ProposalId::new(row.int(0)?);
    let bad = |column| Error::bad_row("proposal", id.get(), column);
    Ok(Proposal {
        id,
        project: ProjectId::new(row.int(1)?),
        client: UserId::new(row.int(2)?),
        freelancer: UserId::new(row.int(3)?),
        state: state(row, id)?,
        revision: u32::try_from(row.int(9)?).map_err(|_| bad("revision"))?,
        fare: Fare::parse(row.text(10)?).ok_or_else(|| bad("fare"))?,
        submitted_at: row.opt_int(11)?.map(Time::from_micros),
        first_viewed_at: row.opt_int(12)?.map(Time::from_micros),
        version: row.int(13)?,
    })
}

fn state(row: &dyn Row, id: ProposalId) -> Result<ProposalState> {
    use ProposalState as P;
    let bad = || Error::bad_row("proposal", id.get(), "state");
    let name = S::parse(row.text(4)?).ok_or_else(bad)?;
    let at = Time::from_micros(row.int(5)?);
    let (reason, origin) = (row.opt_text(6)?, row.opt_text(7)?);
    let contract = row.opt_int(8)?.map(ContractId::new);
    match (name, reason, origin, contract) {
        (S::Draft, None, None, None) => Ok(P::Draft),
        (S::Submitted, None, None, None) => Ok(P::Submitted),
        (S::Shortlisted, None, None, None) => Ok(P::Shortlisted),
        (S::Interviewing, None, None, None) => Ok(P::Interviewing),
        (S::Offered, None, Some(origin), Some(contract)) => {
            Ok(P::Offered { origin: Origin::parse(origin).ok_or_else(bad)?, contract })
        }
        (S::Hired, None, None, Some(contract)) => Ok(P::Hired { contract, at }),
        (S::Declined, Some(reason), None, None) => {
            Ok(P::Declined { reason: DeclineReason::parse(reason).ok_or_else(bad)?, at })
        }
        (S::Withdrawn, Some(by), None, None) => {
            Ok(P::Withdrawn { by: WithdrawnBy::parse(by).ok_or_else(bad)?, at })
        }
        (S::NotSelected, Some(end), None, None) => {
            Ok(P::NotSelected { end: ProjectEnd::parse(end).ok_or_else(bad)?, at })
        }
        _ => Err(bad()),
    }
}

/// A state as columns; the contract stands beside them.
struct StateColumns {
    at: Time,
    reason: Option<&'static str>,
    origin: Option<&'static str>,
}

impl StateColumns {
    fn of(state: &ProposalState, now: Time) -> Self {
        let mut columns = Self { at: now, reason: None, origin: None };
        match state {
            ProposalState::Offered { origin, .. } => columns.origin = Some(origin.as_str()),
            ProposalState::Hired { at, .. } => columns.at = *at,
            ProposalState::Declined { reason, at } => {
                (columns.at, columns.reason) = (*at, Some(reason.as_str()));
            }
            ProposalState::Withdrawn { by, at } => (columns.at, columns.reason) = (*at, Some(by.as_str())),
            ProposalState::NotSelected { end, at } => {
                (columns.at, columns.reason) = (*at, Some(end.as_str()));
            }
            _ => {}
        }
        columns
    }
}
