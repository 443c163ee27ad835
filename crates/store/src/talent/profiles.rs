//! Rows of `talent_profile`.

use domain::{
    Currency, Market, Money, Time, UserId,
    identity::UserStateName,
    talent::{Profile, join_skills, split_skills},
};

use crate::{Error, Read, Result, Row, Tx, exec_one, opt};

stmts! {
    FIND: Query = "SELECT headline, rate_minor, rate_currency, skills, location, time_zone, version, bio
        FROM talent_profile WHERE user_id = ?1";
    PERSON: Query = "SELECT handle, name, state, is_client, is_freelancer, created_at FROM user_account WHERE id = ?1";
    INSERT: Write = "INSERT INTO talent_profile (user_id, headline, bio, rate_minor, rate_currency, skills, location,
        time_zone, updated_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1)";
    UPDATE: Write = "UPDATE talent_profile SET headline = ?2, bio = ?3, rate_minor = ?4, rate_currency = ?5, skills = ?6,
        location = ?7, time_zone = ?8, updated_at = ?9, version = version + 1 WHERE user_id = ?1 AND version = ?10";
    ERASE: Write = "DELETE FROM talent_profile WHERE user_id = ?1";
}

/// What others may know of an account.
#[derive(Debug, Clone)]
pub struct Person {
    /// The handle.
    pub handle: String,
    /// The name.
    pub name: String,
    /// The state of the account.
    pub state: UserStateName,
    /// Its market roles.
    pub market: Market,
    /// Since when.
    pub created_at: Time,
}

/// An account as others may know it.
pub fn person(db: &mut dyn Read, user: UserId) -> Result<Option<Person>> {
    opt(db, &PERSON, &[user.into()], |row| {
        Ok(Person {
            handle: row.text(0)?.to_owned(),
            name: row.text(1)?.to_owned(),
            state: UserStateName::parse(row.text(2)?)
                .ok_or_else(|| Error::bad_row("user_account", user.get(), "state"))?,
            market: Market { client: row.bool(3)?, freelancer: row.bool(4)? },
            created_at: Time::from_micros(row.int(5)?),
        })
    })
}

/// A person's profile with its version, if anything was ever said.
pub fn find(db: &mut dyn Read, user: UserId) -> Result<Option<(Profile, i64)>> {
    opt(db, &FIND, &[user.into()], |row| {
        let text = |i| row.opt_text(i).map(|text| text.map(str::to_owned));
        let profile = Profile {
            headline: text(0)?,
            bio: text(7)?,
            rate: rate(row, user)?,
            skills: split_skills(row.opt_text(3)?),
            location: text(4)?,
            time_zone: text(5)?,
        };
        Ok((profile, row.int(6)?))
    })
}

/// Saves a profile that was read at `version`; 0 is none yet. Stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, user: UserId, profile: &Profile, version: i64, now: Time) -> Result<()> {
    let skills = join_skills(&profile.skills);
    let mut params = vec![
        user.into(),
        profile.headline.as_deref().into(),
        profile.bio.as_deref().into(),
        profile.rate.map(Money::minor).into(),
        profile.rate.map(|rate| rate.currency().as_str()).into(),
        Some(skills.as_str()).into(),
        profile.location.as_deref().into(),
        profile.time_zone.as_deref().into(),
        now.into(),
    ];
    if version == 0 && find(tx.as_read(), user)?.is_none() {
        return exec_one(tx, &INSERT, &params);
    }
    params.push(version.into());
    exec_one(tx, &UPDATE, &params)
}

/// Erases what a person said about the own work.
pub fn erase(tx: &mut dyn Tx, user: UserId) -> Result<()> {
    tx.exec(&ERASE, &[user.into()]).map(drop)
}

fn rate(row: &dyn Row, user: UserId) -> Result<Option<Money>> {
    match (row.opt_int(1)?, row.opt_text(2)?) {
        (None, None) => Ok(None),
        (Some(minor), Some(currency)) => Currency::parse(currency)
            .map(|currency| Some(Money::new(minor, currency)))
            .ok_or_else(|| Error::bad_row("talent_profile", user.get(), "rate_currency")),
        _ => Err(Error::bad_row("talent_profile", user.get(), "rate")),
    }
}
