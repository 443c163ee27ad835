//! What waits in contracts, as rows of the dashboard.

use domain::{
    Time,
    contracts::{Waiting, WaitingFor as Task},
};
use edge::routes::pages;
use maud::Markup;

use crate::{
    texts::Texts,
    ui::{
        button::{self, Kind},
        card,
        icon::Icon,
    },
    when,
};

/// One row. The first is the page's primary action.
pub(crate) fn task(t: &'static Texts, waiting: &Waiting, first: bool, now: Time) -> Markup {
    let d = &t.contract_tasks;
    let (name, amount) = (waiting.with.name.as_str(), waiting.amount.exact());
    let milestone = waiting.milestone.as_ref().map_or(waiting.title.as_str(), |(_, title)| title);
    let (icon, title, label) = match waiting.task {
        Task::AnswerOffer => (Icon::Contract, (d.answer_offer)(name, &amount), d.read),
        Task::ReviewWork => (Icon::Eye, (d.review_work)(milestone, name), d.review),
        Task::Pay => (Icon::Wallet, (d.pay)(&amount, name), d.look),
        Task::ConfirmPayment => (Icon::Wallet, (d.confirm_payment)(&amount, name), d.answer),
        Task::Deliver => (Icon::File, (d.deliver)(milestone), d.look),
        Task::AnswerCancel => (Icon::Alert, (d.answer_cancel)(name, milestone), d.answer),
        Task::StartMilestone => (Icon::Open, (d.start)(milestone), d.look),
        Task::Resume => (Icon::Clock, (d.resume)(&waiting.title), d.look),
    };
    let action = button::link(
        label,
        &pages::Contract::of(waiting.contract).to_string(),
        if first { Kind::Primary } else { Kind::Plain },
    );
    card::task(&card::Task {
        icon,
        title: &title,
        note: &note(t, waiting, now),
        action: Some(action),
        turn: true,
        inline: false,
    })
}

/// The contract, by when, and what silence does.
fn note(t: &'static Texts, waiting: &Waiting, now: Time) -> String {
    let d = &t.contract_tasks;
    let Some(due) = waiting.next.due else { return waiting.title.clone() };
    let by = (if due < now { d.late } else { d.by })(&when::deadline_words(due));
    let silence = match waiting.task {
        _ if waiting.next.on_silence.is_none() => "",
        Task::AnswerOffer => t.contract_turn.ends,
        Task::ReviewWork => t.contract_turn.approve_silence,
        Task::ConfirmPayment => t.contract_turn.confirm_silence,
        _ => t.contract_turn.silence_cancels,
    };
    [waiting.title.as_str(), ". ", &by, if silence.is_empty() { "" } else { " " }, silence].concat()
}
