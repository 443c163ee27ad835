//! A freelancer's own proposals. Nothing here tells that one is kept in sight.

use domain::{
    Actor, Money, NextAction, ProjectId, ProposalId, Time,
    page::{Page, PageRequest},
    projects::{Client, DurationEstimate},
    proposals::{
        Fare, ForProject, MyProposal, MyState, Party, Proposal, ProposalEvent as E, ProposalStateName as S,
    },
};
use store::{
    Read,
    proposals::{
        lists::{self, Listed},
        rows,
    },
};

use super::{access, show};
use crate::error::{Error, Result};

/// A proposal in its freelancer's list.
#[derive(Debug, Clone)]
pub struct MyCard {
    /// Its id.
    pub id: ProposalId,
    /// The project; its questions are left out.
    pub project: ForProject,
    /// The project's client.
    pub client: Client,
    /// Its state with the facts, as the freelancer may know it.
    pub state: MyState,
    /// The beginning of the letter; empty in a young draft.
    pub opening: String,
    /// The price; 0 in a draft that does not say.
    pub price: Money,
    /// How long it takes.
    pub duration: DurationEstimate,
    /// How many lines the plan has.
    pub lines: usize,
    /// The number of the newest revision; 0 for a draft.
    pub revision: u32,
    /// What sending it cost.
    pub fare: Fare,
    /// When it was first written.
    pub created_at: Time,
    /// When it was sent.
    pub submitted_at: Option<Time>,
    /// When the client first opened it.
    pub first_viewed_at: Option<Time>,
    /// The events that the freelancer may fire now.
    pub allowed: Vec<E>,
    /// Whose turn it is.
    pub next: Option<NextAction>,
    /// For moving it.
    pub version: i64,
}

/// How many of the own proposals are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MyCount {
    /// The state, as the freelancer may know it.
    pub state: S,
    /// How many.
    pub count: i64,
}

/// A page of the own proposals, of one state or all; drafts that were thrown away are left out.
///
/// # Errors
/// Those of the store.
pub fn list(
    db: &mut dyn Read,
    actor: &Actor,
    state: Option<S>,
    request: PageRequest,
) -> Result<Page<MyCard>> {
    let request = request.sized();
    let state = state.map(S::seen_by_freelancer);
    let page = Page::cut(request, lists::own(db, actor.user, state, request)?, lists::place);
    let items = page.items.into_iter().map(|listed| card(db, actor, listed)).collect::<Result<_>>()?;
    Ok(Page { items, newer: page.newer, older: page.older })
}

/// How many own proposals there are in each state that is not empty.
///
/// # Errors
/// Those of the store.
pub fn counts(db: &mut dyn Read, actor: &Actor) -> Result<Vec<MyCount>> {
    let counts = lists::own_counts(db, actor.user)?;
    Ok(counts.into_iter().map(|(state, count)| MyCount { state, count }).collect())
}

/// One of the own proposals with everything that it says and said.
///
/// # Errors
/// Not found, for everybody but its freelancer.
pub fn one(db: &mut dyn Read, actor: &Actor, id: ProposalId) -> Result<MyProposal> {
    let proposal = access::seen(db, actor, id)?;
    if proposal.freelancer != actor.user {
        return Err(Error::not_found());
    }
    let listed = lists::one(db, id)?.ok_or_else(Error::not_found)?.listed;
    let revisions = show::revisions(db, &proposal)?;
    let newest = revisions.first().ok_or_else(|| Error::internal(format!("proposal {id} says nothing")))?;
    Ok(MyProposal {
        id,
        client: listed.client,
        state: MyState::from(proposal.state),
        bid: newest.bid.clone(),
        revisions: if proposal.revision == 0 { Vec::new() } else { revisions },
        fare: proposal.fare,
        submitted_at: proposal.submitted_at,
        first_viewed_at: proposal.first_viewed_at,
        may_edit_letter: may_edit_letter(&proposal),
        allowed: show::allowed(actor, &proposal, listed.project.state),
        next: show::next(db, actor, &proposal)?,
        version: proposal.version,
        project: listed.project,
    })
}

/// The newest that this person wrote for a project and did not throw away, whatever became of it.
///
/// # Errors
/// Those of the store.
pub fn to_project(db: &mut dyn Read, actor: &Actor, project: ProjectId) -> Result<Option<ProposalId>> {
    Ok(rows::newest(db, project, actor.user)?.map(|newest| newest.id))
}

/// Whether this person has a proposal there of which something can still come or came: then there is no second one.
///
/// # Errors
/// Those of the store.
pub fn has_proposed(db: &mut dyn Read, actor: &Actor, project: ProjectId) -> Result<bool> {
    let hired = |newest: &Proposal| newest.state.name() == S::Hired;
    Ok(rows::live(db, project, actor.user)?.is_some()
        || rows::newest_sent(db, project, actor.user)?.as_ref().is_some_and(hired))
}

/// Letter and answers stay once they were read.
pub(super) fn may_edit_letter(proposal: &Proposal) -> bool {
    let events = proposal.allowed(Party::Freelancer);
    events.contains(&E::Edit) || events.contains(&E::Revise) && proposal.first_viewed_at.is_none()
}

fn card(db: &mut dyn Read, actor: &Actor, listed: Listed) -> Result<MyCard> {
    let proposal = listed.proposal;
    Ok(MyCard {
        id: proposal.id,
        client: listed.client,
        state: MyState::from(proposal.state),
        opening: listed.opening,
        price: listed.price,
        duration: listed.duration,
        lines: listed.lines,
        revision: proposal.revision,
        fare: proposal.fare,
        created_at: listed.created_at,
        submitted_at: proposal.submitted_at,
        first_viewed_at: proposal.first_viewed_at,
        allowed: show::allowed(actor, &proposal, listed.project.state),
        next: show::next(db, actor, &proposal)?,
        version: proposal.version,
        project: listed.project,
    })
}
