//! Rows of `project_listing`, which the list of open projects is read from: for each open project a row under
//! [`ALL`], and one under each of its skills. They hold what the list is narrowed and ordered by, so that every page is
//! a range of an index, however many projects there are.

use domain::{
    Currency, ProjectId, Time, UserId,
    page::{Cursor, PageRequest},
    projects::{Band, Brief, BudgetKind, Client, Filter, Project, ProjectCard, Sort, Visibility},
    talent::{fold_skill, split_skills},
};

use super::briefs::{budget, duration};
use crate::{Error, Read, Result, Row, Tx, Val, all, exec_one, sql::Stmt};

/// Stands where no skill is asked for. No skill folds to it.
const ALL: &str = "*";

/// A page in one order and direction. `l` is the listing, which drives the query, `p` the project, `u` its client.
macro_rules! page {
    ($key:literal, $cmp:literal, $order:literal, $($more:expr),*) => {
        concat!(
            "SELECT p.id, p.title, p.summary, p.skills, p.budget_kind, p.currency, p.budget_min, p.budget_max,
            p.duration, p.places, p.visibility, p.published_at, u.id, u.name, u.created_at, l.band_rank
            FROM project_listing l JOIN project p ON p.id = l.project_id JOIN user_account u ON u.id = p.owner_id
            WHERE l.skill_fold = ?1 AND l.", $key, " ", $cmp, "= ?2 AND (l.", $key, " ", $cmp, " ?2 OR l.project_id ",
            $cmp, " ?3) AND l.members_only <= ?4 AND l.kind_rank >= ?5 AND l.kind_rank <= ?6
            AND l.band_rank >= ?7 AND l.band_rank <= ?8", $($more,)*
            " ORDER BY l.", $key, $order, ", l.project_id", $order, " LIMIT ?9"
        )
    };
}

/// Narrows to a currency and a range of budgets.
macro_rules! within {
    () => {
        " AND l.currency = ?10 AND l.budget_max >= ?11 AND l.budget_min <= ?12"
    };
}

/// The same where the order is that of budgets, so that the lower end ends the walk. A page backwards begins above it.
macro_rules! down_to {
    () => {
        " AND l.currency = ?10 AND l.budget_key >= ?11 AND l.budget_min <= ?12"
    };
}

/// Asks for two more skills.
macro_rules! skills {
    ($first:literal, $second:literal) => {
        concat!(
            " AND EXISTS (SELECT 1 FROM project_listing a WHERE a.project_id = l.project_id AND a.skill_fold = ",
            $first,
            ") AND EXISTS (SELECT 1 FROM project_listing b WHERE b.project_id = l.project_id AND b.skill_fold = ",
            $second,
            ")"
        )
    };
}

stmts! {
    NEWEST: Query = page!("published_at", "<", " DESC", "");
    NEWEST_BACK: Query = page!("published_at", ">", "", "");
    NEWEST_SKILLS: Query = page!("published_at", "<", " DESC", skills!("?10", "?11"));
    NEWEST_SKILLS_BACK: Query = page!("published_at", ">", "", skills!("?10", "?11"));
    NEWEST_IN: Query = page!("published_at", "<", " DESC", within!());
    NEWEST_IN_BACK: Query = page!("published_at", ">", "", within!());
    NEWEST_IN_SKILLS: Query = page!("published_at", "<", " DESC", within!(), skills!("?13", "?14"));
    NEWEST_IN_SKILLS_BACK: Query = page!("published_at", ">", "", within!(), skills!("?13", "?14"));
    HIGHEST_IN: Query = page!("budget_key", "<", " DESC", down_to!());
    HIGHEST_IN_BACK: Query = page!("budget_key", ">", "", within!());
    HIGHEST_IN_SKILLS: Query = page!("budget_key", "<", " DESC", down_to!(), skills!("?13", "?14"));
    HIGHEST_IN_SKILLS_BACK: Query = page!("budget_key", ">", "", within!(), skills!("?13", "?14"));
    FEWEST: Query = page!("fewest_key", "<", " DESC", "");
    FEWEST_BACK: Query = page!("fewest_key", ">", "", "");
    FEWEST_SKILLS: Query = page!("fewest_key", "<", " DESC", skills!("?10", "?11"));
    FEWEST_SKILLS_BACK: Query = page!("fewest_key", ">", "", skills!("?10", "?11"));
    FEWEST_IN: Query = page!("fewest_key", "<", " DESC", within!());
    FEWEST_IN_BACK: Query = page!("fewest_key", ">", "", within!());
    FEWEST_IN_SKILLS: Query = page!("fewest_key", "<", " DESC", within!(), skills!("?13", "?14"));
    FEWEST_IN_SKILLS_BACK: Query = page!("fewest_key", ">", "", within!(), skills!("?13", "?14"));
    INSERT: Write = "INSERT INTO project_listing (project_id, skill_fold, published_at, kind_rank, currency,
        budget_min, budget_max, band_rank, members_only, budget_key, fewest_key)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    REMOVE: Write = "DELETE FROM project_listing WHERE project_id = ?1";
    SET_BAND: Write = "UPDATE project_listing SET band_rank = ?2, fewest_key = ?3
        WHERE project_id = ?1 AND band_rank <> ?2";
}

/// Puts an open project in the list, in the place of what was there of it.
pub fn put(tx: &mut dyn Tx, id: ProjectId, brief: &Brief, band: Band, published_at: Time) -> Result<()> {
    remove(tx, id)?;
    let range =
        brief.budget.range.ok_or_else(|| Error::bad_row("project", id.get(), "open without a budget"))?;
    let mut folds: Vec<String> = brief.skills.iter().map(|name| fold_skill(name)).collect();
    folds.push(ALL.to_owned());
    folds.sort_unstable();
    folds.dedup();
    for fold in &folds {
        let params = [
            id.into(),
            fold.into(),
            published_at.into(),
            kind_rank(brief.budget.kind).into(),
            brief.budget.currency.as_str().into(),
            range.min.into(),
            range.max.into(),
            band.rank().into(),
            i64::from(brief.visibility == Visibility::Members).into(),
            budget_key(range.max, published_at).into(),
            fewest_key(band, published_at).into(),
        ];
        exec_one(tx, &INSERT, &params)?;
    }
    Ok(())
}

/// Takes a project out of the list.
pub fn remove(tx: &mut dyn Tx, id: ProjectId) -> Result<()> {
    tx.exec(&REMOVE, &[id.into()]).map(drop)
}

/// Notes that a project is in another band now, if it is in the list.
pub fn set_band(tx: &mut dyn Tx, project: &Project, band: Band) -> Result<()> {
    let Some(published_at) = project.published_at else { return Ok(()) };
    let params = [project.id.into(), band.rank().into(), fewest_key(band, published_at).into()];
    tx.exec(&SET_BAND, &params).map(drop)
}

/// Cards in the request's direction, one more than asked for. The skills of `filter` are names of the list or own
/// words; `members` says whether the reader is one.
pub fn cards(
    db: &mut dyn Read,
    filter: &Filter,
    members: bool,
    request: PageRequest,
) -> Result<Vec<ProjectCard>> {
    let folds: Vec<String> = filter.skills.iter().map(|name| fold_skill(name)).collect();
    let currency = filter.currency.map(Currency::as_str);
    let (stmt, start) = (statement(filter, request), start(request));
    let (kind_low, kind_high) = filter.kind.map_or((0, 1), |kind| (kind_rank(kind), kind_rank(kind)));
    let (band_low, band_high) = filter.band.map_or((0, 3), |band| (band.rank(), band.rank()));
    let mut params: Vec<Val<'_>> = vec![
        folds.first().map_or(ALL, String::as_str).into(),
        start.key.into(),
        start.id.into(),
        i64::from(members).into(),
        kind_low.into(),
        kind_high.into(),
        band_low.into(),
        band_high.into(),
        (i64::from(request.size) + 1).into(),
    ];
    if let Some(currency) = currency {
        params.push(currency.into());
        params.push(lowest(filter, request).into());
        params.push(filter.max.unwrap_or(i64::MAX).into());
    }
    if let [_, second, rest @ ..] = &folds[..] {
        params.push(second.into());
        params.push(rest.first().unwrap_or(second).into());
    }
    all(db, stmt, &params, card)
}

/// The sort key and id of a card, as its page's cursors need them.
#[must_use]
pub fn place(sort: Sort, card: &ProjectCard) -> (i64, i64) {
    let key = match sort {
        Sort::Newest => card.published_at.micros(),
        Sort::HighestBudget => card.budget.range.map_or(0, |range| budget_key(range.max, card.published_at)),
        Sort::FewestProposals => fewest_key(card.band, card.published_at),
    };
    (key, card.id.get())
}

/// Orders by budget and then by the minute of publication, in one number: a page deep among equal budgets is found as
/// fast as the first. The largest budget takes 37 bits, minutes take 26 until the year 2097.
fn budget_key(max: i64, published_at: Time) -> i64 {
    const BITS: u32 = 26;
    let minutes = published_at.seconds().div_euclid(60).clamp(0, (1 << BITS) - 1);
    max.clamp(0, (1 << (63 - BITS)) - 1) << BITS | minutes
}

/// Orders by band, the fewest proposals first, and then by publication.
fn fewest_key(band: Band, published_at: Time) -> i64 {
    const BITS: u32 = 60;
    band.rank() << BITS | published_at.micros().clamp(0, (1 << BITS) - 1)
}

fn statement(filter: &Filter, request: PageRequest) -> &'static Stmt {
    let back = request.cursor.is_some_and(|cursor| cursor.backwards);
    let skills = filter.skills.len() > 1;
    match (filter.sort, filter.currency.is_some(), skills, back) {
        (Sort::Newest, false, false, false) => &NEWEST,
        (Sort::Newest, false, false, true) => &NEWEST_BACK,
        (Sort::Newest, false, true, false) => &NEWEST_SKILLS,
        (Sort::Newest, false, true, true) => &NEWEST_SKILLS_BACK,
        (Sort::Newest, true, false, false) => &NEWEST_IN,
        (Sort::Newest, true, false, true) => &NEWEST_IN_BACK,
        (Sort::Newest, true, true, false) => &NEWEST_IN_SKILLS,
        (Sort::Newest, true, true, true) => &NEWEST_IN_SKILLS_BACK,
        (Sort::HighestBudget, _, false, false) => &HIGHEST_IN,
        (Sort::HighestBudget, _, false, true) => &HIGHEST_IN_BACK,
        (Sort::HighestBudget, _, true, false) => &HIGHEST_IN_SKILLS,
        (Sort::HighestBudget, _, true, true) => &HIGHEST_IN_SKILLS_BACK,
        (Sort::FewestProposals, false, false, false) => &FEWEST,
        (Sort::FewestProposals, false, false, true) => &FEWEST_BACK,
        (Sort::FewestProposals, false, true, false) => &FEWEST_SKILLS,
        (Sort::FewestProposals, false, true, true) => &FEWEST_SKILLS_BACK,
        (Sort::FewestProposals, true, false, false) => &FEWEST_IN,
        (Sort::FewestProposals, true, false, true) => &FEWEST_IN_BACK,
        (Sort::FewestProposals, true, true, false) => &FEWEST_IN_SKILLS,
        (Sort::FewestProposals, true, true, true) => &FEWEST_IN_SKILLS_BACK,
    }
}

/// The lower end of budgets, as the chosen statement compares it.
fn lowest(filter: &Filter, request: PageRequest) -> i64 {
    let min = filter.min.unwrap_or(0);
    let back = request.cursor.is_some_and(|cursor| cursor.backwards);
    if filter.sort == Sort::HighestBudget && !back { budget_key(min, Time::default()) } else { min }
}

fn start(request: PageRequest) -> Cursor {
    request.cursor.unwrap_or(Cursor { key: i64::MAX, id: i64::MAX, backwards: false })
}

const fn kind_rank(kind: BudgetKind) -> i64 {
    match kind {
        BudgetKind::Fixed => 0,
        BudgetKind::Hourly => 1,
    }
}

fn card(row: &dyn Row) -> Result<ProjectCard> {
    let id = ProjectId::new(row.int(0)?);
    let bad = |column| Error::bad_row("project", id.get(), column);
    let rank = row.int(15)?;
    Ok(ProjectCard {
        id,
        title: row.text(1)?.to_owned(),
        summary: row.opt_text(2)?.map(str::to_owned),
        skills: split_skills(row.opt_text(3)?),
        budget: budget(row, 4, id)?,
        duration: duration(row, 8, id)?,
        places: u16::try_from(row.int(9)?).map_err(|_| bad("places"))?,
        visibility: Visibility::parse(row.text(10)?).ok_or_else(|| bad("visibility"))?,
        published_at: row.opt_int(11)?.map(Time::from_micros).ok_or_else(|| bad("published_at"))?,
        client: Client {
            id: UserId::new(row.int(12)?),
            name: row.text(13)?.to_owned(),
            member_since: Time::from_micros(row.int(14)?),
        },
        band: Band::ALL.iter().copied().find(|band| band.rank() == rank).ok_or_else(|| bad("band_rank"))?,
    })
}

#[cfg(test)]
mod tests {
    use domain::money::MAX_UNITS;

    use super::*;

    #[test]
    fn keys_order_by_their_parts() {
        let (early, late) =
            (Time::from_micros(1_800_000_000_000_000), Time::from_micros(1_800_000_060_000_000));
        let most = MAX_UNITS * Currency::Usd.minor_per_unit();
        let budgets = [(1, early), (1, late), (2, early), (most - 1, late), (most, early), (most, late)];
        assert!(budgets.is_sorted_by(|a, b| budget_key(a.0, a.1) < budget_key(b.0, b.1)));
        let bands = [(Band::Many, late), (Band::Few, early), (Band::Few, late), (Band::None, early)];
        assert!(bands.is_sorted_by(|a, b| fewest_key(a.0, a.1) < fewest_key(b.0, b.1)));
        assert!(budget_key(0, early) > 0 && fewest_key(Band::None, late) > 0);
    }
}
