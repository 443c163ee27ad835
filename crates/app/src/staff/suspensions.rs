//! Suspensions as they are read: those that wait for a second member of staff, and the own one.

use domain::{
    Actor, Page, PageRequest,
    policy::{ReadAccount, ReadStaffPages, Relation, permit},
    staff::{OwnSuspension, SuspensionLine, SuspensionState},
};
use store::{Read, staff::suspensions};

use crate::error::Result;

/// A page of the suspensions that wait for a second member of staff, the newest first.
///
/// # Errors
/// Forbidden by the policy.
pub fn waiting(db: &mut dyn Read, actor: &Actor, request: PageRequest) -> Result<Page<SuspensionLine>> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let request = request.sized();
    let page = Page::cut(request, suspensions::waiting(db, request)?, suspensions::place);
    Ok(page.map(|named| SuspensionLine {
        suspension: named.suspension,
        person: named.person,
        proposed_by: named.proposed_by,
    }))
}

/// What the person may know about a suspension of the own account: the reasons, and since when. Not who decided.
///
/// # Errors
/// Forbidden by the policy.
pub fn own(db: &mut dyn Read, actor: &Actor) -> Result<Option<OwnSuspension>> {
    permit::<ReadAccount>(actor, Relation::Owner)?;
    let open = suspensions::open(db, actor.user)?.map(|named| named.suspension);
    Ok(open.map(|suspension| {
        let (since, lapses_at) = match &suspension.state {
            SuspensionState::Confirmed(confirmed) => (confirmed.at, None),
            _ => (suspension.proposed_at, Some(suspension.lapses_at())),
        };
        OwnSuspension { state: suspension.state.name(), reasons: suspension.reasons, since, lapses_at }
    }))
}
