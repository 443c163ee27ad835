//! People as staff see them: the list, one by address or handle, and everything about one.

use domain::{
    Actor, Page, PageRequest, Party, Time, UserId,
    identity::{Handle, User, UserStateName},
    policy::{ReadStaffPages, Relation, RestrictUser, SuspendUser, may, permit},
    staff::{PersonCounts, PersonLine, PersonView, StaffVerb, Suspension, SuspensionView},
    text,
};
use store::{
    Read,
    contracts::lists as contracts,
    identity::users,
    projects::lists as projects,
    proposals::lists as proposals,
    staff::{
        people,
        suspensions::{self, Named},
        trail::{self, Which},
    },
};

use super::suspend;
use crate::error::{Error, Result};

/// Lines of each log on a person's page.
const LINES: u16 = 20;

/// A page of all people, or those in one state, the newest first.
///
/// # Errors
/// Forbidden by the policy.
pub fn list(
    db: &mut dyn Read,
    actor: &Actor,
    state: Option<UserStateName>,
    request: PageRequest,
) -> Result<Page<PersonLine>> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let request = request.sized();
    Ok(Page::cut(request, people::list(db, state, request)?, people::place))
}

/// The person with this id, this exact address, or this handle, which may be one that they used before.
///
/// # Errors
/// Forbidden by the policy.
pub fn find(db: &mut dyn Read, actor: &Actor, wanted: &str) -> Result<Option<PersonLine>> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let wanted = text::tidy(wanted);
    if let Ok(id) = wanted.parse() {
        return Ok(people::one(db, id)?);
    }
    let id = match wanted.strip_prefix('@') {
        None if wanted.contains('@') => users::id_by_email(db, &text::fold(&wanted))?,
        handle => match Handle::parse(handle.unwrap_or(&wanted)) {
            Ok(handle) => users::handle_used_by(db, &handle)?,
            Err(_) => None,
        },
    };
    id.map_or(Ok(None), |id| Ok(people::one(db, id)?))
}

/// Everything about a person that staff need to decide.
///
/// # Errors
/// Forbidden by the policy, not found.
pub fn show(db: &mut dyn Read, actor: &Actor, id: UserId, now: Time) -> Result<PersonView> {
    permit::<ReadStaffPages>(actor, Relation::Stranger)?;
    let account = users::account(db, id, now)?.ok_or_else(Error::not_found)?;
    let user = users::by_id(db, id)?.ok_or_else(Error::not_found)?;
    let open = suspensions::open(db, id)?;
    let another = suspend::another_may_confirm(db, actor)?;
    let proposed = open.as_ref().map(|named| &named.suspension);
    let lines = PageRequest { cursor: None, size: LINES - 1 };
    Ok(PersonView {
        account,
        allowed: allowed(actor, &user, proposed, another, now),
        suspension: open.map(shown),
        counts: PersonCounts {
            projects: projects::own_counts(db, id)?,
            proposals: proposals::own_counts(db, id)?,
            as_client: contracts::counts(db, id, Party::Client)?,
            as_freelancer: contracts::counts(db, id, Party::Freelancer)?,
        },
        steps: trail::steps(db, "user", id.get(), i64::from(LINES))?,
        audit: trail::audit(db, Which::Of("user", id.get()), lines)?,
    })
}

fn shown(named: Named) -> SuspensionView {
    let Named { suspension, proposed_by, confirmed_by, .. } = named;
    SuspensionView { next: suspension.next_action(), suspension, proposed_by, confirmed_by }
}

/// What this member of staff may do about a person now. `another` tells whether somebody else could confirm.
fn allowed(
    actor: &Actor,
    user: &User,
    open: Option<&Suspension>,
    another: bool,
    now: Time,
) -> Vec<StaffVerb> {
    use StaffVerb as V;
    let by = actor.user;
    let restricts = may::<RestrictUser>(actor, Relation::Stranger);
    let suspends = may::<SuspendUser>(actor, Relation::Stranger);
    let can = |verb: V| match verb {
        V::Restrict => restricts && user.clone().restrict(Some(by), None).is_ok(),
        V::Lift => restricts && open.is_none() && user.clone().lift(Some(by)).is_ok(),
        V::ProposeSuspension => suspends && open.is_none() && user.clone().propose_suspension(by).is_ok(),
        V::ConfirmSuspension => {
            suspends
                && open.is_some_and(|s| s.clone().confirm(by, another, now).is_ok())
                && user.clone().suspend(by).is_ok()
        }
        V::WithdrawSuspension => suspends && open.is_some_and(|s| s.clone().withdraw(by, "", now).is_ok()),
        V::Reinstate => suspends && user.clone().reinstate(by).is_ok(),
    };
    V::ALL.iter().copied().filter(|verb| can(*verb)).collect()
}
