//! The life of a project.

use app::{
    Kind, Result,
    identity::closing,
    once::Outcome,
    projects::{self, close, draft, own, pause, publish, review, show, system},
};
use domain::{
    Actor, ProjectId,
    identity::UserStateName,
    page::PageRequest,
    projects::{
        Band, CloseProject, CloseReason, Filter, ProjectEvent as E, ProjectStateName as S, Proposals, Reason,
        ReopenPlace, Term, Visibility, WriteProject,
    },
    time::{DAY, HOUR, days},
};

use crate::world::{World, brief, fields, kind};

type Move = fn(&mut dyn app::Tx, &domain::Stamp, &Actor, ProjectId) -> Result<Outcome>;

impl World {
    fn go(&self, verb: Move, actor: &Actor, id: ProjectId) -> Result<Outcome> {
        let actor = *actor;
        self.write(move |tx, stamp| verb(tx, stamp, &actor, id))
    }

    fn edit(
        &self,
        actor: &Actor,
        id: ProjectId,
        version: i64,
        with: impl FnOnce(&mut WriteProject),
    ) -> Result<Outcome> {
        let (actor, mut input) = (*actor, brief());
        with(&mut input);
        self.write(move |tx, stamp| draft::edit(tx, stamp, &actor, id, &input, version))
    }

    fn close(&self, actor: &Actor, id: ProjectId) -> Result<Outcome> {
        let (actor, input) = (*actor, CloseProject { reason: CloseReason::NoMatch });
        self.write(move |tx, stamp| close::close(tx, stamp, &actor, id, &input))
    }

    fn remove(&self, actor: &Actor, id: ProjectId) -> Result<Outcome> {
        let (actor, input) = (*actor, Reason { reason: "Asks for free work.".into() });
        self.write(move |tx, stamp| review::remove(tx, stamp, &actor, id, &input))
    }

    fn show(&self, actor: Option<&Actor>, id: ProjectId) -> Result<domain::projects::ProjectView> {
        let (actor, now) = (actor.copied(), self.now());
        self.read(move |db| show::show(db, actor.as_ref(), id, now))
    }

    fn state(&self, actor: &Actor, id: ProjectId) -> S {
        self.show(Some(actor), id).unwrap().state.name()
    }

    fn listed(&self) -> usize {
        let all =
            self.read(|db| projects::browse::browse(db, None, &Filter::default(), PageRequest::default()));
        all.unwrap().items.len()
    }
}

#[test]
fn from_a_draft_to_a_listed_project() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let young = WriteProject { title: "Idea".into(), ..WriteProject::blank() };
    let made = world.write(move |tx, stamp| draft::create(tx, stamp, &carl, &young)).unwrap();
    let id = ProjectId::new(made.id);
    assert_eq!((made.version, world.listed()), (1, 0));
    let error = world.go(publish::publish, &carl, id).unwrap_err();
    assert_eq!(fields(&error), ["description", "skills", "max"]);
    for other in [None, Some(&ayesha)] {
        assert_eq!(kind(world.show(other, id)), Kind::NotFound);
    }
    assert_eq!(kind(world.go(publish::publish, &ayesha, id)), Kind::NotFound);

    let edited = world.edit(&carl, id, 1, |_| {}).unwrap();
    assert_eq!(edited.version, 2);
    assert_eq!(kind(world.edit(&carl, id, 1, |_| {})), Kind::Stale);
    let open = world.go(publish::publish, &carl, id).unwrap();
    assert_eq!((open.version, world.listed()), (3, 1));
    let again = world.go(publish::publish, &carl, id).unwrap_err();
    assert_eq!((again.kind, again.code), (Kind::Conflict, "not_now"));
    assert_eq!(again.state.as_ref().unwrap().0, "open");

    let seen = world.show(None, id).unwrap();
    assert_eq!(seen.brief.skills, ["Rust", "PostgreSQL", "Hotel lore"]);
    assert_eq!(seen.proposals, Proposals::Band(Band::None));
    assert!(seen.allowed.is_empty() && !seen.may_edit && seen.next.is_none() && seen.expires_at.is_none());
    assert!(world.show(Some(&ayesha), id).unwrap().may_propose);
    let mine = world.show(Some(&carl), id).unwrap();
    assert_eq!(mine.allowed, [E::Edit, E::Pause, E::Close]);
    assert_eq!((mine.proposals, mine.may_propose), (Proposals::Exact(0), false));
    assert_eq!(mine.next.unwrap().due, Some(world.now() + days(30)));
}

#[test]
fn staff_look_first_where_the_operator_wants_it() {
    let world = World::new();
    let (carl, mo) = (world.person("carl", true, false), world.moderator("mo-moderates"));
    world.write(|tx, _| projects::rules::review_first(tx, true)).unwrap();
    let first = world.publish(&carl, |_| {}).unwrap();
    let waits = |id| world.show(Some(&carl), id).unwrap().state.name() == S::PendingReview;
    assert!(waits(first) && world.listed() == 0, "the first of a new account");
    world.go(review::approve, &mo, first).unwrap();
    assert_eq!(world.listed(), 1);
    let second = world.publish(&carl, |_| {}).unwrap();
    assert!(!waits(second) && world.listed() == 2, "staff looked at the first");
    let third = world.publish(&carl, |p| p.description.push_str("Write to carl@example.com.")).unwrap();
    assert!(waits(third), "contact details");
    world.go(publish::withdraw_review, &carl, third).unwrap();
    world.write(|tx, _| projects::rules::review_first(tx, false)).unwrap();
    world.go(publish::publish, &carl, third).unwrap();
    assert_eq!(world.listed(), 3);
}

#[test]
fn wrong_people_are_kept_out() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let mo = world.moderator("mo-moderates");
    let created = world.write(move |tx, stamp| draft::create(tx, stamp, &ayesha, &brief()));
    assert_eq!(created.unwrap_err().code, "client_role_missing");
    let id = world.publish(&carl, |_| {}).unwrap();
    for verb in [pause::pause as Move, pause::still_open, draft::discard, review::approve] {
        assert_eq!(kind(world.go(verb, &ayesha, id)), Kind::Forbidden);
    }
    assert_eq!(kind(world.go(pause::pause, &mo, id)), Kind::Forbidden);
    assert_eq!(kind(world.remove(&carl, id)), Kind::Forbidden);
    let suspended = Actor { state: UserStateName::Suspended, ..carl };
    assert_eq!(world.go(pause::pause, &suspended, id).unwrap_err().code, "account_suspended");
    assert!(world.show(Some(&suspended), id).unwrap().allowed.is_empty());
    let restricted = Actor { state: UserStateName::Restricted, ..carl };
    assert_eq!(kind(world.publish(&restricted, |_| {})), Kind::Forbidden);
    world.go(pause::pause, &restricted, id).unwrap();
    assert_eq!(kind(world.go(pause::resume, &restricted, id)), Kind::Forbidden);
    assert_eq!(kind(world.go(pause::pause, &carl, ProjectId::new(5))), Kind::NotFound);
    let now = world.now();
    let staff = world.read(move |db| own::staff(db, &ayesha, None, PageRequest::default(), now));
    assert_eq!(kind(staff), Kind::Forbidden);
}

#[test]
fn members_only_is_for_members_and_what_is_over_for_its_owner() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let mo = world.moderator("mo-moderates");
    let id = world.publish(&carl, |p| p.visibility = Visibility::Members).unwrap();
    assert_eq!(kind(world.show(None, id)), Kind::NotFound);
    assert!(world.show(Some(&ayesha), id).is_ok());
    assert_eq!(world.listed(), 0);
    let listed = world.read(move |db| {
        projects::browse::browse(db, Some(&ayesha), &Filter::default(), PageRequest::default())
    });
    assert_eq!(listed.unwrap().items.len(), 1);

    world.close(&carl, id).unwrap();
    for other in [None, Some(&ayesha)] {
        assert_eq!(kind(world.show(other, id)), Kind::NotFound);
    }
    assert!(world.show(Some(&mo), id).is_ok() && world.show(Some(&carl), id).is_ok());
}

#[test]
fn changed_terms_leave_a_dated_addendum() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let id = world.publish(&carl, |_| {}).unwrap();
    let version = world.show(Some(&carl), id).unwrap().version;
    world.pass(HOUR);
    world.edit(&carl, id, version, |p| p.title = "A better title for the page".into()).unwrap();
    assert!(world.show(None, id).unwrap().addenda.is_empty());
    world.pass(HOUR);
    world
        .edit(&carl, id, version + 1, |p| {
            p.max = "3,500".into();
            p.skills.push("Figma".into());
        })
        .unwrap();
    let seen = world.show(None, id).unwrap();
    assert_eq!((seen.addenda.len(), seen.addenda[0].at), (1, world.now()));
    let changes = &seen.addenda[0].changes;
    assert_eq!(changes.iter().map(|c| c.term).collect::<Vec<_>>(), [Term::Skills, Term::Budget]);
    assert_eq!(changes[1].after.as_deref(), Some("$2,000.00 to $3,500.00, fixed"));
    let figma = Filter { skills: vec!["figma".into()], ..Filter::default() };
    let found = world.read(move |db| projects::browse::browse(db, None, &figma, PageRequest::default()));
    assert_eq!(found.unwrap().items[0].id, id);
    let error = world.edit(&carl, id, version + 2, |p| p.description = "Short.".into()).unwrap_err();
    assert_eq!(fields(&error), ["description"]);
}

#[test]
fn five_publications_a_day_and_the_sixth_stays_a_draft() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    for _ in 0..5 {
        world.publish(&carl, |_| {}).unwrap();
        world.pass(HOUR);
    }
    let error = world.publish(&carl, |_| {}).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::TooMany, "publication_limit"));
    assert_eq!(error.retry_after, Some(19 * 3_600 + 1));
    assert_eq!(world.listed(), 5);
    let counts = world.read(move |db| own::counts(db, &carl)).unwrap();
    assert!(counts.len() == 1 && counts[0].count == 5, "a refused publication leaves no draft: {counts:?}");
    world.pass(HOUR * 19);
    world.publish(&carl, |_| {}).unwrap();
}

#[test]
fn paused_closed_and_opened_again() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let id = world.publish(&carl, |_| {}).unwrap();
    world.go(pause::pause, &carl, id).unwrap();
    assert_eq!((world.state(&carl, id), world.listed()), (S::Paused, 0));
    assert!(world.show(None, id).is_ok());
    world.go(pause::resume, &carl, id).unwrap();
    assert_eq!(world.listed(), 1);
    world.close(&carl, id).unwrap();
    let seen = world.show(Some(&carl), id).unwrap();
    assert_eq!(
        (seen.allowed.as_slice(), seen.reopen_until),
        (&[E::Reopen][..], Some(world.now() + days(30)))
    );
    assert_eq!(world.listed(), 0);
    world.pass(days(29));
    world.go(close::reopen, &carl, id).unwrap();
    assert_eq!((world.state(&carl, id), world.listed()), (S::Open, 1));
    world.close(&carl, id).unwrap();
    world.pass(days(30));
    assert_eq!(world.go(close::reopen, &carl, id).unwrap_err().code, "reopen_over");
}

#[test]
fn an_idle_project_is_reminded_of_and_ends() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let id = world.publish(&carl, |_| {}).unwrap();
    world.pass(days(25));
    assert_eq!((world.fire(), world.jobs()), (1, vec!["mail.project_idle"]));
    world.go(pause::still_open, &carl, id).unwrap();
    world.pass(days(24));
    assert_eq!(world.fire(), 0);
    world.pass(DAY);
    assert_eq!((world.fire(), world.jobs()), (1, vec!["mail.project_idle"]));
    world.pass(days(4));
    assert_eq!((world.fire(), world.jobs()), (1, vec!["mail.project_idle"]));
    assert_eq!(world.state(&carl, id), S::Open);
    world.pass(DAY);
    assert_eq!((world.fire(), world.jobs()), (1, vec!["mail.project_expired"]));
    assert_eq!((world.state(&carl, id), world.listed()), (S::Expired, 0));
    assert_eq!(kind(world.go(pause::still_open, &carl, id)), Kind::Conflict);
    world.go(close::reopen, &carl, id).unwrap();
    world.pass(days(25));
    assert_eq!(world.fire(), 1);
}

#[test]
fn what_the_client_does_moves_the_end_and_what_staff_do_stops_it() {
    let world = World::new();
    let (carl, mo) = (world.person("carl", true, false), world.moderator("mo-moderates"));
    let id = world.publish(&carl, |_| {}).unwrap();
    world.pass(days(20));
    world.go(pause::pause, &carl, id).unwrap();
    world.pass(days(20));
    assert_eq!(world.fire(), 0);
    let due = world.show(Some(&carl), id).unwrap().next.unwrap().due;
    assert_eq!(due, Some(world.now() + days(10)));
    world.remove(&mo, id).unwrap();
    world.pass(days(90));
    assert_eq!((world.fire(), world.jobs()), (0, vec!["mail.project_refused"]));
    assert_eq!(world.state(&carl, id), S::Removed);
    assert_eq!(kind(world.remove(&mo, id)), Kind::Conflict);
}

#[test]
fn the_last_hire_fills_it_and_more_places_open_it() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let id = world.publish(&carl, |p| p.places = 2).unwrap();
    world.write(move |tx, stamp| system::hire(tx, stamp, id)).unwrap();
    assert_eq!((world.state(&carl, id), world.listed()), (S::Open, 1));
    world.write(move |tx, stamp| system::hire(tx, stamp, id)).unwrap();
    assert_eq!((world.state(&carl, id), world.listed()), (S::Filled, 0));
    assert_eq!(kind(world.write(move |tx, stamp| system::hire(tx, stamp, id))), Kind::Conflict);
    let more = move |places| {
        move |tx: &mut dyn app::Tx, stamp: &domain::Stamp| {
            close::reopen_place(tx, stamp, &carl, id, &ReopenPlace { places })
        }
    };
    assert_eq!(fields(&world.write(more(2)).unwrap_err()), ["places"]);
    world.write(more(3)).unwrap();
    let seen = world.show(Some(&carl), id).unwrap();
    assert_eq!((seen.state.name(), seen.brief.places, seen.hired), (S::Open, 3, 2));
    world.pass(days(30));
    assert_eq!(world.fire(), 3);
}

#[test]
fn closing_the_account_closes_its_projects_with_it() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let (open, paused) = (world.publish(&carl, |_| {}).unwrap(), world.publish(&carl, |_| {}).unwrap());
    world.go(pause::pause, &carl, paused).unwrap();
    let draft = world.write(move |tx, stamp| draft::create(tx, stamp, &carl, &brief())).unwrap();
    world.write(move |tx, stamp| closing::request(tx, stamp, &carl)).unwrap();
    assert_eq!((world.state(&carl, open), world.state(&carl, paused)), (S::Closed, S::Closed));
    assert_eq!((world.state(&carl, ProjectId::new(draft.id)), world.listed()), (S::Draft, 0));
    world.pass(days(14));
    assert_eq!(world.fire(), 1);
    assert_eq!(kind(world.show(Some(&carl), ProjectId::new(draft.id))), Kind::NotFound);
}

#[test]
fn a_suspension_pauses_and_its_end_resumes_only_that() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let (open, own) = (world.publish(&carl, |_| {}).unwrap(), world.publish(&carl, |_| {}).unwrap());
    world.go(pause::pause, &carl, own).unwrap();
    world.write(move |tx, stamp| system::pause_all(tx, stamp, carl.user)).unwrap();
    assert_eq!(world.go(pause::resume, &carl, open).unwrap_err().code, "paused_by_other");
    world.write(move |tx, stamp| system::resume_all(tx, stamp, carl.user)).unwrap();
    assert_eq!((world.state(&carl, open), world.state(&carl, own)), (S::Open, S::Paused));
}

#[test]
fn hostile_text_is_kept_as_it_is_or_refused() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let text =
        "<img src=x onerror=alert(1)> '; DROP TABLE project; -- \u{1F469}\u{200D}\u{1F4BB} مرحبا ".repeat(4);
    let kept = text.clone();
    let id = world.publish(&carl, |p| {
        p.title = "'; DELETE FROM project; --".into();
        p.description = text;
        p.skills = vec!["<b>".into(), "%_%".into(), "'--a".into()];
        p.questions = vec!["Why \" ' < & ?".into()];
    });
    assert_eq!(fields(&id.unwrap_err()), ["skills[1]"]);
    let id = world.publish(&carl, |p| {
        p.description = kept.clone();
        p.skills = vec!["<b>".into(), "'--a".into(), "*a*".into()];
    });
    let seen = world.show(None, id.unwrap()).unwrap();
    assert_eq!(seen.brief.skills, ["<b>", "'--a", "*a*"]);
    assert!(seen.brief.description.starts_with("<img src=x"));
    let star = Filter { skills: vec!["*".into()], ..Filter::default() };
    let found = world.read(move |db| projects::browse::browse(db, None, &star, PageRequest::default()));
    assert_eq!(fields(&found.unwrap_err()), ["skills[0]"]);
    for bad in ["a\0b", "a\u{1b}[31m"] {
        let refused = world.publish(&carl, |p| p.description = bad.repeat(60));
        assert_eq!(fields(&refused.unwrap_err()), ["description"]);
    }
}
