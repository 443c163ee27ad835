//! The audit log as staff read it.

use domain::{
    Actor, Page, PageRequest,
    policy::{ReadStaffPages, Relation, permit},
    staff::AuditLine,
};
use store::{Read, staff::trail};

pub use store::staff::trail::Which;

use crate::error::Result;

/// A page of the audit log, the newest first: all of it, what one person did, or what was done to one thing.
///
/// # Errors
/// Forbidden by the policy.
pub fn list(
    db: &mut dyn Read,
    actor: &Actor,
    which: Which<'_>,
    request: PageRequest,
) -> Result<Page<AuditLine>> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let request = request.sized();
    Ok(Page::cut(request, trail::audit(db, which, request)?, trail::place))
}
