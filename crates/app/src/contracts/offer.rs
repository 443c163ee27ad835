//! Making an offer, proposing other terms, and taking them back.

use domain::{
    Actor, ContractId, ProposalId, Stamp,
    contracts::{Agreement, Between, Contract, Thing, WriteOffer},
    policy::{AnswerOffer, EndOffer, MakeOffer},
    proposals::{PROPOSAL, Party, ProposalEvent},
};
use garde::Validate as _;
use store::{
    Tx,
    contracts::{rows, terms},
};

use super::{
    access, hold,
    step::{self, Decider},
};
use crate::{error::Result, once::Outcome, projects, proposals};

/// Offers a contract to whoever wrote a proposal. The outcome names the contract.
///
/// # Errors
/// Not found, forbidden, not now; the fields that are wrong; conflict, when the project hires nobody or the freelancer is
/// suspended.
pub fn make_offer(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    proposal: ProposalId,
    input: &WriteOffer,
) -> Result<Outcome> {
    let (_, proposal) = proposals::access::permitted::<MakeOffer>(tx.as_read(), actor, proposal)?;
    PROPOSAL.step(proposal.state.name(), ProposalEvent::MakeOffer)?;
    hold::not_suspended(tx.as_read(), [proposal.client, proposal.freelancer])?;
    input.validate()?;
    let written = input.terms()?;
    let (project, vacancy) = access::vacancy(tx.as_read(), proposal.project)?;
    let between = Between {
        project: project.id,
        proposal: proposal.id,
        client: proposal.client,
        freelancer: proposal.freelancer,
    };
    let decided = Agreement::offer(&between, &written, &vacancy, stamp)?;
    let contract = &decided.agreement.contract;
    rows::insert(tx, contract, stamp.now())?;
    terms::put(tx, contract, Party::Client, &written, stamp.now())?;
    step::follow(tx, stamp, None, &decided, Decider::person(actor))?;
    projects::touch_activity(tx, stamp, &project)?;
    Ok(Outcome { id: contract.id.get(), version: contract.version })
}

/// Proposes other terms than those of the contract as it was at `version`. The other side then has 7 days.
///
/// # Errors
/// Not found, forbidden (also out of turn), not now; the fields that are wrong; conflict, after the last round or too
/// late; stale.
pub fn counter(
    tx: &mut dyn Tx,
    stamp: &Stamp,
    actor: &Actor,
    id: ContractId,
    input: &WriteOffer,
    version: i64,
) -> Result<Outcome> {
    let (side, loaded) = access::permitted::<AnswerOffer>(tx.as_read(), actor, id)?;
    hold::not_suspended(tx.as_read(), loaded.contract.sides())?;
    let before = Agreement { contract: Contract { version, ..loaded.contract }, ..loaded };
    input.validate()?;
    let written = input.terms()?;
    let decided = before.clone().counter(side, &written, stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    terms::put(tx, &decided.agreement.contract, side, &written, stamp.now())?;
    touch(tx, stamp, side, &before)?;
    step::outcome(Thing::Contract(id), &before, &decided.agreement)
}

/// Takes the newest terms back, which ends the offer.
///
/// # Errors
/// Not found, not now; forbidden, to whoever did not write them.
pub fn withdraw(tx: &mut dyn Tx, stamp: &Stamp, actor: &Actor, id: ContractId) -> Result<Outcome> {
    let (side, before) = access::permitted::<EndOffer>(tx.as_read(), actor, id)?;
    let decided = before.clone().withdraw(side, stamp.now())?;
    step::save(tx, stamp, &before, &decided, Decider::person(actor))?;
    step::outcome(Thing::Contract(id), &before, &decided.agreement)
}

/// What a client does about an offer keeps the project from expiring.
fn touch(tx: &mut dyn Tx, stamp: &Stamp, side: Party, agreement: &Agreement) -> Result<()> {
    if side == Party::Client {
        let project = proposals::access::project(tx.as_read(), agreement.contract.project)?;
        projects::touch_activity(tx, stamp, &project)?;
    }
    Ok(())
}
