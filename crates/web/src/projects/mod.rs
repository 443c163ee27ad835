//! Pages of projects.

mod card;
mod closing;
mod filters;
mod form;
mod list;
mod mine;
mod prose;
mod show;
mod steps;
mod typed;
mod write;

use edge::Table;

pub(crate) use card::row;
pub(crate) use mine::line as own_row;
pub(crate) use prose::prose;
pub(crate) use show::state_badge;
pub(crate) use typed::chosen;

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
        .post(steps::publish)
        .post(steps::withdraw_review)
        .post(steps::discard)
        .post(steps::pause)
        .post(steps::resume)
        .get(closing::show)
        .post(closing::submit)
        .post(steps::reopen)
        .post(steps::more_places)
        .post(steps::still_open)
}
