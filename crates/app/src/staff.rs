//! Staff accounts, made by the operator on the command line.

use domain::{Market, StaffRole, Stamp, UserId, identity::UserStateName, text};
use store::{
    Class, Tx,
    identity::users::{self, NewUser},
};

use crate::{
    error::{Error, Kind, Result},
    identity::sign_up,
    record,
};

/// A new staff account.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// The name as others see it.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// The role.
    pub role: StaffRole,
    /// The password's hash.
    pub password_hash: String,
    /// The authenticator's secret in base32.
    pub totp_secret: String,
}

/// Makes a staff account. It is confirmed at once, since the operator vouches for it.
///
/// # Errors
/// Conflict, when the address has an account.
pub fn create(tx: &mut dyn Tx, stamp: &Stamp, new: &NewStaff) -> Result<UserId> {
    let id: UserId = stamp.id();
    let name = text::tidy(&new.name);
    let email = text::tidy(&new.email);
    let handle = sign_up::free_handle(tx, &format!("staff {name}"))?;
    let row = NewUser {
        id,
        handle: &handle,
        name: &name,
        email: &email,
        email_fold: &text::fold(&email),
        state: UserStateName::Active,
        market: Market::default(),
        staff: Some(new.role),
        totp_secret: Some(&new.totp_secret),
        password_hash: &new.password_hash,
        created_at: stamp.now(),
    };
    users::insert(tx, &row).map_err(|e| match e.class() {
        Class::Unique => Error::new(Kind::Conflict, "address_taken", "This address has an account already."),
        _ => e.into(),
    })?;
    users::use_handle(tx, &handle, id, stamp.now())?;
    sign_up::recorded(tx, stamp, id, UserStateName::Active, None, "operator")?;
    record::audited(tx, stamp, None, "admin.created", ("user", id.get()), Some(new.role.as_str()))?;
    Ok(id)
}
