//! Pages for signing up, in and out, and for the links of mails.

mod change_email;
mod check_mail;
mod confirm_email;
mod forgot_password;
mod layout;
mod reset_password;
mod sign_in;
mod sign_in_code;
mod sign_out;
mod sign_up;

use edge::Table;

pub(crate) use layout::wrong_summary;

/// All of them.
pub(crate) fn table() -> Table {
    Table::new()
        .get(sign_up::show)
        .post(sign_up::submit)
        .get(check_mail::show)
        .get(confirm_email::show)
        .post(confirm_email::submit)
        .get(sign_in::show)
        .post(sign_in::submit)
        .get(sign_in_code::show)
        .post(sign_in_code::submit)
        .post(sign_out::submit)
        .get(forgot_password::show)
        .post(forgot_password::submit)
        .get(reset_password::show)
        .post(reset_password::submit)
        .get(change_email::show)
        .post(change_email::submit)
}
