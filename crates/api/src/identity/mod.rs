//! Accounts: signing up, tokens, the own account and its sessions.

pub(crate) mod account;
mod add_role;
mod change_email;
mod change_password;
mod close_account;
mod confirm_email;
mod confirm_email_change;
mod edit_account;
mod end_other_sessions;
mod end_session;
mod list_sessions;
mod open_tokens;
mod refresh_tokens;
mod request_reset;
mod reset_password;
mod show_account;
mod sign_up;
mod tokens;
mod undo_close;
pub(crate) mod words;

crate::verbs::verbs! {
    post sign_up;
    post confirm_email;
    post open_tokens;
    post refresh_tokens;
    post request_reset;
    post reset_password;
    post confirm_email_change;
    get show_account;
    patch edit_account;
    post add_role;
    post change_password;
    post change_email;
    post close_account;
    delete undo_close;
    get list_sessions;
    delete end_other_sessions;
    delete end_session;
}
