//! Pages of offers and contracts, for both sides and for staff.

mod actions;
mod activity;
mod aside;
mod asking;
mod badge;
mod handing_in;
mod milestones;
mod mine;
mod moves;
mod offer_form;
mod offering;
mod questions;
mod show;
mod tasks;
mod terms;
mod turn;

use edge::Table;

pub(crate) use tasks::task;
pub(crate) use terms::titled;

/// All of them.
pub(crate) fn table() -> Table {
    Table::new()
        .get(mine::show)
        .get(show::show)
        .get(terms::show)
        .get(offering::new)
        .post(offering::make_offer)
        .get(offering::edit)
        .post(offering::counter)
        .get(asking::accept::show)
        .post(asking::accept::submit)
        .get(asking::decline::show)
        .post(asking::decline::submit)
        .post(asking::withdraw)
        .post(asking::pause)
        .post(asking::resume)
        .get(asking::end_at_once::show)
        .post(asking::end_at_once::submit)
        .get(asking::end_request::show)
        .post(asking::end_request::submit)
        .post(asking::cancel_end_request)
        .post(asking::fund)
        .get(handing_in::show)
        .post(handing_in::submit)
        .post(asking::discard_work)
        .get(asking::approve::show)
        .post(asking::approve::submit)
        .get(asking::request_changes::show)
        .post(asking::request_changes::submit)
        .post(asking::extend_review)
        .get(asking::pay_early::show)
        .post(asking::pay_early::submit)
        .get(asking::cancel::show)
        .post(asking::cancel::submit)
        .post(asking::ask_cancel)
        .get(asking::claim::show)
        .post(asking::claim::submit)
        .get(asking::confirm::show)
        .post(asking::confirm::submit)
        .get(asking::contradict::show)
        .post(asking::contradict::submit)
        .get(asking::write_off::show)
        .post(asking::write_off::submit)
}
