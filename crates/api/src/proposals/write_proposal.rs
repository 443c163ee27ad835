//! Writing a proposal, as a draft or to be sent at once.

use app::{
    Tx,
    once::{Outcome, once},
    projects::show,
    proposals::{draft, submit},
};
use axum::{
    http::{StatusCode, header::LOCATION},
    response::Response,
};
use axum_extra::routing::TypedPath as _;
use domain::{Actor, ProjectId, ProposalId, Stamp};
use edge::{
    Bearer,
    error::ApiError,
    once::RequiredKey,
    proposals::Sending,
    routes::api::{self, ProjectProposals},
};

use crate::{
    json::Json,
    once::{KeyHeader, keyed, marked},
    projects::parts::ProjectParam,
    proposals::{
        bid::{WriteProposal, named},
        moved,
        own::OwnProposal,
        proposal::Proposal,
    },
};

/// Write a proposal
///
/// Makes a draft, which nobody but you sees and which may be incomplete; with `send` it goes to the client at once, or
/// nothing is written. There is one for each project until it is over. An account sends 3 in 10 minutes and 20 in 24
/// hours, and each costs one of the allowance unless `fare` says why not. Needs the freelancer's role.
#[utoipa::path(
    post,
    path = ProjectProposals::PATH,
    tag = "Proposals",
    params(ProjectParam, KeyHeader),
    responses((status = 201, description = "The proposal; `Location` is its address.", body = OwnProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "own_project", "not_a_freelancer", "project_not_open", "proposal_cap",
        "already_hired", "already_proposed", "allowance_empty", "proposal_limit", "account_restricted",
        "account_suspended", "account_closing"
    ]))),
)]
pub(crate) async fn write_proposal(
    path: ProjectProposals,
    who: Bearer,
    key: RequiredKey,
    Json(body): Json<WriteProposal>,
) -> Result<Response, ApiError> {
    let (project, actor) = (path.project()?, who.actor());
    let key = keyed(&key, &who, "write_proposal", &(&path.id, &body));
    let mut sending = Sending::of(&who.cx, &actor);
    let written = who.cx.write(move |tx, stamp| {
        let done = once(tx, stamp, Some(&key), |tx| {
            let written = write(tx, stamp, &actor, project, &body)?;
            if body.send {
                sending.count()?;
            }
            Ok(written)
        });
        let done = done.map_err(named)?;
        Ok((done, moved::after(tx.as_read(), &actor, done)?))
    });
    let (done, opened) = written.await?;
    let place = [(LOCATION, api::Proposal::of(ProposalId::new(done.outcome.id)).to_string())];
    Ok(match opened {
        Some(opened) => marked(done, (StatusCode::CREATED, place, Proposal::from(opened))),
        None => marked(done, (StatusCode::CREATED, place)),
    })
}

fn write(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    project: ProjectId,
    body: &WriteProposal,
) -> app::Result<Outcome> {
    let brief = show::show(tx.as_read(), Some(actor), project, stamp.now())?.brief;
    let input = body.command(brief.budget.currency)?;
    if body.send {
        submit::submit_new(tx, stamp, actor, project, &input)
    } else {
        draft::start(tx, stamp, actor, project, &input)
    }
}
