//! Decisions about people: every state of an account and of a suspension, and what waits for the member of staff who
//! signs in.

use app::staff::{audit, jobs, overview, people as persons, suspend, suspensions};
use domain::{
    identity::{UserState, UserStateName as U},
    projects::PausedBy,
    staff::{AuditLine, PersonLine, PersonView, StaffVerb, SuspensionStateName},
};

use super::*;
use crate::samples::{
    moderation::{self, Staff},
    people::Arrival,
};

const ALL_LINES: PageRequest = PageRequest { cursor: None, size: 100 };

impl Demo {
    fn read<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut dyn store::Read) -> app::Result<T> + Send + 'static,
    ) -> T {
        self.app.read(f).wait().unwrap()
    }

    fn found(&self, address: &'static str) -> PersonLine {
        self.read(move |db| persons::find(db, &somebody_of_staff(), address)).unwrap()
    }

    /// Who signs in as staff.
    fn farah(&self) -> Actor {
        Actor { user: self.found(STAFF).id, ..somebody_of_staff() }
    }

    fn view(&self, address: &'static str) -> PersonView {
        let (farah, id, now) = (self.farah(), self.found(address).id, self.app.now());
        self.read(move |db| persons::show(db, &farah, id, now))
    }

    /// Names, or what is left of them, of the accounts in a state.
    fn names(&self, state: U) -> BTreeSet<String> {
        let page = self.read(move |db| persons::list(db, &somebody_of_staff(), Some(state), ALL_LINES));
        page.items.into_iter().map(|line| line.name).collect()
    }

    fn audited(&self) -> Vec<AuditLine> {
        self.read(|db| audit::list(db, &somebody_of_staff(), audit::Which::All, ALL_LINES)).items
    }
}

fn set<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

#[test]
fn an_account_is_in_every_state() {
    let demo = Demo::filled();
    assert_eq!(demo.names(U::Unverified), set(["Hendrik Maes", "Amara Diallo"]));
    assert_eq!(demo.names(U::Restricted), set(["Karin Albrecht", "Owen Pryce", "Silvia Conti"]));
    assert_eq!(demo.names(U::Suspended), set(["Neil Harcourt"]));
    assert_eq!(demo.names(U::Closing), set(["Rosa Delgado"]));
    let closed = demo.names(U::Closed);
    assert!(closed.len() == 1 && !closed.contains("Colm Whelan"), "{closed:?}");
    let active = demo.names(U::Active);
    for back in ["Tadeusz Wolny", "Mariam Sesay", "Jakub Horák"] {
        assert!(active.contains(back), "{active:?}");
    }
    let now = demo.app.now();
    assert_eq!(demo.view("karin@example.com").account.state, UserState::Restricted { until: None });
    let owen = demo.view("owen@example.com").account.state;
    let UserState::Restricted { until: Some(until) } = owen else { panic!("{owen:?}") };
    assert!(until > now + days(11) && until < now + days(14), "{until:?}");
}

#[test]
fn every_decision_was_taken_with_reasons_that_are_said_once() {
    let demo = Demo::filled();
    let lines = demo.audited();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.action.starts_with("user.")) {
        *count.entry(line.action.as_str()).or_default() += 1;
    }
    let wanted = [
        ("user.restrict", 3),
        ("user.lift", 1),
        ("user.propose_suspension", 5),
        ("user.suspend", 2),
        ("user.withdraw_suspension", 1),
        ("user.suspension_lapsed", 1),
        ("user.reinstate", 1),
    ];
    assert_eq!(count, wanted.into());
    let mut said = BTreeSet::new();
    for (_, step) in moderation::ALL.iter().flat_map(|case| case.course) {
        if let Some(reasons) = step.reasons() {
            assert!(reasons.len() > 120 && said.insert(reasons), "{reasons}");
            assert!(lines.iter().any(|line| line.reason.as_deref() == Some(reasons)), "{reasons}");
        }
    }
}

#[test]
fn a_suspension_always_took_two() {
    let demo = Demo::filled();
    let lines = demo.audited();
    for confirmed in lines.iter().filter(|line| line.action == "user.suspend") {
        assert_eq!(confirmed.detail, None);
        let mut about = lines.iter().filter(|line| line.entity_id == confirmed.entity_id);
        let proposed = about.find(|line| line.action == "user.propose_suspension").unwrap();
        assert_ne!(proposed.by.as_ref().unwrap().id, confirmed.by.as_ref().unwrap().id);
    }
    for case in moderation::ALL {
        let days: Vec<u32> = case.course.iter().map(|(day, _)| *day).collect();
        assert!(days.windows(2).all(|pair| pair[0] > pair[1]), "{}: one thing a day", case.who);
        let person = people::ALL.iter().find(|person| person.local() == case.who).unwrap();
        assert!(matches!(person.arrival, Arrival::On(day) if day > days[0]), "{}", case.who);
    }
}

#[test]
fn one_suspension_waits_and_farah_can_confirm_it() {
    let demo = Demo::filled();
    let farah = demo.farah();
    let waiting = demo.read(move |db| suspensions::waiting(db, &farah, ALL_LINES)).items;
    let [line] = waiting.as_slice() else { panic!("{waiting:?}") };
    assert_eq!(
        (line.person.name.as_str(), line.proposed_by.name.as_str()),
        ("Silvia Conti", "Nadia Petrova")
    );
    let age = demo.app.now().since(line.suspension.proposed_at);
    assert!(age > days(1) && age < days(2), "{age:?}");
    let silvia = demo.view("silvia@example.com");
    assert!(silvia.allowed.contains(&StaffVerb::ConfirmSuspension), "{:?}", silvia.allowed);
    let (person, seen) = (line.suspension.user, line.suspension.id);
    let nadia = Actor { user: demo.found(MODERATOR).id, ..somebody_of_staff() };
    let alone = demo.app.write(move |tx, stamp| suspend::confirm(tx, stamp, &nadia, person, seen)).wait();
    assert!(alone.is_err(), "whoever proposed it confirmed it");
    demo.app.write(move |tx, stamp| suspend::confirm(tx, stamp, &farah, person, seen)).wait().unwrap();
    assert_eq!(demo.view("silvia@example.com").account.state, UserState::Suspended);
}

#[test]
fn the_suspended_client_has_a_project_that_it_paused() {
    let demo = Demo::filled();
    let neil = demo.view("neil@example.com");
    let suspension = neil.suspension.unwrap();
    assert_eq!(suspension.suspension.state.name(), SuspensionStateName::Confirmed);
    assert_eq!(suspension.proposed_by.name, "Nadia Petrova");
    assert_eq!(suspension.confirmed_by.unwrap().name, "Inês Carvalho");
    let paused = demo.projects(Some(S::Paused));
    let stopped: Vec<&str> = paused
        .iter()
        .filter(|p| matches!(p.project.state, ProjectState::Paused { by: PausedBy::System, .. }))
        .map(|p| p.client.name.as_str())
        .collect();
    assert_eq!(stopped, ["Neil Harcourt"]);
}

#[test]
fn one_mail_was_given_up_and_the_other_one_waits_in_the_mailbox() {
    let demo = Demo::filled();
    let now = demo.app.now();
    let first = demo.read(move |db| overview::overview(db, &somebody_of_staff(), now));
    assert_eq!((first.jobs_dead, first.jobs_ready, first.suspensions), (1, 0, 1));
    let dead = demo.read(|db| jobs::dead(db, &somebody_of_staff(), ALL_LINES)).items.remove(0);
    assert_eq!((dead.kind.as_str(), dead.tries), ("mail.confirm_email", app::jobs::MOST_TRIES));
    assert!(dead.error.unwrap().contains("User unknown"));
    assert!(now.since(dead.tried_at) < days(3) && dead.tried_at > dead.asked_at);
    let mails = demo.read(|db| app::mail::copies(db, i64::MAX, 100));
    assert!(mails.iter().all(|mail| !mail.to_address.starts_with("hendirk@")));
    let amara = mails.iter().find(|mail| mail.to_address == "amara@example.com").unwrap();
    assert!(now.since(Time::from_micros(amara.at)) < app::mail::CONFIRM_AGE);
}

#[test]
fn both_members_of_staff_decide() {
    let by: BTreeSet<bool> = moderation::ALL
        .iter()
        .flat_map(|case| case.course)
        .filter_map(|(_, step)| step.by())
        .map(|staff| staff == Staff::Moderator)
        .collect();
    assert_eq!(by.len(), 2);
}
