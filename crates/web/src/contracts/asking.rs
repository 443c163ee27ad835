//! From a button of a contract to the deed: the page that asks first, where there is one, and what follows.

use app::{Kind, contracts::show, once::once};
use axum::{
    extract::Query,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::routing::TypedPath as _;
use domain::{
    ContractId,
    contracts::{ContractState, ContractView},
};
use edge::{Door, once::of_thing, routes::pages};
use http::StatusCode;
use maud::html;

use super::{
    moves::{Move, Said},
    questions,
};
use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame::{self, Section},
    question::{self, Question, Seen, buttons},
};

buttons! { Move:
    /// Agreeing to the newest terms.
    accept: ContractAcceptance, contract, Accept;
    /// Saying no to them.
    decline: ContractDeclining, contract, Decline;
    /// Ending a contract while nothing is under way.
    end_at_once: ContractEnding, contract, EndAtOnce;
    /// Asking to end it.
    end_request: ContractEndRequest, contract, EndRequest;
    /// Approving what was handed in.
    approve: MilestoneApproval, milestone, Approve;
    /// Approving before anything was handed in.
    pay_early: MilestoneEarlyPayment, milestone, PayEarly;
    /// Sending work back.
    request_changes: MilestoneChangeRequest, milestone, RequestChanges;
    /// Calling a milestone off.
    cancel: MilestoneCancellation, milestone, Cancel;
    /// Saying that it was paid.
    claim: PaymentClaim, payment, Claim;
    /// Saying that it arrived.
    confirm: PaymentConfirmation, payment, Confirm;
    /// Saying that it did not arrive.
    contradict: PaymentContradiction, payment, Contradict;
    /// Giving up waiting for it.
    write_off: PaymentWriteOff, payment, WriteOff;
}

/// Declares the handlers of buttons that ask nothing first.
macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident: $path:ident, $read:ident, $move:ident;)*) => {
        $(
            $(#[$doc])*
            pub(super) async fn $name(
                path: pages::$path,
                door: Door,
                Form(said): Form<Said>,
            ) -> Result<Response, PageError> {
                act(&door, Move::$move(path.$read()?), &path.to_string(), said).await
            }
        )*
    };
}

steps! {
    /// Takes the own terms back.
    withdraw: OfferWithdrawal, contract, Withdraw;
    /// Starts nothing new for a while.
    pause: ContractPause, contract, Pause;
    /// Goes on.
    resume: ContractResumption, contract, Resume;
    /// Takes back the wish to end it.
    cancel_end_request: ContractEndRequestWithdrawal, contract, CancelEndRequest;
    /// Starts a milestone.
    fund: MilestoneStart, milestone, Fund;
    /// Takes more time to look.
    extend_review: MilestoneReviewExtension, milestone, ExtendReview;
    /// Asks the freelancer to call a milestone off.
    ask_cancel: MilestoneCancellationRequest, milestone, AskCancel;
    /// Throws away work that is being prepared.
    discard_work: WorkDiscarding, deliverable, Discard;
}

/// The page that asks. When there is nothing to ask any more, the contract shows what there is.
async fn ask(door: &Door, wanted: Move, action: &str, seen: Seen) -> Result<Response, PageError> {
    let view = contract(door, wanted).await?;
    let said = Said { version: seen.version, terms: seen.terms, ..Said::default() };
    let asked = draw(door, StatusCode::OK, (&view, wanted), action, &said, &Wrong::default());
    Ok(asked.unwrap_or_else(|| Redirect::to(&pages::Contract::of(view.id).to_string()).into_response()))
}

/// Does it once, however often the button was pressed. What can be mended is asked again, over what was typed.
async fn act(door: &Door, wanted: Move, action: &str, said: Said) -> Result<Response, PageError> {
    let (actor, id) = (door.actor()?, contract_of(door, wanted).await?);
    let thing = format!("{wanted:?}");
    let key = of_thing(actor.user, wanted.done(), &said.once, &thing, format!("{said:?}").as_bytes());
    let sent = said.clone();
    let done = door
        .cx
        .write(move |tx, stamp| once(tx, stamp, key.as_ref(), |tx| wanted.act(tx, stamp, &actor, &sent)))
        .await;
    let view = contract(door, wanted).await;
    let Err(error) = done else {
        // Asking to end one in which nothing is left ends it.
        let over = view.is_ok_and(|view| matches!(view.state, ContractState::Ended { .. }));
        let done = if over && wanted == Move::EndRequest(id) { "ended" } else { wanted.done() };
        return Ok(frame::redirect(&pages::Contract::of(id).to_string(), done));
    };
    let view = view?;
    let changed = error.kind == Kind::Stale || error.code == "terms_changed";
    if changed && !wanted.has_words() {
        // What it is now must be read first, and that stands on the contract's page.
        return Ok(frame::redirect(&pages::Contract::of(id).to_string(), "changed"));
    }
    if !questions::asks(&view, wanted) {
        return Err(PageError(error));
    }
    let (status, wrong) = mendable(error)?;
    let asked = draw(door, status, (&view, wanted), action, &said, &wrong);
    asked.ok_or_else(|| app::Error::not_found().into())
}

async fn contract_of(door: &Door, wanted: Move) -> app::Result<ContractId> {
    let actor = door.actor()?;
    door.cx.read(move |db| wanted.contract(db, &actor)).await
}

async fn contract(door: &Door, wanted: Move) -> app::Result<ContractView> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    door.cx
        .read(move |db| {
            let id = wanted.contract(db, &actor)?;
            Ok(show::show(db, &actor, id, now)?.view)
        })
        .await
}

fn draw(
    door: &Door,
    status: StatusCode,
    (view, wanted): (&ContractView, Move),
    action: &str,
    said: &Said,
    wrong: &Wrong,
) -> Option<Response> {
    let t = frame::words(door);
    let words = questions::words(t, view, wanted, said, wrong)?;
    let contract = pages::Contract::of(view.id).to_string();
    let other = view.other();
    let question = Question {
        above: &[(t.contract.all, pages::MyContracts::PATH), (&view.title, &contract)],
        here: &words.submit,
        title: &words.title,
        about: html! { (view.title) @if let Some(other) = other { ", " bdi { (other.name) } } },
        body: words.body,
        submit: (&words.submit, words.kind),
        action,
        keep: words.keep,
        back: &contract,
        section: Section::Contracts,
    };
    Some(question::page(door, status, &question, wrong))
}
