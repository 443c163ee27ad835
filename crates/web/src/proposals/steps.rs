//! Steps of a proposal that need no form of their own.

use app::proposals as verb;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;
use domain::ProposalId;
use edge::{Door, routes::pages};

use crate::{
    errors::PageError,
    form::Form,
    steps::{Pressed, Step, press},
};

/// A step that stays with the proposal.
async fn run(
    door: &Door,
    id: ProposalId,
    pressed: &Pressed,
    done: &'static str,
    step: Step<ProposalId>,
) -> Result<Response, PageError> {
    press(door, id, pressed, (done, &pages::Proposal::of(id).to_string()), step).await
}

/// Throws a draft away.
pub(super) async fn discard(
    path: pages::ProposalDiscarding,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    press(&door, path.proposal()?, &pressed, ("discarded", pages::MyProposals::PATH), verb::draft::discard)
        .await
}

/// Takes a proposal back.
pub(super) async fn withdraw(
    path: pages::ProposalWithdrawal,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &pressed, "withdrawn", verb::withdraw::withdraw).await
}

/// Puts a proposal on the shortlist.
pub(super) async fn shortlist(
    path: pages::ProposalShortlisting,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &pressed, "shortlisted", verb::shortlist::shortlist).await
}

/// Takes it off the shortlist.
pub(super) async fn unshortlist(
    path: pages::ProposalShortlistRemoval,
    door: Door,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    run(&door, path.proposal()?, &pressed, "unshortlisted", verb::shortlist::unshortlist).await
}
