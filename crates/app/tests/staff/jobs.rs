//! Jobs that were given up, the queue, and what waits for staff.

use app::{
    Kind, Result,
    once::Outcome,
    staff::{audit, jobs, overview},
};
use domain::{Actor, JobId, PageRequest, StaffRole, UserId, staff::DeadJob};

use crate::{
    desk::why,
    world::{World, fields, kind},
};

type Verb = fn(&mut dyn app::Tx, &domain::Stamp, &Actor, JobId, &domain::projects::Reason) -> Result<Outcome>;

impl World {
    fn dead(&self, staff: &Actor) -> Vec<DeadJob> {
        let staff = *staff;
        self.read(move |db| jobs::dead(db, &staff, PageRequest::default())).unwrap().items
    }

    fn about(&self, verb: Verb, staff: &Actor, id: JobId) -> Result<Outcome> {
        let staff = *staff;
        self.write(move |tx, s| verb(tx, s, &staff, id, &why()))
    }

    /// Lets what is due fail until it is given up.
    fn fail(&self) {
        while !self
            .write(|tx, s| {
                let held = app::jobs::claim(tx, s, "test", 10)?;
                held.iter().try_for_each(|h| app::jobs::fail(tx, s, h, "451 come back later").map(drop))?;
                Ok(held.is_empty())
            })
            .unwrap()
        {
            self.pass(domain::time::DAY);
        }
    }
}

#[test]
fn dead_jobs_are_retried_or_dropped_by_an_admin_with_a_reason() {
    let world = World::new();
    let (ada, mo) = (world.staff("ada", StaffRole::Admin), world.moderator("mona"));
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    world.restrict(&mo, &carl, None).unwrap();
    world.restrict(&mo, &ayesha, None).unwrap();
    world.fail();
    let dead = world.dead(&mo);
    assert_eq!((dead.len(), dead[0].kind.as_str(), dead[0].tries), (2, "mail.account_restricted", 8));
    assert_eq!(dead[0].error.as_deref(), Some("451 come back later"));
    let (first, second) = (dead[0].id, dead[1].id);
    assert_eq!(world.about(jobs::retry, &mo, first).unwrap_err().code, "not_allowed");
    let stale = Actor { recent: false, ..ada };
    assert_eq!(world.about(jobs::drop_dead, &stale, first).unwrap_err().code, "step_up_required");
    let short = domain::projects::Reason { reason: "no".into() };
    let refused = world.write(move |tx, s| jobs::drop_dead(tx, s, &ada, first, &short));
    assert_eq!(fields(&refused.unwrap_err()), ["reason"]);
    let seen = world.read(move |db| jobs::queue(db, &mo, domain::Time::default())).unwrap();
    assert_eq!((seen.kinds.len(), seen.kinds[0].dead, seen.kinds[0].ready), (1, 2, 0));
    world.about(jobs::retry, &ada, first).unwrap();
    assert_eq!(kind(world.about(jobs::retry, &ada, first)), Kind::NotFound, "it is not dead any more");
    world.about(jobs::drop_dead, &ada, second).unwrap();
    assert_eq!(kind(world.about(jobs::drop_dead, &ada, second)), Kind::NotFound);
    assert!(world.dead(&mo).is_empty());
    assert_eq!(world.mails().len(), 1, "the one that was retried");
    let log = world.read(move |db| audit::list(db, &mo, audit::Which::By(ada.user), PageRequest::default()));
    let log = log.unwrap().items;
    let lines: Vec<_> = log.iter().map(|l| (l.action.as_str(), l.entity_id)).collect();
    assert_eq!(lines, [("job.drop", second.get()), ("job.retry", first.get())]);
    assert_eq!(log[0].detail.as_deref(), Some(r#"{"kind":"mail.account_restricted"}"#));
    assert_eq!(log[0].reason.as_deref(), Some(crate::desk::WHY));
}

#[test]
fn the_first_page_counts_what_waits() {
    let world = World::new();
    let (mo, carl) = (world.moderator("mona"), world.person("carl", true, false));
    let ayesha = world.person("ayesha", false, true);
    world.write(|tx, _| app::projects::rules::review_first(tx, true)).unwrap();
    world.publish(&carl, |_| {}).unwrap();
    world.restrict(&mo, &ayesha, None).unwrap();
    world.fail();
    world.propose_suspension(&mo, &carl).unwrap();
    world.write(app::upkeep::beat).unwrap();
    let beat = world.now();
    world.pass(domain::time::days(8));
    let now = world.now();
    let seen = world.read(move |db| overview::overview(db, &mo, now)).unwrap();
    assert_eq!((seen.suspensions, seen.reviews, seen.jobs_dead, seen.jobs_ready), (1, 1, 1, 1));
    assert_eq!((seen.timers_overdue, seen.worker_seen), (1, Some(beat)));
    for who in [carl, ayesha] {
        assert_eq!(kind(world.read(move |db| overview::overview(db, &who, now))), Kind::Forbidden);
        assert_eq!(kind(world.read(move |db| jobs::queue(db, &who, now))), Kind::Forbidden);
        let request = PageRequest::default();
        assert_eq!(kind(world.read(move |db| jobs::dead(db, &who, request))), Kind::Forbidden);
        let list = world.read(move |db| audit::list(db, &who, audit::Which::All, request));
        assert_eq!(kind(list), Kind::Forbidden);
    }
}

#[test]
fn the_audit_log_is_paged_by_who_acted_and_what_it_was_about() {
    let world = World::new();
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let carl = world.person("carl", true, false);
    for _ in 0..3 {
        world.restrict(&mo, &carl, None).unwrap();
        world.lift(&farah, &carl).unwrap();
    }
    let page = |which: fn(UserId, UserId) -> audit::Which<'static>, request: PageRequest| {
        let (user, person) = (mo.user, carl.user);
        let list = world.read(move |db| audit::list(db, &mo, which(user, person), request));
        list.unwrap()
    };
    let all = |_: UserId, _: UserId| audit::Which::All;
    let by = |mo: UserId, _: UserId| audit::Which::By(mo);
    let of = |_: UserId, carl: UserId| audit::Which::Of("user", carl.get());
    let first = page(all, PageRequest { cursor: None, size: 4 });
    assert_eq!(first.items.iter().map(|l| l.no).collect::<Vec<_>>(), [6, 5, 4, 3]);
    let rest = page(all, PageRequest { cursor: first.older, size: 4 });
    assert_eq!(rest.items.iter().map(|l| l.no).collect::<Vec<_>>(), [2, 1]);
    let back = page(all, PageRequest { cursor: rest.newer, size: 4 });
    assert_eq!(back.items, first.items);
    assert!(page(by, PageRequest::default()).items.iter().all(|l| l.action == "user.restrict"));
    assert_eq!(page(by, PageRequest::default()).items.len(), 3);
    assert_eq!(page(of, PageRequest { cursor: None, size: 5 }).items.len(), 5);
    let checked = world.read(|db| Ok(store::audit::check(db, None, 100)?)).unwrap();
    assert!(matches!(checked, store::audit::Checked::Sound(head) if head.chain_no == 6));
}
