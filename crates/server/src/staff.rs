//! Staff accounts from the command line: a password, and an authenticator's secret as a QR code.

use app::{
    App,
    identity::staff_code,
    password,
    staff::{NewAccount, Role},
};
use domain::{StaffRole, identity::check_password};
use qrcode::{QrCode, render::unicode::Dense1x2};

use crate::failure::Failure;

/// A staff account that was just made.
#[derive(Debug, Clone)]
pub struct Made {
    /// The address to sign in with.
    pub email: String,
    /// The authenticator's secret.
    pub secret: String,
    /// The same as an address for an authenticator.
    pub url: String,
}

/// Makes a staff account.
///
/// # Errors
/// With a sentence for the operator: a weak password, an address that is taken.
pub fn create(app: &App, email: &str, name: &str, role: StaffRole, password: &str) -> Result<Made, Failure> {
    check_password(password, &[name, email]).map_err(|m| Failure::usage(format!("password: {m}")))?;
    let secret = staff_code::new_secret();
    let new = NewAccount {
        name: name.to_owned(),
        email: email.to_owned(),
        password_hash: password::hash(password).map_err(|e| Failure::new(e.to_string()))?,
        role: Role::Staff(role, secret.clone()),
    };
    let url = staff_code::enrol_url(&secret, email).map_err(|e| Failure::new(e.to_string()))?;
    let made = app.write(move |tx, stamp| app::staff::create(tx, stamp, &new)).wait();
    made.map_err(|e| Failure::new(e.message.clone()))?;
    Ok(Made { email: email.to_owned(), secret, url })
}

/// The address as a QR code for the terminal.
#[must_use]
pub fn qr(url: &str) -> String {
    QrCode::new(url.as_bytes())
        .map(|code| code.render::<Dense1x2>().quiet_zone(true).build())
        .unwrap_or_default()
}
