//! What becomes of proposals when their project or somebody's account ends.

use app::{
    identity::closing,
    projects::{close, draft as project_draft, review, system},
    proposals::{forms, inbox::Tab, view::view},
};
use domain::{
    Actor, ProjectId, ProposalId,
    projects::{CloseProject, CloseReason, Proposals, Reason, ReopenPlace, WriteProject},
    proposals::{Fare, ProjectEnd, ProposalState as P, ProposalStateName as S, WithdrawnBy},
    time::{HOUR, days},
};

use crate::{
    bids::bid,
    world::{World, brief},
};

/// A project with a free proposal, one that the client read and one that nobody read.
struct Scene {
    world: World,
    carl: Actor,
    reader: Actor,
    unread: Actor,
    project: ProjectId,
    read_id: ProposalId,
    unread_id: ProposalId,
}

fn scene(with: impl FnOnce(&mut WriteProject)) -> Scene {
    let world = World::new();
    let (carl, first) = (world.person("carl", true, false), world.person("first", false, true));
    let (reader, unread) = (world.person("reader", false, true), world.person("unread", false, true));
    let project = world.publish_taken(&carl, &first, with);
    let read_id = world.propose(&reader, project, |_| {}).unwrap();
    let unread_id = world.propose(&unread, project, |_| {}).unwrap();
    world.act(view, &carl, read_id).unwrap();
    world.pass(HOUR);
    world.mails();
    assert_eq!((world.left(&reader), world.left(&unread)), (9, 9));
    Scene { world, carl, reader, unread, project, read_id, unread_id }
}

impl Scene {
    fn ended(&self, end: ProjectEnd) -> bool {
        let at = self.world.now();
        let state = P::NotSelected { end, at };
        self.world.state_of(&self.reader, self.read_id) == state
            && self.world.state_of(&self.unread, self.unread_id) == state
    }

    fn left(&self) -> (u32, u32) {
        (self.world.left(&self.reader), self.world.left(&self.unread))
    }

    fn close(&self) {
        let (carl, project) = (self.carl, self.project);
        let input = CloseProject { reason: CloseReason::NoMatch };
        self.world.write(move |tx, s| close::close(tx, s, &carl, project, &input)).unwrap();
    }

    fn reopen(&self) {
        let (carl, project) = (self.carl, self.project);
        self.world.write(move |tx, s| close::reopen(tx, s, &carl, project)).unwrap();
    }
}

#[test]
fn a_project_that_closes_without_a_hire_gives_back_what_was_spent() {
    let scene = scene(|_| {});
    scene.close();
    assert!(scene.ended(ProjectEnd::Closed));
    assert_eq!(scene.left(), (10, 10));
    let mails = scene.world.mails();
    assert_eq!(mails.len(), 3);
    assert!(mails.iter().all(|m| m.subject == "A project that you proposed to has ended"));
    assert_eq!(scene.world.feed(&scene.unread)[1..], ["proposal.submitted", "proposal.not_selected"]);
    assert_eq!(scene.world.tabs(&scene.carl, scene.project), [3, 0, 0, 3]);
    let (actor, project, now) = (scene.unread, scene.project, scene.world.now());
    let page = scene.world.read(move |db| app::projects::show::show(db, Some(&actor), project, now)).unwrap();
    assert_eq!((page.my_proposal, page.may_propose), (Some(scene.unread_id), false));
}

#[test]
fn a_filled_project_gives_back_what_was_not_read() {
    let scene = scene(|_| {});
    let project = scene.project;
    scene.world.write(move |tx, s| system::hire(tx, s, project)).unwrap();
    assert!(scene.ended(ProjectEnd::Filled));
    assert_eq!(scene.left(), (9, 10));
    let told = scene.world.mails();
    let came_back: Vec<&str> =
        told.iter().filter(|m| m.text.contains("has come back")).map(|m| m.to.as_str()).collect();
    assert_eq!((told.len(), came_back), (3, vec!["unread@example.com"]));
    let carl = scene.carl;
    let more = ReopenPlace { places: 2 };
    scene.world.write(move |tx, s| close::reopen_place(tx, s, &carl, project, &more)).unwrap();
    assert_eq!(scene.world.mails().len(), 3);
}

#[test]
fn a_close_after_a_hire_gives_back_what_was_not_read() {
    let scene = scene(|p| p.places = 2);
    let project = scene.project;
    scene.world.write(move |tx, s| system::hire(tx, s, project)).unwrap();
    assert_eq!(scene.world.tabs(&scene.carl, project), [3, 2, 0, 0]);
    scene.close();
    assert_eq!(scene.left(), (9, 10));
}

#[test]
fn removal_and_expiry_end_proposals_too() {
    let scene_one = scene(|_| {});
    let (mo, project) = (scene_one.world.moderator("mo-moderates"), scene_one.project);
    let why = Reason { reason: "Asks for free work.".into() };
    scene_one.world.write(move |tx, s| review::remove(tx, s, &mo, project, &why)).unwrap();
    assert!(scene_one.ended(ProjectEnd::Removed));
    assert_eq!(scene_one.left(), (10, 10));

    let idle = scene(|_| {});
    idle.world.pass(days(30));
    idle.world.fire();
    assert!(idle.ended(ProjectEnd::Expired));
    assert_eq!(idle.left(), (30, 30));
}

#[test]
fn an_open_again_project_takes_the_same_proposal_for_nothing() {
    let scene = scene(|p| p.proposal_cap = 10);
    let world = &scene.world;
    let mut others = Vec::new();
    for name in ["o-0", "o-1", "o-2", "o-3", "o-4", "o-5", "o-6"] {
        let other = world.person(name, false, true);
        world.propose(&other, scene.project, |_| {}).unwrap();
        others.push(other);
    }
    scene.close();
    world.mails();
    let (carl, project) = (scene.carl, scene.project);
    let look =
        move |now| move |db: &mut dyn app::Read| app::projects::show::show(db, Some(&carl), project, now);
    assert_eq!(world.read(look(world.now())).unwrap().proposals, Proposals::Exact(10));
    scene.reopen();
    assert_eq!(world.read(look(world.now())).unwrap().proposals, Proposals::Exact(0));
    let mails = world.mails();
    assert_eq!(mails.len(), 10);
    assert!(mails[0].text.contains("is open again") && mails[0].text.contains("/projects/prj_"));

    let before = scene.left();
    let (unread, now) = (scene.unread, world.now());
    let form = world.read(move |db| forms::new(db, &unread, project, now)).unwrap();
    assert_eq!((form.fare, form.balance.left), (Fare::Again, 10));
    assert_eq!(form.input, domain::proposals::WriteProposal { price: "2500".into(), ..bid() });
    world.propose(&others[0], project, |_| {}).unwrap();
    let again = world.propose(&scene.unread, project, |b| *b = form.input).unwrap();
    assert_eq!((world.mine(&scene.unread, again).fare, scene.left()), (Fare::Again, before));
    assert_eq!(world.state_of(&scene.unread, scene.unread_id).name(), S::NotSelected);
    assert_eq!(world.inbox(&scene.carl, project, Tab::Unread).unwrap().len(), 2);
    assert_eq!(world.read(look(world.now())).unwrap().proposals, Proposals::Exact(2));

    scene.close();
    world.mails();
    scene.reopen();
    assert_eq!(world.mails().len(), 10, "each is told once");
}

#[test]
fn changed_terms_are_told_to_those_who_proposed() {
    let scene = scene(|_| {});
    let (carl, project, now) = (scene.carl, scene.project, scene.world.now());
    let page = scene.world.read(move |db| app::projects::show::show(db, Some(&carl), project, now)).unwrap();
    let edit = |version, with: fn(&mut WriteProject)| {
        let mut input = brief();
        with(&mut input);
        let done = scene
            .world
            .write(move |tx, s| project_draft::edit(tx, s, &carl, project, &input, version))
            .unwrap();
        done.version
    };
    let version = edit(page.version, |p| p.title = "A title says nothing of terms".into());
    assert!(scene.world.mails().is_empty());
    edit(version, |p| {
        p.title = "A title says nothing of terms".into();
        p.questions = vec!["Why you?".into()];
    });
    let mails = scene.world.mails();
    assert_eq!(mails.len(), 3);
    assert!(mails[0].text.contains("changed the terms"));
    assert_eq!(scene.world.feed(&scene.reader).last().unwrap(), "proposal.terms_changed");
    let (reader, unread) = (scene.reader, scene.unread);
    let (read_id, unread_id) = (scene.read_id, scene.unread_id);
    let asked =
        |who: Actor, id| scene.world.read(move |db| forms::edit(db, &who, id)).unwrap().input.answers.len();
    assert_eq!((asked(reader, read_id), asked(unread, unread_id)), (0, 1));
}

#[test]
fn a_closed_freelancers_account_takes_its_proposals_back() {
    let scene = scene(|_| {});
    let other = scene.world.publish(&scene.carl, |_| {}).unwrap();
    let draft = scene.world.draft(&scene.reader, other, bid()).unwrap();
    let reader = scene.reader;
    scene.world.write(move |tx, s| closing::request(tx, s, &reader)).unwrap();
    let at = scene.world.now();
    let gone = P::Withdrawn { by: WithdrawnBy::System, at };
    assert_eq!(scene.world.state_of(&scene.reader, scene.read_id), gone);
    assert_eq!(scene.world.state_of(&scene.unread, scene.unread_id), P::Submitted);
    assert_eq!(scene.world.tabs(&scene.carl, scene.project), [3, 2, 0, 1]);
    assert_eq!(scene.world.state_of(&scene.reader, draft), P::Draft);
    scene.world.pass(days(14));
    assert_eq!(scene.world.fire(), 1);
    let words = scene.world.read(move |db| Ok(store::proposals::words::find(db, draft, 0)?)).unwrap();
    assert_eq!(words, None);
    let seen = scene.world.opened(&scene.carl, scene.read_id).unwrap();
    assert_ne!(seen.freelancer.name, "reader");
}

#[test]
fn a_closed_clients_account_ends_what_was_proposed_in_steps_if_need_be() {
    let scene = scene(|_| {});
    let carl = scene.carl;
    let mut projects = vec![scene.project];
    for _ in 0..3 {
        projects.push(scene.world.publish(&scene.carl, |_| {}).unwrap());
    }
    let all = projects.clone();
    scene
        .world
        .write(move |tx, _| {
            for id in &all {
                let project = store::projects::rows::by_id(tx.as_read(), *id)?.unwrap();
                system::count_proposal(tx, &project, 150)?;
            }
            Ok(())
        })
        .unwrap();
    scene.world.write(move |tx, s| closing::request(tx, s, &carl)).unwrap();
    let open = || {
        let all = projects.clone();
        let states = scene.world.read(move |db| {
            let found = all.iter().map(|id| Ok(store::projects::rows::by_id(db, *id)?.unwrap().state.name()));
            found.collect::<app::Result<Vec<_>>>()
        });
        states.unwrap().into_iter().filter(|s| *s == domain::projects::ProjectStateName::Open).count()
    };
    assert_eq!(open(), 3);
    assert!(scene.ended(ProjectEnd::Closed));
    scene.world.mails();
    assert_eq!(open(), 0);
    assert_eq!(scene.left(), (10, 10));
}
