//! Accounts that the operator vouches for: staff, made on the command line, and the people of a demo. They are
//! confirmed at once.

use domain::{Market, StaffRole, Stamp, UserId, identity::UserStateName, text};
use store::{
    Class, Read, Tx,
    identity::users::{self, NewUser},
};

use crate::{
    error::{Error, Kind, Result},
    identity::sign_up,
    record,
};

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The name as others see it.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// The password's hash.
    pub password_hash: String,
    /// What it may do.
    pub role: Role,
}

/// What a new account may do.
#[derive(Debug, Clone)]
pub enum Role {
    /// Take part in the market.
    Market(Market),
    /// Keep the product in order; the authenticator's secret is in base32.
    Staff(StaffRole, String),
}

/// Makes an account.
///
/// # Errors
/// Conflict, when the address has an account.
pub fn create(tx: &mut dyn Tx, stamp: &Stamp, new: &NewAccount) -> Result<UserId> {
    let id: UserId = stamp.id();
    let (name, email) = (text::tidy(&new.name), text::tidy(&new.email));
    let (market, staff, totp_secret) = match &new.role {
        Role::Market(market) => (*market, None, None),
        Role::Staff(role, secret) => (Market::default(), Some(*role), Some(secret.as_str())),
    };
    // "staff-" keeps the plain handles for people of the market.
    let wish = if staff.is_some() { format!("staff {name}") } else { name.clone() };
    let handle = sign_up::free_handle(tx, &wish)?;
    let row = NewUser {
        id,
        handle: &handle,
        name: &name,
        email: &email,
        email_fold: &text::fold(&email),
        state: UserStateName::Active,
        market,
        staff,
        totp_secret,
        password_hash: &new.password_hash,
        created_at: stamp.now(),
    };
    users::insert(tx, &row).map_err(|e| match e.class() {
        Class::Unique => Error::new(Kind::Conflict, "address_taken", "This address has an account already."),
        _ => e.into(),
    })?;
    users::use_handle(tx, &handle, id, stamp.now())?;
    sign_up::recorded(tx, stamp, id, UserStateName::Active, None, "operator")?;
    if let Some(role) = staff {
        record::audited(tx, stamp, None, "admin.created", ("user", id.get()), Some(role.as_str()))?;
    }
    Ok(id)
}

/// The authenticator's secret of a staff account, by its address; the demo prints the code that it gives.
///
/// # Errors
/// Not found.
pub fn authenticator(db: &mut dyn Read, email: &str) -> Result<String> {
    let id = users::id_by_email(db, &text::fold(email))?.ok_or_else(Error::not_found)?;
    users::secrets(db, id)?.and_then(|s| s.totp_secret).ok_or_else(Error::not_found)
}
