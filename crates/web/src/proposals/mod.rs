//! Pages of proposals, for the freelancers who write them and the clients who read them.

mod badge;
mod declining;
mod form;
mod list;
mod mine;
mod parts;
mod show;
mod show_client;
mod show_mine;
mod steps;
mod write;

use edge::Table;

/// All of them.
pub(crate) fn table() -> Table {
    Table::new()
        .get(list::show)
        .get(write::new)
        .post(write::create)
        .get(write::edit)
        .post(write::save)
        .get(show::show)
        .get(mine::show)
        .post(steps::discard)
        .post(steps::withdraw)
        .post(steps::shortlist)
        .post(steps::unshortlist)
        .get(declining::show)
        .post(declining::submit)
}
