//! The own account: name, handle, address, roles, password, sessions, closing.

mod account;
mod changes;
mod closure;
mod layout;
mod security;

use edge::Table;

pub(crate) use account::From;
pub(crate) use layout::{Tab, renewed, settings};

/// All of them.
pub(crate) fn table() -> Table {
    Table::new()
        .get(account::show)
        .post(changes::name)
        .post(changes::handle)
        .post(changes::roles)
        .post(changes::email)
        .get(closure::show)
        .post(closure::submit)
        .post(closure::withdraw)
        .get(security::show)
        .post(security::password)
        .post(security::end)
        .post(security::end_others)
}
