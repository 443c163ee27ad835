//! Making an offer, and answering one with other terms.

use app::{
    Tx,
    contracts::{
        forms::{self, Counter, New},
        offer, show,
    },
    once::once,
};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::{
    ContractId, Stamp,
    contracts::{ContractEvent, ContractView},
};
use edge::{Door, once::of_form, routes::pages};
use http::StatusCode;
use maud::{Render as _, html};

use super::{
    offer_form::{Target, Typed, form},
    terms,
};
use crate::{
    errors::PageError,
    form::{Form, Pairs, Wrong, kept, mendable, with_status},
    frame::{self, Page, Section},
    identity_summary,
    ui::{breadcrumbs::breadcrumbs, card::Card, css, link},
};

/// The form for an offer, filled from the proposal.
pub(super) async fn new(path: pages::NewOffer, door: Door) -> Result<Response, PageError> {
    let start = start(&door, &path).await?;
    let typed = Typed::of(start.input.clone(), 0);
    Ok(draw_new(&door, StatusCode::OK, &start, &typed, &Wrong::default()))
}

/// Sends it.
pub(super) async fn make_offer(
    path: pages::NewOffer,
    door: Door,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    // Pressing twice finds the offer out already; the currency that the form was in is the project's.
    let currency = door.cx.read(move |db| forms::currency(db, &actor, id)).await?;
    let mut typed = Typed::read(&pairs, currency);
    if typed.only_edits() {
        let start = start(&door, &path).await?;
        return Ok(draw_new(&door, StatusCode::OK, &start, &typed, &Wrong::default()));
    }
    typed.input = typed.input.without_blank_lines();
    let key = of_form(actor.user, "make_offer", Some(&typed.once), format!("{id}{pairs:?}").as_bytes());
    let done = match typed.terms() {
        Ok(terms) => {
            let verb = move |tx: &mut dyn Tx, stamp: &Stamp| {
                once(tx, stamp, key.as_ref(), |tx| offer::make_offer(tx, stamp, &actor, id, &terms))
            };
            door.cx.write(verb).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(done) => Ok(to_contract(ContractId::new(done.outcome.id), "offered")),
        Err(error) => {
            let (status, wrong) = mendable(error)?;
            let start = start(&door, &path).await?;
            Ok(draw_new(&door, status, &start, &typed, &wrong))
        }
    }
}

async fn start(door: &Door, path: &pages::NewOffer) -> app::Result<New> {
    let (id, actor) = (path.proposal()?, door.actor()?);
    door.cx.read(move |db| forms::offer(db, &actor, id)).await
}

fn draw_new(door: &Door, status: StatusCode, start: &New, typed: &Typed, wrong: &Wrong) -> Response {
    let (t, once) = (frame::words(door), frame::fresh_once());
    let f = &t.offer_form;
    let title = (f.title)(&start.freelancer);
    let (project, proposal) =
        (pages::Project::of(start.project).to_string(), pages::Proposal::of(start.proposal).to_string());
    let target = Target {
        action: &pages::NewOffer::of(start.proposal).to_string(),
        side: domain::Party::Client,
        counter: false,
        name: &start.freelancer,
        cancel: &proposal,
        beside: html! {},
    };
    let body = html! {
        (breadcrumbs(t, &[(&start.title, &project), (&(t.proposal.from)(&start.freelancer), &proposal)], f.here))
        div.(css::PAGE_HEAD) {
            div {
                h1 { (title) }
                p { (f.for_project) " " (link::title(&start.title, &project)) ". " ((f.asked)(&start.asked.exact())) }
            }
        }
        (form(t, typed, wrong, &once, &target, &identity_summary(door, wrong)))
    };
    let page = Page { title: &title, section: Section::MyProjects, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}

/// The form for other terms, filled with the newest ones.
pub(super) async fn edit(path: pages::CounterOffer, door: Door) -> Result<Response, PageError> {
    let (start, view) = answer(&door, &path).await?;
    if !view.allowed.contains(&ContractEvent::Counter) {
        return Ok(Redirect::to(&pages::Contract::of(view.id).to_string()).into_response());
    }
    let typed = Typed::of(start.input, start.version);
    Ok(draw_counter(&door, StatusCode::OK, &view, &typed, &Wrong::default()))
}

/// Sends them.
pub(super) async fn counter(
    path: pages::CounterOffer,
    door: Door,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (id, actor, now) = (path.contract()?, door.actor()?, door.cx.app().now());
    let view = door.cx.read(move |db| Ok(show::show(db, &actor, id, now)?.view)).await?;
    let mut typed = Typed::read(&pairs, view.terms.terms.currency);
    if typed.only_edits() {
        return Ok(draw_counter(&door, StatusCode::OK, &view, &typed, &Wrong::default()));
    }
    typed.input = typed.input.without_blank_lines();
    let key = of_form(actor.user, "counter", Some(&typed.once), format!("{id}{pairs:?}").as_bytes());
    let version = typed.version;
    let done = match typed.terms() {
        Ok(terms) => {
            let verb = move |tx: &mut dyn Tx, stamp: &Stamp| {
                once(tx, stamp, key.as_ref(), |tx| offer::counter(tx, stamp, &actor, id, &terms, version))
            };
            door.cx.write(verb).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(to_contract(id, "countered")),
        Err(error) if view.side.is_none() => Err(error.into()),
        Err(error) => {
            let (status, wrong) = kept(error)?;
            Ok(draw_counter(&door, status, &view, &typed, &wrong))
        }
    }
}

async fn answer(door: &Door, path: &pages::CounterOffer) -> app::Result<(Counter, ContractView)> {
    let (id, actor, now) = (path.contract()?, door.actor()?, door.cx.app().now());
    door.cx.read(move |db| Ok((forms::counter(db, &actor, id)?, show::show(db, &actor, id, now)?.view))).await
}

fn draw_counter(
    door: &Door,
    status: StatusCode,
    view: &ContractView,
    typed: &Typed,
    wrong: &Wrong,
) -> Response {
    let (t, once) = (frame::words(door), frame::fresh_once());
    let f = &t.offer_form;
    let contract = pages::Contract::of(view.id).to_string();
    let newest = Card { title: f.newest, id: "newest", body: terms::reckoning(t, view), ..Card::default() };
    let target = Target {
        action: &pages::CounterOffer::of(view.id).to_string(),
        side: view.side.unwrap_or(domain::Party::Client),
        counter: true,
        name: view.other().map_or("", |other| other.name.as_str()),
        cancel: &contract,
        beside: newest.render(),
    };
    let body = html! {
        (breadcrumbs(t, &[(t.contract.all, pages::MyContracts::PATH), (&view.title, &contract)], f.counter_title))
        div.(css::PAGE_HEAD) { div { h1 { (f.counter_title) } p { (f.for_project) " " (link::title(&view.title, &contract)) } } }
        (form(t, typed, wrong, &once, &target, &identity_summary(door, wrong)))
    };
    let page = Page { title: f.counter_title, section: Section::Contracts, ..Page::default() };
    with_status(status, frame::page(door, &once, page, &body))
}

fn to_contract(id: ContractId, done: &str) -> Response {
    frame::redirect(&pages::Contract::of(id).to_string(), done)
}
