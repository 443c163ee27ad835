//! From a button of staff to the decision: the page that asks for the reason and the code, and what follows.

use app::once::once;
use axum::{
    extract::Query,
    response::{IntoResponse as _, Redirect, Response},
};
use axum_extra::routing::TypedPath as _;
use domain::{Actor, projects::MAX_REASON};
use edge::{
    Door, identity,
    once::{earlier, of_thing},
    routes::pages,
};
use http::StatusCode;
use maud::{Markup, html};

use super::decisions::{Decision, Said, Subject};
use crate::{
    errors::PageError,
    form::{Form, Wrong, mendable},
    frame::{self, Section},
    projects::prose,
    question::{self, Question, Seen, buttons},
    settings::renewed,
    texts::Texts,
    ui::{
        button::Kind,
        field::{Field, Kind as Control, field, form_stack},
        form::hidden,
    },
};

buttons! { Decision:
    /// Restricting a person.
    restrict: PersonRestriction, person, Restrict;
    /// Lifting a restriction.
    lift: PersonRestrictionLifting, person, Lift;
    /// Proposing a suspension.
    suspend: PersonSuspension, person, Suspend;
    /// Confirming it.
    confirm: PersonSuspensionConfirmation, person, Confirm;
    /// Taking the proposal back.
    withdraw: PersonSuspensionWithdrawal, person, Withdraw;
    /// Ending a suspension.
    reinstate: PersonReinstatement, person, Reinstate;
    /// Letting a project be published.
    approve: ProjectApproval, project, Approve;
    /// Sending it back to its client.
    reject: ProjectRejection, project, Reject;
    /// Taking it down.
    remove: ProjectRemoval, project, Remove;
    /// Making a contract stand still.
    hold: ContractHold, contract, Hold;
    /// Letting it go on.
    release: ContractHoldRelease, contract, Release;
    /// Giving a dead job a new life.
    retry: JobRetry, job, Retry;
    /// Throwing it away.
    drop_dead: JobDropping, job, Drop;
}

/// The page that asks. When there is nothing to decide any more, the thing shows why.
async fn ask(door: &Door, decision: Decision, action: &str, _: Seen) -> Result<Response, PageError> {
    let (actor, subject) = (door.actor()?, subject(door, decision).await?);
    if !subject.allowed {
        return Ok(Redirect::to(&subject.back).into_response());
    }
    Ok(draw(
        door,
        StatusCode::OK,
        (decision, &subject),
        action,
        &Said::default(),
        &Wrong::default(),
        !actor.recent,
    ))
}

/// Takes the code first, if one was asked for, and then the decision. What can be mended is asked again, over what was
/// typed; a code that was right is not asked for twice.
async fn act(door: &Door, decision: Decision, action: &str, said: Said) -> Result<Response, PageError> {
    let mut actor = door.actor()?;
    let thing = format!("{decision:?}");
    let input = format!("{}{}{}", said.seen, said.days, said.reason);
    let key = of_thing(actor.user, decision.done(), &said.once, &thing, input.as_bytes());
    let back = subject(door, decision).await.map(|subject| subject.back);
    // A job that was dropped has no page of its own any more.
    let done = || {
        let back = back.unwrap_or_else(|_| pages::StaffJobs::PATH.to_owned());
        frame::redirect(&back, decision.done())
    };
    // A code is good once, so a second press of the button must not ask for it again.
    if earlier(&door.cx, key.as_ref()).await?.is_some() {
        return Ok(done());
    }
    let mut token = None;
    if !actor.recent && !said.code.trim().is_empty() {
        match identity::step_up(&door.cx, actor, said.code.clone()).await {
            Ok(fresh) => (token, actor.recent) = (Some(fresh), true),
            Err(error) => return again(door, &actor, decision, action, &said, error).await,
        }
    }
    let sent = said.clone();
    let decided = door
        .cx
        .write(move |tx, stamp| once(tx, stamp, key.as_ref(), |tx| decision.act(tx, stamp, &actor, &sent)))
        .await;
    let answer = match decided {
        Ok(_) => Ok(done()),
        Err(error) => again(door, &actor, decision, action, &said, error).await,
    };
    answer.map(|response| renewed(door, token, response))
}

async fn again(
    door: &Door,
    actor: &Actor,
    decision: Decision,
    action: &str,
    said: &Said,
    error: app::Error,
) -> Result<Response, PageError> {
    let subject = subject(door, decision).await?;
    let stale = error.code == "step_up_required";
    if !stale && !subject.allowed {
        return Err(PageError(error));
    }
    let (status, wrong) = if stale {
        let missing = app::Error::field("code", "Enter the six digits that your authenticator shows now.");
        mendable(missing)?
    } else {
        mendable(error)?
    };
    Ok(draw(door, status, (decision, &subject), action, said, &wrong, !actor.recent))
}

async fn subject(door: &Door, decision: Decision) -> app::Result<Subject> {
    let (actor, now) = (door.actor()?, door.cx.app().now());
    door.cx.read(move |db| decision.subject(db, &actor, now)).await
}

fn draw(
    door: &Door,
    status: StatusCode,
    (decision, subject): (Decision, &Subject),
    action: &str,
    said: &Said,
    wrong: &Wrong,
    asks_code: bool,
) -> Response {
    let t = frame::words(door);
    let (title, note, submit, kind) = words(t, decision, &subject.name);
    let question = Question {
        above: &[(t.staff.title, pages::Staff::PATH), (&subject.name, &subject.back)],
        here: submit,
        title: &title,
        about: html! {},
        body: fields(t, decision, subject, note, said, wrong, asks_code),
        submit: (submit, kind),
        action,
        keep: t.staff_decision.keep,
        back: &subject.back,
        section: Section::Staff,
    };
    question::page(door, status, &question, wrong)
}

fn fields(
    t: &'static Texts,
    decision: Decision,
    subject: &Subject,
    note: &str,
    said: &Said,
    wrong: &Wrong,
    asks_code: bool,
) -> Markup {
    let d = &t.staff_decision;
    let hint = if decision.told() { d.reason_hint } else { d.reason_inside };
    let reason = Field {
        label: d.reason,
        name: "reason",
        value: &said.reason,
        hint,
        error: wrong.at("reason"),
        kind: Control::TextArea { tall: false },
        limit: Some(MAX_REASON),
        ..Field::default()
    };
    let days = Field {
        label: d.days,
        name: "days",
        value: &said.days,
        hint: d.days_hint,
        error: wrong.at("days"),
        kind: Control::Number { min: 1, max: 90 },
        optional: true,
        ..Field::default()
    };
    let code = Field {
        label: d.code,
        name: "code",
        hint: d.code_hint,
        error: wrong.at("code"),
        kind: Control::Code,
        autocomplete: "one-time-code",
        ..Field::default()
    };
    let quotes = matches!(decision, Decision::Confirm(_) | Decision::Withdraw(_) | Decision::Reinstate(_));
    form_stack(&html! {
        (hidden("seen", &subject.seen))
        p { (note) }
        @if quotes && !subject.reasons.is_empty() { (prose(&subject.reasons)) }
        @if decision.reasoned() { (field(t, &reason)) }
        @if matches!(decision, Decision::Restrict(_)) { (field(t, &days)) }
        @if asks_code { (field(t, &code)) }
    })
}

/// Title, what follows, the button and what it means.
fn words(t: &'static Texts, decision: Decision, name: &str) -> (String, &'static str, &'static str, Kind) {
    let d = &t.staff_decision;
    match decision {
        Decision::Restrict(_) => ((d.restrict_title)(name), d.restrict_note, d.restrict, Kind::DangerSolid),
        Decision::Lift(_) => ((d.lift_title)(name), d.lift_note, d.lift, Kind::Primary),
        Decision::Suspend(_) => ((d.suspend_title)(name), d.suspend_note, d.suspend, Kind::DangerSolid),
        Decision::Confirm(_) => ((d.confirm_title)(name), d.confirm_note, d.confirm, Kind::DangerSolid),
        Decision::Withdraw(_) => ((d.withdraw_title)(name), d.withdraw_note, d.withdraw, Kind::Primary),
        Decision::Reinstate(_) => ((d.reinstate_title)(name), d.reinstate_note, d.reinstate, Kind::Primary),
        Decision::Approve(_) => ((d.approve_title)(name), d.approve_note, d.approve, Kind::Primary),
        Decision::Reject(_) => ((d.reject_title)(name), d.reject_note, d.reject, Kind::DangerSolid),
        Decision::Remove(_) => ((d.remove_title)(name), d.remove_note, d.remove, Kind::DangerSolid),
        Decision::Hold(_) => ((d.hold_title)(name), d.hold_note, d.hold, Kind::DangerSolid),
        Decision::Release(_) => ((d.release_title)(name), d.release_note, d.release, Kind::Primary),
        Decision::Retry(_) => ((d.retry_title)(name), d.retry_note, d.retry, Kind::Primary),
        Decision::Drop(_) => ((d.drop_title)(name), d.drop_note, d.drop, Kind::DangerSolid),
    }
}
