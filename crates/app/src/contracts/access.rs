//! Finds a contract, or a part of one, through the person who asks: what is not theirs is not there.

use domain::{
    Actor, ContractId, DeliverableId, MilestoneId, Party, PaymentId,
    contracts::{Agreement, Contract, Deliverable, DeliverableStateName, OfferTerms, Vacancy},
    policy::{Action, ReadContract, permit},
    projects::Project,
};
use store::{
    Read,
    contracts::{agreements, deliverables, milestones, payments, rows, terms},
};

use crate::{
    error::{Error, Result},
    projects::access::brief,
    proposals,
};

/// A contract that this person may see: a party's, and every one for staff.
pub(crate) fn seen(db: &mut dyn Read, actor: &Actor, id: ContractId) -> Result<Contract> {
    let contract = rows::by_id(db, id)?.ok_or_else(Error::not_found)?;
    match permit::<ReadContract>(actor, contract.relation(actor)) {
        Ok(_) => Ok(contract),
        Err(_) => Err(Error::not_found()),
    }
}

/// A contract for an action of one of its sides, and which side that is.
pub(crate) fn permitted<A: Action>(
    db: &mut dyn Read,
    actor: &Actor,
    id: ContractId,
) -> Result<(Party, Agreement)> {
    let side = side::<A>(actor, &seen(db, actor, id)?)?;
    Ok((side, loaded(db, id)?))
}

/// The same, found through one of its milestones.
pub(crate) fn of_milestone<A: Action>(
    db: &mut dyn Read,
    actor: &Actor,
    id: MilestoneId,
) -> Result<(Party, Agreement)> {
    let contract = milestones::contract(db, id)?.ok_or_else(Error::not_found)?;
    permitted::<A>(db, actor, contract)
}

/// The same, found through one of its payments.
pub(crate) fn of_payment<A: Action>(
    db: &mut dyn Read,
    actor: &Actor,
    id: PaymentId,
) -> Result<(Party, Agreement)> {
    let contract = payments::contract(db, id)?.ok_or_else(Error::not_found)?;
    permitted::<A>(db, actor, contract)
}

/// The same, found through a version of what is handed in.
pub(crate) fn of_version<A: Action>(
    db: &mut dyn Read,
    actor: &Actor,
    id: DeliverableId,
) -> Result<(Party, Agreement)> {
    let whole = with_version(db, actor, id)?;
    Ok((side::<A>(actor, &whole.contract)?, whole))
}

/// A contract with a version of what is handed in that this person may see. Drafts are the freelancer's alone, and those
/// that were thrown away nobody's.
pub(crate) fn with_version(db: &mut dyn Read, actor: &Actor, id: DeliverableId) -> Result<Agreement> {
    let contract = deliverables::contract(db, id)?.ok_or_else(Error::not_found)?;
    let seen = seen(db, actor, contract)?;
    let whole = agreements::whole(db, contract)?.ok_or_else(Error::not_found)?;
    let version = whole.deliverable(id).map_err(|_| Error::not_found())?;
    if !shows(version, seen.party(actor.user)) {
        return Err(Error::not_found());
    }
    Ok(whole)
}

/// Whether a side, or staff, may know of a version.
pub(crate) fn shows(version: &Deliverable, side: Option<Party>) -> bool {
    side == Some(Party::Freelancer) || version.state.name() != DeliverableStateName::Draft
}

/// A contract with everything that a decision needs.
pub(crate) fn loaded(db: &mut dyn Read, id: ContractId) -> Result<Agreement> {
    agreements::load(db, id)?.ok_or_else(Error::not_found)
}

/// The newest terms.
pub(crate) fn newest_terms(db: &mut dyn Read, contract: &Contract) -> Result<OfferTerms> {
    let found = terms::find(db, contract.id, contract.terms_version)?;
    let newest = found.ok_or_else(|| Error::internal(format!("contract {} has no terms", contract.id)))?;
    Ok(newest.terms)
}

/// A contract's or proposal's project, and what it says to those who want to be hired.
pub(crate) fn vacancy(db: &mut dyn Read, id: domain::ProjectId) -> Result<(Project, Vacancy)> {
    let project = proposals::access::project(db, id)?;
    let vacancy = Vacancy::of(&project, &brief(db, id)?);
    Ok((project, vacancy))
}

fn side<A: Action>(actor: &Actor, contract: &Contract) -> Result<Party> {
    permit::<A>(actor, contract.relation(actor))?;
    contract.party(actor.user).ok_or_else(|| Error::internal("an action of a side, done by none"))
}
