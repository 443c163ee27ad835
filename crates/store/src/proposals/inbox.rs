//! Rows of `proposal_listing`, which a client's lists are read from: for each proposal that was sent a row for each tab
//! that it stands in, so that every page is a range of an index.

use domain::{
    Money, ProjectId, Time, UserId,
    page::{Cursor, PageRequest},
    projects::{DurationEstimate, ProjectStateName},
    proposals::{Freelancer, Proposal, ProposalStateName as S},
};

use super::{
    rows::{COLUMNS, columns, proposal},
    words::{duration, price, price_key},
};
use crate::{Error, Read, Result, Row, Tx, all, exec_one, sql::Stmt};

/// A page in one order and direction. `l` is the listing, which drives the query, `u` the freelancer.
macro_rules! page {
    ($key:literal, $cmp:literal, $order:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            ", u.handle, u.name, t.headline, u.created_at, q.opening, q.currency, q.price_minor, q.duration, q.line_count
            FROM proposal_listing l JOIN proposal q ON q.id = l.proposal_id JOIN project p ON p.id = q.project_id
            JOIN user_account u ON u.id = q.freelancer_id LEFT JOIN talent_profile t ON t.user_id = q.freelancer_id
            WHERE l.project_id = ?1 AND l.tab = ?2 AND l.", $key, " ", $cmp, "= ?3 AND (l.", $key, " ", $cmp,
            " ?3 OR l.proposal_id ", $cmp, " ?4) ORDER BY l.", $key, $order, ", l.proposal_id", $order, " LIMIT ?5"
        )
    };
}

stmts! {
    NEWEST: Query = page!("submitted_at", "<", " DESC");
    NEWEST_BACK: Query = page!("submitted_at", ">", "");
    LOWEST: Query = page!("price_key", ">", "");
    LOWEST_BACK: Query = page!("price_key", "<", " DESC");
    COUNTS: Query = "SELECT tab, COUNT(*) FROM proposal_listing WHERE project_id = ?1 GROUP BY tab";
    OWN_UNREAD: Query = "SELECT p.id, p.title, COUNT(*) FROM project p JOIN proposal_listing l ON l.project_id = p.id
        WHERE p.owner_id = ?1 AND p.state = ?2 AND l.tab = 'unread' GROUP BY p.id, p.title ORDER BY p.id DESC LIMIT ?3";
    PUT: Write = "INSERT INTO proposal_listing (proposal_id, tab, project_id, submitted_at, price_key)
        SELECT id, ?2, project_id, submitted_at, price_key FROM proposal WHERE id = ?1 AND submitted_at IS NOT NULL";
    REMOVE: Write = "DELETE FROM proposal_listing WHERE proposal_id = ?1";
}

/// The list of everything that was sent.
pub const ALL: &str = "all";
/// What waits for the client and was never opened.
pub const UNREAD: &str = "unread";
/// What the client keeps in sight.
pub const SHORTLISTED: &str = "shortlisted";
/// What has ended without a contract.
pub const OVER: &str = "over";

/// The projects of a client in a state with proposals that nobody has opened, the newest first: id, title, and how many.
pub fn own_unread(
    db: &mut dyn Read,
    owner: UserId,
    state: ProjectStateName,
    limit: i64,
) -> Result<Vec<(ProjectId, String, i64)>> {
    all(db, &OWN_UNREAD, &[owner.into(), state.as_str().into(), limit.into()], |row| {
        Ok((ProjectId::new(row.int(0)?), row.text(1)?.to_owned(), row.int(2)?))
    })
}

/// A proposal as a client's list shows it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// As the rules see it.
    pub proposal: Proposal,
    /// Who proposes.
    pub freelancer: Freelancer,
    /// The beginning of the letter.
    pub opening: String,
    /// The price.
    pub price: Money,
    /// How long it takes.
    pub duration: DurationEstimate,
    /// How many lines the plan has.
    pub lines: usize,
}

/// Puts a proposal in the lists where it belongs now, in the place of what was there of it. A draft is in none.
pub fn put(tx: &mut dyn Tx, proposal: &Proposal) -> Result<()> {
    tx.exec(&REMOVE, &[proposal.id.into()])?;
    if proposal.submitted_at.is_none() {
        return Ok(());
    }
    let state = proposal.state.name();
    let tabs = [
        (ALL, true),
        (UNREAD, proposal.is_unread()),
        (SHORTLISTED, state == S::Shortlisted),
        (OVER, matches!(state, S::Declined | S::Withdrawn | S::NotSelected)),
    ];
    for (tab, _) in tabs.into_iter().filter(|(_, stands)| *stands) {
        exec_one(tx, &PUT, &[proposal.id.into(), tab.into()])?;
    }
    Ok(())
}

/// A page of a tab in the request's direction, one more than asked for.
pub fn page(
    db: &mut dyn Read,
    project: ProjectId,
    tab: &'static str,
    by_price: bool,
    request: PageRequest,
) -> Result<Vec<Listed>> {
    let back = request.cursor.is_some_and(|cursor| cursor.backwards);
    let (stmt, first): (&'static Stmt, i64) = match (by_price, back) {
        (false, false) => (&NEWEST, i64::MAX),
        (false, true) => (&NEWEST_BACK, i64::MAX),
        (true, false) => (&LOWEST, i64::MIN),
        (true, true) => (&LOWEST_BACK, i64::MIN),
    };
    let start = request.cursor.unwrap_or(Cursor { key: first, id: first, backwards: false });
    let limit = i64::from(request.size) + 1;
    let params = [project.into(), tab.into(), start.key.into(), start.id.into(), limit.into()];
    all(db, stmt, &params, listed)
}

/// How many proposals stand in each tab that is not empty.
pub fn counts(db: &mut dyn Read, project: ProjectId) -> Result<Vec<(String, i64)>> {
    all(db, &COUNTS, &[project.into()], |row| Ok((row.text(0)?.to_owned(), row.int(1)?)))
}

/// The sort key and id of a row, as its page's cursors need them.
#[must_use]
pub fn place(by_price: bool, listed: &Listed) -> (i64, i64) {
    let sent = listed.proposal.submitted_at.map_or(0, Time::micros);
    (if by_price { price_key(listed.price) } else { sent }, listed.proposal.id.get())
}

fn listed(row: &dyn Row) -> Result<Listed> {
    let proposal = proposal(row)?;
    let id = proposal.id;
    Ok(Listed {
        freelancer: freelancer(row, COLUMNS, proposal.freelancer)?,
        opening: row.opt_text(COLUMNS + 4)?.unwrap_or_default().to_owned(),
        price: price(row, COLUMNS + 5, id)?,
        duration: duration(row, COLUMNS + 7, id)?,
        lines: usize::try_from(row.int(COLUMNS + 8)?)
            .map_err(|_| Error::bad_row("proposal", id.get(), "line_count"))?,
        proposal,
    })
}

/// Reads who proposes from four columns that begin at `at`.
pub(super) fn freelancer(row: &dyn Row, at: usize, id: UserId) -> Result<Freelancer> {
    Ok(Freelancer {
        id,
        handle: row.text(at)?.to_owned(),
        name: row.text(at + 1)?.to_owned(),
        headline: row.opt_text(at + 2)?.map(str::to_owned),
        member_since: Time::from_micros(row.int(at + 3)?),
    })
}
