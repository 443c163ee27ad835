//! The own contracts and offers, on one side.

use domain::{
    Actor, Party,
    contracts::{Agreement, ContractCard, ContractStateName, Milestone, Payment},
    page::{Page, PageRequest},
};
use store::{
    Read,
    contracts::lists::{self, Listed},
};

pub use store::contracts::lists::Which;

use super::allowed::viewer;
use crate::error::Result;

/// How many of the own contracts are in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The state.
    pub state: ContractStateName,
    /// How many.
    pub count: i64,
}

/// A page of the own contracts and offers on one side, the newest first.
///
/// # Errors
/// Those of the store.
pub fn list(
    db: &mut dyn Read,
    actor: &Actor,
    side: Party,
    which: Which,
    request: PageRequest,
) -> Result<Page<ContractCard>> {
    let request = request.sized();
    let page = Page::cut(request, lists::own(db, actor.user, side, which, request)?, lists::place);
    let items = whole(db, actor, side, page.items)?.into_iter();
    let items = items
        .map(|(listed, agreement)| {
            let viewer = viewer(actor, &listed.contract);
            card((side, viewer), listed, &agreement)
        })
        .collect();
    Ok(Page { items, newer: page.newer, older: page.older })
}

/// How many own contracts there are on one side in each state that is not empty.
///
/// # Errors
/// Those of the store.
pub fn counts(db: &mut dyn Read, actor: &Actor, side: Party) -> Result<Vec<Count>> {
    let counts = lists::counts(db, actor.user, side)?;
    Ok(counts.into_iter().map(|(state, count)| Count { state, count }).collect())
}

/// The rows of a list with what hangs on the running ones, which says whose turn it is.
pub(super) fn whole(
    db: &mut dyn Read,
    actor: &Actor,
    side: Party,
    rows: Vec<Listed>,
) -> Result<Vec<(Listed, Agreement)>> {
    let running = rows.iter().map(|listed| &listed.contract).filter(|c| c.is_live()).map(|c| c.id);
    let (low, high) = (running.clone().min(), running.max());
    let (milestones, payments) = match (low, high) {
        (Some(low), Some(high)) => lists::running_parts(db, actor.user, side, low, high)?,
        _ => (Vec::new(), Vec::new()),
    };
    Ok(rows.into_iter().map(|listed| with_parts(listed, &milestones, &payments)).collect())
}

fn with_parts(listed: Listed, milestones: &[Milestone], payments: &[Payment]) -> (Listed, Agreement) {
    let id = listed.contract.id;
    let agreement = Agreement {
        milestones: milestones.iter().filter(|m| m.contract == id).cloned().collect(),
        payments: payments.iter().filter(|p| p.contract == id).cloned().collect(),
        ..Agreement::of(listed.contract.clone())
    };
    (listed, agreement)
}

fn card((side, viewer): (Party, Option<Party>), listed: Listed, agreement: &Agreement) -> ContractCard {
    ContractCard {
        id: listed.contract.id,
        title: listed.title,
        side,
        with: listed.with,
        total: listed.total,
        milestones: listed.milestones,
        released: listed.released,
        offered_at: listed.contract.offered_at,
        next: agreement.next_action(viewer),
        state: listed.contract.state,
    }
}
