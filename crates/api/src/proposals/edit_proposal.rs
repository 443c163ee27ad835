//! Changing a draft, or the terms of what was sent.

use app::proposals::{
    draft, revise,
    show::{Opened, open},
    submit,
};
use axum_extra::routing::TypedPath as _;
use domain::{Currency, proposals::ProposalStateName};
use edge::{Bearer, error::ApiError, proposals::Sending, routes::api};

use crate::{
    if_match::{Basis, IfMatchHeader},
    json::Json,
    proposals::{
        bid::WriteProposal, moved::explained, own::OwnProposal, parts::ProposalParam, proposal::Proposal,
    },
};

/// Edit a draft, or revise a proposal
///
/// Replaces what it says; what is left out becomes empty. A draft may be sent with it, or nothing is changed. What was
/// sent keeps every revision, and once the client has read it, its letter and answers.
#[utoipa::path(
    put,
    path = api::Proposal::PATH,
    tag = "Proposals",
    params(ProposalParam, IfMatchHeader),
    responses((status = 200, description = "The proposal after the change.", body = OwnProposal)),
    extensions(("x-errors" = json!([
        "not_found", "not_allowed", "not_now", "nothing_changed", "project_not_open", "proposal_cap",
        "already_hired", "already_proposed", "not_a_freelancer", "allowance_empty", "proposal_limit", "account_restricted", "account_suspended",
        "account_closing"
    ]))),
)]
pub(crate) async fn edit_proposal(
    path: api::Proposal,
    who: Bearer,
    basis: Basis,
    Json(body): Json<WriteProposal>,
) -> Result<Proposal, ApiError> {
    let (id, actor) = (path.proposal()?, who.actor());
    let mut sending = Sending::of(&who.cx, &actor);
    let edited = who.cx.write(move |tx, stamp| {
        let there = There::of(open(tx.as_read(), &actor, id)?);
        let (input, version) = (body.command(there.currency)?, basis.or(there.version));
        let done = match (there.draft, body.send) {
            (true, true) => submit::submit_edited(tx, stamp, &actor, id, &input, version)
                .and_then(|done| sending.count().map(|()| done)),
            (true, false) => draft::edit(tx, stamp, &actor, id, &input, version),
            (false, _) => revise::revise(tx, stamp, &actor, id, &input, version),
        };
        done.map_err(|error| explained(tx.as_read(), &actor, id, error))?;
        open(tx.as_read(), &actor, id)
    });
    Ok(edited.await?.into())
}

/// What is there before the change. Whether this person may change it, the verb decides.
struct There {
    draft: bool,
    version: i64,
    currency: Currency,
}

impl There {
    fn of(opened: Opened) -> Self {
        match opened {
            Opened::Mine(mine) => Self {
                draft: mine.state.name() == ProposalStateName::Draft,
                version: mine.version,
                currency: mine.project.budget.currency,
            },
            Opened::Theirs(view) => {
                Self { draft: false, version: view.version, currency: view.project.budget.currency }
            }
        }
    }
}
