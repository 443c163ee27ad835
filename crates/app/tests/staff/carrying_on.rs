//! What a suspension stops, and what its end lets go on.

use app::{
    Kind,
    contracts::{
        hold::{hold, release_hold},
        mine,
    },
    projects::pause,
    proposals::submit::submit_new,
};
use domain::{
    Actor, Party,
    contracts::{ContractState, ContractStateName, HeldBy},
    identity::UserStateName as U,
    projects::{ProjectStateName as P, Reason},
    time::{DAY, HOUR, days},
};
use store::projects::rows as projects;

use crate::{
    deals::{deal, scene},
    world::{World, kind},
};

fn state(world: &World, id: domain::ProjectId) -> P {
    world.read(move |db| Ok(projects::by_id(db, id)?)).unwrap().unwrap().state.name()
}

fn count(world: &World, who: &Actor, party: Party, state: ContractStateName) -> i64 {
    let who = *who;
    let counts = world.read(move |db| mine::counts(db, &who, party)).unwrap();
    counts.iter().find(|c| c.state == state).map_or(0, |c| c.count)
}

#[test]
fn reinstating_lets_go_on_what_the_suspension_stopped_and_nothing_else() {
    let deal = deal();
    let (world, carl) = (&deal.scene.world, deal.scene.carl);
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let (open, own) =
        (world.publish(&carl, |_| {}).unwrap(), world.publish(&carl, |p| p.title = "Paused".into()).unwrap());
    world.write(move |tx, s| pause::pause(tx, s, &carl, own)).unwrap();
    world.suspend([&mo, &farah], &carl);
    assert_eq!((state(world, open), state(world, own)), (P::Paused, P::Paused));
    assert!(matches!(deal.state(), ContractState::OnHold { by: HeldBy::Suspension, .. }));
    assert_eq!(world.did(&mo, release_hold, deal.id).unwrap_err().code, "still_suspended");
    let told = deal.subjects();
    assert_eq!(told.iter().filter(|(_, s)| s == "A contract is on hold").count(), 2);
    let owner = world.fresh(&carl);
    assert!(world.contract(&owner, deal.id).unwrap().allowed.is_empty(), "they read, and that is all");
    assert_eq!(world.publish(&owner, |_| {}).unwrap_err().code, "account_suspended");
    world.reinstate(&mo, &carl).unwrap();
    assert_eq!((state(world, open), state(world, own)), (P::Open, P::Paused));
    assert_eq!(deal.state(), ContractState::Active);
    assert!(world.told("carl").contains(&"Your account is no longer suspended".into()));
    world.replays(deal.id);
}

#[test]
fn what_staff_hold_by_hand_stays_with_them_and_both_sides_count() {
    let deal = deal();
    let (world, carl, ayesha) = (&deal.scene.world, deal.scene.carl, deal.scene.ayesha);
    let (mo, farah, id) = (world.moderator("mona"), world.moderator("farah"), deal.id);
    let why = Reason { reason: "Looks like one person with two accounts.".into() };
    world.write(move |tx, s| hold(tx, s, &mo, id, &why)).unwrap();
    world.suspend([&mo, &farah], &carl);
    world.reinstate(&farah, &carl).unwrap();
    assert!(matches!(deal.state(), ContractState::OnHold { by: HeldBy::Staff, .. }));
    world.did(&mo, release_hold, id).unwrap();
    world.suspend([&mo, &farah], &ayesha);
    world.suspend([&farah, &mo], &carl);
    world.reinstate(&farah, &ayesha).unwrap();
    assert!(
        matches!(deal.state(), ContractState::OnHold { by: HeldBy::Suspension, .. }),
        "carl is still out"
    );
    world.reinstate(&mo, &carl).unwrap();
    assert_eq!(deal.state(), ContractState::Active);
    world.replays(id);
}

#[test]
fn offers_stay_but_bind_nobody_while_a_side_is_suspended() {
    let scene = scene(|p| p.places = 2);
    let (world, carl, ayesha) = (&scene.world, scene.carl, scene.ayesha);
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let offer = scene.offer().unwrap();
    world.suspend([&mo, &farah], &carl);
    assert_eq!(world.accept(&ayesha, offer).unwrap_err().code, "other_side_suspended");
    world.reinstate(&mo, &carl).unwrap();
    world.accept(&ayesha, offer).unwrap();
    let bo = world.person("bob", false, true);
    let proposal = world.propose(&bo, scene.project, |_| {}).unwrap();
    world.suspend([&mo, &farah], &bo);
    assert_eq!(world.offer(&carl, proposal, |_| {}).unwrap_err().code, "other_side_suspended");
    world.reinstate(&farah, &bo).unwrap();
    let offer = world.offer(&carl, proposal, |_| {}).unwrap();
    world.suspend([&mo, &farah], &bo);
    assert_eq!(kind(world.accept(&world.fresh(&bo), offer)), Kind::Forbidden);
    world.pass(days(7));
    world.fire();
    assert_eq!(world.contract(&carl, offer).unwrap().state.name(), ContractStateName::Expired);
}

#[test]
fn a_project_of_a_suspended_client_is_not_let_through() {
    let world = World::new();
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let carl = world.person("carl", true, false);
    world.write(|tx, _| app::projects::rules::review_first(tx, true)).unwrap();
    let project = world.publish(&carl, |_| {}).unwrap();
    assert_eq!(state(&world, project), P::PendingReview);
    world.suspend([&mo, &farah], &carl);
    let approve = app::projects::review::approve;
    let refused = world.write(move |tx, s| approve(tx, s, &mo, project));
    assert_eq!(refused.unwrap_err().code, "client_suspended");
    world.reinstate(&mo, &carl).unwrap();
    world.write(move |tx, s| approve(tx, s, &mo, project)).unwrap();
    let ayesha = world.person("ayesha", false, true);
    world.write(move |tx, s| submit_new(tx, s, &ayesha, project, &crate::bids::bid())).unwrap();
}

#[test]
fn a_project_does_not_run_out_while_its_client_can_do_nothing() {
    let world = World::new();
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let carl = world.person("carl", true, false);
    let project = world.publish(&carl, |_| {}).unwrap();
    world.suspend([&mo, &farah], &carl);
    world.mails();
    world.pass(days(40));
    world.fire();
    assert_eq!((state(&world, project), world.mails().len()), (P::Paused, 0));
    world.reinstate(&mo, &carl).unwrap();
    world.pass(days(29));
    world.fire();
    assert_eq!(state(&world, project), P::Open);
    world.pass(DAY);
    world.fire();
    assert_eq!(state(&world, project), P::Expired);
}

#[test]
fn many_projects_are_paused_and_resumed_in_steps() {
    let world = World::new();
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    let carl = world.person("carl", true, false);
    let own = world.publish(&carl, |_| {}).unwrap();
    world.write(move |tx, s| pause::pause(tx, s, &carl, own)).unwrap();
    for _ in 0..105 {
        world.pass(HOUR * 5);
        world.publish(&carl, |_| {}).unwrap();
    }
    let open = || {
        let counts = world.read(move |db| app::projects::own::counts(db, &carl)).unwrap();
        counts.iter().find(|c| c.state == P::Open).map_or(0, |c| c.count)
    };
    world.suspend([&mo, &farah], &carl);
    assert_eq!(open(), 5, "a job does the rest");
    world.mails();
    assert_eq!(open(), 0);
    world.reinstate(&mo, &carl).unwrap();
    assert_eq!(open(), 100);
    world.mails();
    assert_eq!((open(), state(&world, own)), (105, P::Paused));
}

#[test]
fn many_contracts_are_held_in_steps_and_a_change_of_mind_in_between_does_no_harm() {
    const NAMES: [&str; 17] = [
        "f-0", "f-1", "f-2", "f-3", "f-4", "f-5", "f-6", "f-7", "f-8", "f-9", "f-10", "f-11", "f-12", "f-13",
        "f-14", "f-15", "f-16",
    ];
    let scene = scene(|p| p.places = 18);
    let (world, carl) = (&scene.world, scene.carl);
    let (mo, farah) = (world.moderator("mona"), world.moderator("farah"));
    for name in NAMES {
        let person = world.person(name, false, true);
        let proposal = world.propose(&person, scene.project, |_| {}).unwrap();
        let id = world.offer(&carl, proposal, |_| {}).unwrap();
        world.accept(&person, id).unwrap();
    }
    let held = || count(world, &carl, Party::Client, ContractStateName::OnHold);
    world.suspend([&mo, &farah], &carl);
    assert_eq!(held(), 15, "a job does the rest");
    world.mails();
    assert_eq!(held(), 17);
    world.reinstate(&mo, &carl).unwrap();
    assert_eq!(held(), 2);
    world.suspend([&mo, &farah], &carl);
    world.mails();
    assert_eq!((held(), world.standing(&carl)), (17, U::Suspended), "the newest word counts");
    world.pass(DAY);
    world.reinstate(&mo, &carl).unwrap();
    world.mails();
    assert_eq!(held(), 0);
}
