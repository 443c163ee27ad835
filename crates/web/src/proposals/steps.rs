//! Steps of a proposal that need no form of their own.

use app::{
    once::{Outcome, once},
    proposals as verb,
};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::routing::TypedPath as _;
use domain::{Actor, ProposalId, Stamp};
use edge::{Door, once::of_form, routes::pages};
use serde::Deserialize;

use crate::{errors::PageError, form::Form};

/// What the buttons send.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    once: String,
}

type Step = fn(&mut dyn app::Tx, &Stamp, &Actor, ProposalId) -> app::Result<Outcome>;

async fn run(
    door: &Door,
    id: ProposalId,
    fields: &Fields,
    name: &'static str,
    step: Step,
) -> Result<Response, PageError> {
    let actor = door.actor()?;
    let key = of_form(actor.user, name, Some(&fields.once), id.to_string().as_bytes());
    door.cx.write(move |tx, stamp| once(tx, stamp, key.as_ref(), |tx| step(tx, stamp, &actor, id))).await?;
    let to = match name {
        "discarded" => pages::MyProposals::PATH.to_owned(),
        _ => pages::Proposal::of(id).to_string(),
    };
    Ok(Redirect::to(&format!("{to}?done={name}")).into_response())
}

/// Throws a draft away.
pub(super) async fn discard(
    path: pages::ProposalDiscarding,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &fields, "discarded", verb::draft::discard).await
}

/// Takes a proposal back.
pub(super) async fn withdraw(
    path: pages::ProposalWithdrawal,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &fields, "withdrawn", verb::withdraw::withdraw).await
}

/// Puts a proposal on the shortlist.
pub(super) async fn shortlist(
    path: pages::ProposalShortlisting,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &fields, "shortlisted", verb::shortlist::shortlist).await
}

/// Takes it off the shortlist.
pub(super) async fn unshortlist(
    path: pages::ProposalShortlistRemoval,
    door: Door,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &fields, "unshortlisted", verb::shortlist::unshortlist).await
}
