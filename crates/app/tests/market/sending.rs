//! Sending proposals: who may, how many, how fast, and what it costs.

use app::{
    Kind,
    proposals::{allowance, draft, forms, submit::submit, withdraw::withdraw},
};
use domain::{
    Actor, ProjectId,
    identity::UserStateName,
    projects::Project,
    proposals::Fare,
    time::{HOUR, MINUTE, days},
};

use crate::{
    bids::bid,
    world::{World, kind},
};

/// Projects of several clients, each with a proposal already, so that the next one costs something.
fn taken(world: &World, first: &Actor, count: usize) -> Vec<ProjectId> {
    let names = ["client-0", "client-1", "client-2", "client-3"];
    let clients: Vec<Actor> = names.iter().map(|name| world.person(name, true, false)).collect();
    (0..count).map(|n| world.publish_taken(&clients[n / 5], first, |_| {})).collect()
}

#[test]
fn wrong_people_and_closed_doors() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, true), world.person("ayesha", false, true));
    let dora = world.person("dora", true, false);
    let project = world.publish(&carl, |_| {}).unwrap();
    let code = |actor: &Actor, project| world.propose(actor, project, |_| {}).unwrap_err().code;
    assert_eq!(code(&carl, project), "own_project");
    assert_eq!(code(&dora, project), "not_a_freelancer");
    assert_eq!(code(&world.moderator("mo-moderates"), project), "not_a_freelancer");
    for (state, says) in [
        (UserStateName::Restricted, "account_restricted"),
        (UserStateName::Suspended, "account_suspended"),
        (UserStateName::Closing, "account_closing"),
        (UserStateName::Unverified, "email_unconfirmed"),
    ] {
        assert_eq!(code(&Actor { state, ..ayesha }, project), says);
    }
    assert_eq!(code(&ayesha, ProjectId::new(9)), "not_found");
    let form = world.now();
    assert_eq!(kind(world.read(move |db| forms::new(db, &carl, project, form))), Kind::Forbidden);
    let draft = world.draft(&ayesha, project, bid()).unwrap();

    world.write(move |tx, s| app::projects::pause::pause(tx, s, &carl, project)).unwrap();
    assert_eq!(world.act(submit, &ayesha, draft).unwrap_err().code, "project_not_open");
    let bo = world.person("bob", false, true);
    assert_eq!(code(&bo, project), "project_not_open");
    let close = domain::projects::CloseProject { reason: domain::projects::CloseReason::Budget };
    world.write(move |tx, s| app::projects::close::close(tx, s, &carl, project, &close)).unwrap();
    assert_eq!(code(&bo, project), "not_found");
    assert_eq!(world.act(submit, &ayesha, draft).unwrap_err().code, "project_not_open");
    assert!(
        world.mine(&ayesha, draft).allowed.iter().all(|e| *e != domain::proposals::ProposalEvent::Submit)
    );
    world.act(draft::discard, &ayesha, draft).unwrap();
}

#[test]
fn one_live_proposal_whatever_happens_at_once() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |_| {}).unwrap();
    let results: Vec<_> = std::thread::scope(|threads| {
        let tries: Vec<_> =
            (0..8).map(|_| threads.spawn(|| world.propose(&ayesha, project, |_| {}))).collect();
        tries.into_iter().map(|t| t.join().unwrap()).collect()
    });
    let sent: Vec<_> = results.iter().filter_map(|r| r.as_ref().ok()).collect();
    assert_eq!(sent.len(), 1);
    assert!(results.iter().filter_map(|r| r.as_ref().err()).all(|e| e.code == "already_proposed"));
    assert_eq!(world.tabs(&carl, project), [1, 1, 0, 0]);
    world.act(withdraw, &ayesha, *sent[0]).unwrap();
    world.propose(&ayesha, project, |_| {}).unwrap();
    assert_eq!(world.tabs(&carl, project), [2, 1, 0, 1]);
}

#[test]
fn drafts_of_one_person_that_race_are_sent_once() {
    let world = World::new();
    let (carl, ayesha) = (world.person("carl", true, false), world.person("ayesha", false, true));
    let project = world.publish(&carl, |_| {}).unwrap();
    let id = world.draft(&ayesha, project, bid()).unwrap();
    let sent = std::thread::scope(|threads| {
        let tries: Vec<_> = (0..2).map(|_| threads.spawn(|| world.act(submit, &ayesha, id))).collect();
        tries.into_iter().map(|t| t.join().unwrap()).filter(|r| r.is_ok()).count()
    });
    assert_eq!((sent, world.tabs(&carl, project)), (1, vec![1, 1, 0, 0]));
}

#[test]
fn a_project_takes_as_many_as_its_cap() {
    let world = World::new();
    let carl = world.person("carl", true, false);
    let project = world.publish(&carl, |p| p.proposal_cap = 10).unwrap();
    let names = ["f-0", "f-1", "f-2", "f-3", "f-4", "f-5", "f-6", "f-7", "f-8", "f-9"];
    let mut first = None;
    for name in names {
        let id = world.propose(&world.person(name, false, true), project, |_| {}).unwrap();
        first = first.or(Some((name, id)));
    }
    let late = world.person("late", false, true);
    let error = world.propose(&late, project, |_| {}).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Conflict, "proposal_cap"));
    assert_eq!(world.left(&late), 10);
    let id = world.inbox(&carl, project, app::proposals::inbox::Tab::All).unwrap()[0].id;
    world.decline(&carl, id).unwrap();
    assert_eq!(world.propose(&late, project, |_| {}).unwrap_err().code, "proposal_cap");
    let (_, id) = first.unwrap();
    let owner = world.read(move |db| Ok(store::proposals::rows::by_id(db, id)?)).unwrap().unwrap().freelancer;
    let owner = Actor { user: owner, ..late };
    world.act(withdraw, &owner, id).unwrap();
    world.propose(&late, project, |_| {}).unwrap();
    let count: Option<Project> =
        world.read(move |db| Ok(store::projects::rows::by_id(db, project)?)).unwrap();
    assert_eq!(count.unwrap().proposal_count, 10);
}

#[test]
fn the_allowance_runs_out_and_monday_fills_it() {
    let world = World::new();
    let (first, ayesha) = (world.person("first", false, true), world.person("ayesha", false, true));
    let projects = taken(&world, &first, 12);
    assert_eq!(world.left(&first), 10, "the first proposal to a project costs nothing");
    for (n, project) in (1..=10).zip(&projects) {
        world.propose(&ayesha, *project, |_| {}).unwrap();
        world.pass(MINUTE * 4);
        assert_eq!(world.left(&ayesha), 10 - n);
    }
    world.pass(MINUTE * 11);
    let error = world.propose(&ayesha, projects[10], |_| {}).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::Conflict, "allowance_empty"));
    let draft = world.draft(&ayesha, projects[10], bid()).unwrap();
    let now = world.now();
    let balance = world.read(move |db| allowance::balance(db, &ayesha, now)).unwrap();
    assert_eq!((balance.left, balance.weekly, balance.held), (0, 10, 30));
    let wait = balance.next_refill.since(now);
    assert!(wait <= days(7) && balance.next_refill.rfc3339() == "2027-01-18T00:00:00.000Z");
    world.pass(wait);
    assert_eq!(world.left(&ayesha), 10);
    world.act(submit, &ayesha, draft).unwrap();
    assert_eq!(world.left(&ayesha), 9);
    world.pass(days(70));
    assert_eq!((world.left(&ayesha), world.left(&first)), (30, 30));
}

#[test]
fn three_in_ten_minutes_and_twenty_a_day() {
    let world = World::new();
    let ayesha = world.person("ayesha", false, true);
    let names = ["c-0", "c-1", "c-2", "c-3", "c-4"];
    let clients: Vec<Actor> = names.iter().map(|name| world.person(name, true, false)).collect();
    let projects: Vec<ProjectId> = (0..22).map(|n| world.publish(&clients[n / 5], |_| {}).unwrap()).collect();
    for project in &projects[..3] {
        world.propose(&ayesha, *project, |_| {}).unwrap();
    }
    let error = world.propose(&ayesha, projects[3], |_| {}).unwrap_err();
    assert_eq!((error.kind, error.code, error.retry_after), (Kind::TooMany, "proposal_limit", Some(601)));
    let draft = world.draft(&ayesha, projects[3], bid()).unwrap();
    world.pass(MINUTE * 10);
    world.act(submit, &ayesha, draft).unwrap();
    for project in &projects[4..20] {
        world.pass(MINUTE * 5);
        world.propose(&ayesha, *project, |_| {}).unwrap();
    }
    world.pass(HOUR);
    let error = world.propose(&ayesha, projects[20], |_| {}).unwrap_err();
    assert_eq!((error.kind, error.code), (Kind::TooMany, "proposal_limit"));
    world.pass(std::time::Duration::from_secs(error.retry_after.unwrap()));
    world.propose(&ayesha, projects[20], |_| {}).unwrap();
    assert_eq!(world.left(&ayesha), 10, "the first proposal to a project costs nothing");
}

#[test]
fn taking_one_back_gives_nothing_back() {
    let world = World::new();
    let (first, ayesha) = (world.person("first", false, true), world.person("ayesha", false, true));
    let projects = taken(&world, &first, 2);
    let (read, unread) = (
        world.propose(&ayesha, projects[0], |_| {}).unwrap(),
        world.propose(&ayesha, projects[1], |_| {}).unwrap(),
    );
    let client = world.read(move |db| Ok(store::proposals::rows::by_id(db, read)?)).unwrap().unwrap().client;
    let client = Actor { user: client, ..ayesha };
    world.act(app::proposals::view::view, &client, read).unwrap();
    assert_eq!((world.left(&ayesha), world.mine(&ayesha, read).fare), (8, Fare::One));
    for id in [read, unread] {
        world.act(withdraw, &ayesha, id).unwrap();
        assert_eq!(world.left(&ayesha), 8);
    }
    assert_eq!(world.feed(&ayesha).last().unwrap(), "proposal.withdrawn");
}
