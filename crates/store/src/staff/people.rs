//! Accounts as staff list them. The newest is the one with the highest id.

use domain::{
    Market, StaffRole, Time, UserId, identity::UserStateName, page::PageRequest, staff::PersonLine,
};

use crate::{Error, Read, Result, Row, access::start, all, opt};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT u.id, u.handle, u.name, u.state, u.is_client, u.is_freelancer, u.staff_role, u.created_at
            FROM user_account u WHERE ",
            $rest
        )
    };
}

stmts! {
    ONE: Query = select!("u.id = ?1");
    ALL: Query = select!("u.id < ?1 ORDER BY u.id DESC LIMIT ?2");
    ALL_BACK: Query = select!("u.id > ?1 ORDER BY u.id LIMIT ?2");
    IN: Query = select!("u.state = ?3 AND u.id < ?1 ORDER BY u.id DESC LIMIT ?2");
    IN_BACK: Query = select!("u.state = ?3 AND u.id > ?1 ORDER BY u.id LIMIT ?2");
    ANOTHER: Query = "SELECT id FROM user_account WHERE staff_role = ?1 AND state = 'active' AND id <> ?2
        ORDER BY id LIMIT 1";
}

/// One person.
pub fn one(db: &mut dyn Read, id: UserId) -> Result<Option<PersonLine>> {
    opt(db, &ONE, &[id.into()], line)
}

/// All people, or those in one state, one more than asked for.
pub fn list(
    db: &mut dyn Read,
    state: Option<UserStateName>,
    request: PageRequest,
) -> Result<Vec<PersonLine>> {
    let (from, back, limit) = start(request);
    match state {
        None => all(db, if back { &ALL_BACK } else { &ALL }, &[from.into(), limit.into()], line),
        Some(state) => {
            let params = [from.into(), limit.into(), state.as_str().into()];
            all(db, if back { &IN_BACK } else { &IN }, &params, line)
        }
    }
}

/// Whether somebody else has this staff role and can act.
pub fn another(db: &mut dyn Read, role: StaffRole, than: UserId) -> Result<bool> {
    Ok(opt(db, &ANOTHER, &[role.as_str().into(), than.into()], |row| row.int(0))?.is_some())
}

/// The sort key and id of a row, as its page's cursors need them.
#[must_use]
pub fn place(line: &PersonLine) -> (i64, i64) {
    (line.id.get(), line.id.get())
}

fn line(row: &dyn Row) -> Result<PersonLine> {
    let id = UserId::new(row.int(0)?);
    let bad = |column| Error::bad_row("user_account", id.get(), column);
    let role = |text| StaffRole::parse(text).ok_or_else(|| bad("staff_role"));
    Ok(PersonLine {
        id,
        handle: row.text(1)?.to_owned(),
        name: row.text(2)?.to_owned(),
        state: UserStateName::parse(row.text(3)?).ok_or_else(|| bad("state"))?,
        market: Market { client: row.bool(4)?, freelancer: row.bool(5)? },
        staff: row.opt_text(6)?.map(role).transpose()?,
        created_at: Time::from_micros(row.int(7)?),
    })
}
