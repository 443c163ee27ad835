//! What tests of staff do and ask.

use app::{
    Result,
    once::Outcome,
    staff::{people, restrict, suspend},
};
use domain::{
    Actor, SuspensionId, UserId,
    identity::UserStateName,
    projects::Reason,
    staff::{PersonView, Restrict, StaffVerb},
};
use store::{
    identity::users,
    staff::{suspensions, trail},
    transitions,
};

use crate::world::World;

pub(crate) const WHY: &str = "Two accounts of one person bid on the same projects.";

pub(crate) fn why() -> Reason {
    Reason { reason: WHY.into() }
}

impl World {
    pub(crate) fn restrict(&self, staff: &Actor, who: &Actor, days: Option<u16>) -> Result<Outcome> {
        let (staff, who, input) = (*staff, who.user, Restrict { reason: WHY.into(), days });
        self.write(move |tx, s| restrict::restrict(tx, s, &staff, who, &input))
    }

    pub(crate) fn lift(&self, staff: &Actor, who: &Actor) -> Result<Outcome> {
        let (staff, who) = (*staff, who.user);
        self.write(move |tx, s| restrict::lift(tx, s, &staff, who, &why()))
    }

    pub(crate) fn propose_suspension(&self, staff: &Actor, who: &Actor) -> Result<Outcome> {
        let (staff, who) = (*staff, who.user);
        self.write(move |tx, s| suspend::propose(tx, s, &staff, who, &why()))
    }

    /// Confirms what is proposed now.
    pub(crate) fn confirm(&self, staff: &Actor, who: &Actor) -> Result<Outcome> {
        let (staff, who, seen) = (*staff, who.user, self.open(who.user).unwrap());
        self.write(move |tx, s| suspend::confirm(tx, s, &staff, who, seen))
    }

    pub(crate) fn withdraw_suspension(&self, staff: &Actor, who: &Actor) -> Result<Outcome> {
        let (staff, who, seen) = (*staff, who.user, self.open(who.user).unwrap());
        self.write(move |tx, s| suspend::withdraw(tx, s, &staff, who, seen, &why()))
    }

    pub(crate) fn reinstate(&self, staff: &Actor, who: &Actor) -> Result<Outcome> {
        let (staff, who) = (*staff, who.user);
        self.write(move |tx, s| suspend::reinstate(tx, s, &staff, who, &why()))
    }

    /// Proposed by one, confirmed by the other.
    pub(crate) fn suspend(&self, staff: [&Actor; 2], who: &Actor) {
        self.propose_suspension(staff[0], who).unwrap();
        self.confirm(staff[1], who).unwrap();
    }

    pub(crate) fn open(&self, user: UserId) -> Option<SuspensionId> {
        let open = self.read(move |db| Ok(suspensions::open(db, user)?)).unwrap();
        open.map(|named| named.suspension.id)
    }

    pub(crate) fn looked_at(&self, staff: &Actor, who: &Actor) -> Result<PersonView> {
        let (staff, who, now) = (*staff, who.user, self.now());
        self.read(move |db| people::show(db, &staff, who, now))
    }

    pub(crate) fn verbs(&self, staff: &Actor, who: &Actor) -> Vec<StaffVerb> {
        self.looked_at(staff, who).unwrap().allowed
    }

    pub(crate) fn standing(&self, who: &Actor) -> UserStateName {
        self.fresh(who).state
    }

    /// The same person as the next request would read them.
    pub(crate) fn fresh(&self, who: &Actor) -> Actor {
        let id = who.user;
        let user = self.read(move |db| Ok(users::by_id(db, id)?)).unwrap().unwrap();
        Actor { state: user.state.name(), ..*who }
    }

    /// What stands in the audit log, the oldest first, staff sign-ins and the like left out.
    pub(crate) fn audited(&self) -> Vec<(String, String)> {
        let request = domain::PageRequest { cursor: None, size: 100 };
        let mut lines = self.read(move |db| Ok(trail::audit(db, trail::Which::All, request)?)).unwrap();
        lines.reverse();
        lines.into_iter().map(|line| (line.action, line.by.map_or(line.role, |by| by.name))).collect()
    }

    /// Replays the steps of an account from where it started, and those of its open suspension, which must lead to where
    /// they stand.
    pub(crate) fn replays_person(&self, who: &Actor, from: &str) {
        let user = who.user;
        let open =
            self.read(move |db| Ok(suspensions::open(db, user)?)).unwrap().map(|named| named.suspension);
        let mut logs = vec![("user", user.get(), Some(from.to_owned()), self.standing(who).as_str())];
        logs.extend(open.map(|s| ("suspension", s.id.get(), None, s.state.name().as_str())));
        for (entity, id, mut at, stands) in logs {
            for step in self.read(move |db| Ok(transitions::of(db, entity, id, 0, 100)?)).unwrap() {
                assert_eq!(step.from_state, at, "{entity} {}", step.event_name);
                at = Some(step.to_state);
            }
            assert_eq!(at.as_deref(), Some(stands), "{entity}");
        }
    }

    /// Subjects of mails to one person.
    pub(crate) fn told(&self, who: &str) -> Vec<String> {
        let mails = self.subjects().into_iter();
        mails.filter(|(to, _)| to == who).map(|(_, subject)| subject).collect()
    }
}
