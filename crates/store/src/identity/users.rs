//! Rows of `user_account` and the handles that were ever used.

use domain::{
    Market, StaffRole, Time, UserId,
    identity::{AccountView, Handle, Origin, User, UserState, UserStateName},
};

use crate::{Error, Read, Result, Row, Tx, exec_one, opt};

stmts! {
    INSERT: Write = "INSERT INTO user_account (id, handle, name, email, email_fold, state, is_client, is_freelancer,
        staff_role, totp_secret, totp_step, password_hash, password_at, session_version, created_at, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11, ?12, 1, ?12, 1)";
    BY_ID: Query = "SELECT id, state, origin_state, restricted_until, closing_until, is_client, is_freelancer,
        staff_role, session_version, version FROM user_account WHERE id = ?1";
    ID_BY_EMAIL: Query = "SELECT id FROM user_account WHERE email_fold = ?1";
    ID_BY_HANDLE: Query = "SELECT id FROM user_account WHERE handle = ?1";
    SECRETS: Query = "SELECT password_hash, totp_secret, totp_step, name, email, handle FROM user_account WHERE id = ?1";
    ACCOUNT: Query = "SELECT handle, name, email, state, origin_state, restricted_until, closing_until, is_client,
        is_freelancer, staff_role, created_at, password_at, version FROM user_account WHERE id = ?1";
    PENDING_EMAIL: Query = "SELECT new_email FROM one_time_token WHERE user_id = ?1 AND purpose = 'change_email'
        AND expires_at > ?2 ORDER BY created_at DESC LIMIT 1";
    SAVE: Write = "UPDATE user_account SET state = ?2, origin_state = ?3, restricted_until = ?4, closing_until = ?5,
        is_client = ?6, is_freelancer = ?7, session_version = ?8, version = version + 1 WHERE id = ?1 AND version = ?9";
    SET_PASSWORD: Write = "UPDATE user_account SET password_hash = ?2, password_at = ?3,
        session_version = session_version + 1, version = version + 1 WHERE id = ?1";
    REHASH: Write = "UPDATE user_account SET password_hash = ?2 WHERE id = ?1 AND password_hash = ?3";
    SET_EMAIL: Write = "UPDATE user_account SET email = ?2, email_fold = ?3, version = version + 1 WHERE id = ?1";
    RENAME: Write = "UPDATE user_account SET name = ?2, version = version + 1 WHERE id = ?1 AND version = ?3";
    SET_HANDLE: Write = "UPDATE user_account SET handle = ?2, version = version + 1 WHERE id = ?1 AND version = ?3";
    USE_CODE: Write = "UPDATE user_account SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2";
    ERASE: Write = "UPDATE user_account SET name = ?2, email = ?3, email_fold = ?3, password_hash = ?4,
        totp_secret = NULL WHERE id = ?1";
    HANDLE_USED_BY: Query = "SELECT user_id FROM used_handle WHERE handle = ?1";
    USE_HANDLE: Write = "INSERT INTO used_handle (handle, user_id, created_at) VALUES (?1, ?2, ?3)";
}

/// A new account.
#[derive(Debug)]
pub struct NewUser<'a> {
    /// Its id.
    pub id: UserId,
    /// Its handle, claimed already.
    pub handle: &'a Handle,
    /// The name as others see it.
    pub name: &'a str,
    /// Its address.
    pub email: &'a str,
    /// The address with folded case, which must be unique.
    pub email_fold: &'a str,
    /// Where it starts.
    pub state: UserStateName,
    /// Its market roles.
    pub market: Market,
    /// Its staff role.
    pub staff: Option<StaffRole>,
    /// The second factor's secret in base32.
    pub totp_secret: Option<&'a str>,
    /// The password's hash.
    pub password_hash: &'a str,
    /// Since when.
    pub created_at: Time,
}

/// What signing in needs to know of an account.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// The password's hash.
    pub password_hash: String,
    /// The second factor's secret in base32.
    pub totp_secret: Option<String>,
    /// The last time step whose code was used.
    pub totp_step: i64,
    /// The name, for mails.
    pub name: String,
    /// The address, for mails.
    pub email: String,
    /// The handle.
    pub handle: String,
}

/// Adds an account.
pub fn insert(tx: &mut dyn Tx, user: &NewUser<'_>) -> Result<()> {
    exec_one(
        tx,
        &INSERT,
        &[
            user.id.into(),
            user.handle.as_str().into(),
            user.name.into(),
            user.email.into(),
            user.email_fold.into(),
            user.state.as_str().into(),
            user.market.client.into(),
            user.market.freelancer.into(),
            user.staff.map(StaffRole::as_str).into(),
            user.totp_secret.into(),
            user.password_hash.into(),
            user.created_at.into(),
        ],
    )
}

/// The account as the rules see it.
pub fn by_id(db: &mut dyn Read, id: UserId) -> Result<Option<User>> {
    opt(db, &BY_ID, &[id.into()], |row| {
        Ok(User {
            id: UserId::new(row.int(0)?),
            state: state(row, 1, id)?,
            market: Market { client: row.bool(5)?, freelancer: row.bool(6)? },
            staff: staff(row, 7, id)?,
            session_version: row.int(8)?,
            version: row.int(9)?,
        })
    })
}

/// The account with this address, by folded case.
pub fn id_by_email(db: &mut dyn Read, email_fold: &str) -> Result<Option<UserId>> {
    opt(db, &ID_BY_EMAIL, &[email_fold.into()], |row| Ok(UserId::new(row.int(0)?)))
}

/// The account that has this handle now.
pub fn id_by_handle(db: &mut dyn Read, handle: &str) -> Result<Option<UserId>> {
    opt(db, &ID_BY_HANDLE, &[handle.into()], |row| Ok(UserId::new(row.int(0)?)))
}

/// What signing in and mails need.
pub fn secrets(db: &mut dyn Read, id: UserId) -> Result<Option<Secrets>> {
    opt(db, &SECRETS, &[id.into()], |row| {
        Ok(Secrets {
            password_hash: row.text(0)?.to_owned(),
            totp_secret: row.opt_text(1)?.map(str::to_owned),
            totp_step: row.int(2)?,
            name: row.text(3)?.to_owned(),
            email: row.text(4)?.to_owned(),
            handle: row.text(5)?.to_owned(),
        })
    })
}

/// The account as its owner sees it.
pub fn account(db: &mut dyn Read, id: UserId, now: Time) -> Result<Option<AccountView>> {
    let pending_email =
        opt(db, &PENDING_EMAIL, &[id.into(), now.into()], |row| Ok(row.opt_text(0)?.map(str::to_owned)))?;
    opt(db, &ACCOUNT, &[id.into()], |row| {
        Ok(AccountView {
            id,
            handle: row.text(0)?.to_owned(),
            name: row.text(1)?.to_owned(),
            email: row.text(2)?.to_owned(),
            pending_email: pending_email.clone().flatten(),
            state: state(row, 3, id)?,
            market: Market { client: row.bool(7)?, freelancer: row.bool(8)? },
            staff: staff(row, 9, id)?,
            created_at: Time::from_micros(row.int(10)?),
            password_at: Time::from_micros(row.int(11)?),
            version: row.int(12)?,
        })
    })
}

/// Saves a decision about an account; stale when somebody else was faster.
pub fn save(tx: &mut dyn Tx, user: &User) -> Result<()> {
    let (mut origin, mut restricted, mut closing) = (None, None, None);
    match &user.state {
        UserState::Restricted { until } => restricted = until.map(Time::micros),
        UserState::Closing { origin: from, finish_at } => {
            origin = Some(from.name().as_str());
            closing = Some(finish_at.micros());
            if let Origin::Restricted { until } = from {
                restricted = until.map(Time::micros);
            }
        }
        _ => {}
    }
    exec_one(
        tx,
        &SAVE,
        &[
            user.id.into(),
            user.state.name().as_str().into(),
            origin.into(),
            restricted.into(),
            closing.into(),
            user.market.client.into(),
            user.market.freelancer.into(),
            user.session_version.into(),
            user.version.into(),
        ],
    )
}

/// Sets a new password; every session of the account ends by the raised session version.
pub fn set_password(tx: &mut dyn Tx, id: UserId, hash: &str, now: Time) -> Result<()> {
    exec_one(tx, &SET_PASSWORD, &[id.into(), hash.into(), now.into()])
}

/// Replaces an old hash of the same password, unless it was changed meanwhile.
pub fn rehash(tx: &mut dyn Tx, id: UserId, new: &str, old: &str) -> Result<()> {
    tx.exec(&REHASH, &[id.into(), new.into(), old.into()]).map(drop)
}

/// Sets a confirmed new address; a unique violation says that another account has it.
pub fn set_email(tx: &mut dyn Tx, id: UserId, email: &str, fold: &str) -> Result<()> {
    exec_one(tx, &SET_EMAIL, &[id.into(), email.into(), fold.into()])
}

/// Changes the name.
pub fn rename(tx: &mut dyn Tx, id: UserId, name: &str, version: i64) -> Result<()> {
    exec_one(tx, &RENAME, &[id.into(), name.into(), version.into()])
}

/// Changes the handle, claimed already.
pub fn set_handle(tx: &mut dyn Tx, id: UserId, handle: &Handle, version: i64) -> Result<()> {
    exec_one(tx, &SET_HANDLE, &[id.into(), handle.as_str().into(), version.into()])
}

/// Marks the code of a time step as used; false when that or a later one was used already.
pub fn use_code(tx: &mut dyn Tx, id: UserId, step: i64) -> Result<bool> {
    Ok(tx.exec(&USE_CODE, &[id.into(), step.into()])? == 1)
}

/// Erases the personal data of a closed account. Its id and handle stay, so that nothing else can take them.
pub fn erase(tx: &mut dyn Tx, id: UserId) -> Result<()> {
    let nobody = format!("closed-{}@invalid", id.get());
    exec_one(tx, &ERASE, &[id.into(), "Closed account".into(), nobody.as_str().into(), "closed".into()])
}

/// Who uses or once used this handle.
pub fn handle_used_by(db: &mut dyn Read, handle: &Handle) -> Result<Option<UserId>> {
    opt(db, &HANDLE_USED_BY, &[handle.as_str().into()], |row| Ok(UserId::new(row.int(0)?)))
}

/// Keeps a handle for an account for good.
pub fn use_handle(tx: &mut dyn Tx, handle: &Handle, id: UserId, now: Time) -> Result<()> {
    exec_one(tx, &USE_HANDLE, &[handle.as_str().into(), id.into(), now.into()])
}

/// Reads state, origin and their times from four columns that begin at `at`.
fn state(row: &dyn Row, at: usize, id: UserId) -> Result<UserState> {
    let until = row.opt_int(at + 2)?.map(Time::from_micros);
    let finish_at = row.opt_int(at + 3)?.map(Time::from_micros);
    let name = |text: &str| UserStateName::parse(text);
    let origin = match row.opt_text(at + 1)?.map(name) {
        None => None,
        Some(Some(UserStateName::Active)) => Some(Origin::Active),
        Some(Some(UserStateName::Restricted)) => Some(Origin::Restricted { until }),
        Some(Some(UserStateName::Suspended)) => Some(Origin::Suspended),
        Some(_) => return Err(Error::bad_row("user_account", id.get(), "origin_state")),
    };
    match (name(row.text(at)?), origin, finish_at) {
        (Some(UserStateName::Unverified), None, None) => Ok(UserState::Unverified),
        (Some(UserStateName::Active), None, None) => Ok(UserState::Active),
        (Some(UserStateName::Restricted), None, None) => Ok(UserState::Restricted { until }),
        (Some(UserStateName::Suspended), None, None) => Ok(UserState::Suspended),
        (Some(UserStateName::Closing), Some(origin), Some(finish_at)) => {
            Ok(UserState::Closing { origin, finish_at })
        }
        (Some(UserStateName::Closed), None, None) => Ok(UserState::Closed),
        _ => Err(Error::bad_row("user_account", id.get(), "state")),
    }
}

fn staff(row: &dyn Row, at: usize, id: UserId) -> Result<Option<StaffRole>> {
    match row.opt_text(at)? {
        None => Ok(None),
        Some(text) => StaffRole::parse(text)
            .map(Some)
            .ok_or_else(|| Error::bad_row("user_account", id.get(), "staff_role")),
    }
}
