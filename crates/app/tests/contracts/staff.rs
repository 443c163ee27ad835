//! Contracts that stand still.

use app::{
    Kind,
    contracts::{
        course::{cancel_end_request, end_request, pause},
        hold::{hold, release_hold},
        mine,
        system::{hold_all, release_all},
    },
};
use domain::{
    Actor, Party, UserId,
    contracts::{ContractEvent as C, ContractState, ContractStateName, MilestoneState},
    identity::{User, UserStateName},
    projects::Reason,
    time::days,
};
use store::identity::users;

use crate::{
    deals::{Deal, deal, scene},
    world::kind,
};

fn by_hand(deal: &Deal, who: &Actor) -> app::Result<app::once::Outcome> {
    let (who, id) = (*who, deal.id);
    let why = Reason { reason: "Looks like one person with two accounts.".into() };
    deal.scene.world.write(move |tx, s| hold(tx, s, &who, id, &why))
}

fn suspend(deal: &Deal, user: UserId, state: UserStateName) {
    deal.scene
        .world
        .write(move |tx, s| {
            let user = users::by_id(tx.as_read(), user)?.unwrap();
            let state = match state {
                UserStateName::Suspended => domain::identity::UserState::Suspended,
                _ => domain::identity::UserState::Active,
            };
            let user = User { state, ..user };
            users::save(tx, &user)?;
            let left = match user.state.name() {
                UserStateName::Suspended => hold_all(tx, s, user.id, None)?,
                _ => release_all(tx, s, user.id, None)?,
            };
            assert_eq!(left, None);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_hold_stops_the_clocks_and_its_release_gives_back_what_was_left() {
    let deal = deal();
    let world = &deal.scene.world;
    let mo = world.moderator("mo-moderates");
    deal.hand_in(0).unwrap();
    world.pass(days(5));
    world.fire();
    assert_eq!(kind(by_hand(&deal, &deal.scene.carl)), Kind::Forbidden);
    assert_eq!(world.contract(&mo, deal.id).unwrap().allowed, [C::Hold]);
    by_hand(&deal, &mo).unwrap();
    assert!(world.clocks(deal.id).is_empty());
    let view = deal.view();
    assert!(view.allowed.is_empty() && view.milestones.iter().all(|m| m.allowed.is_empty()));
    assert_eq!(deal.approve(0).unwrap_err().code, "not_now");
    let told = deal.subjects();
    assert_eq!(told.iter().filter(|(_, s)| s == "A contract is on hold").count(), 2);
    let log = world.opened_contract(&mo, deal.id).unwrap().activity;
    assert_eq!(log[0].reason.as_deref(), Some("Looks like one person with two accounts."));
    let log = world.opened_contract(&deal.scene.carl, deal.id).unwrap().activity;
    assert_eq!((log[0].event.as_str(), &log[0].reason), ("hold", &None));
    world.pass(days(30));
    assert_eq!(world.fire(), 0);
    assert!(matches!(deal.milestone_state(0), MilestoneState::Submitted { .. }));
    world.did(&mo, release_hold, deal.id).unwrap();
    assert_eq!(deal.view().milestones[0].review_ends_at, Some(world.now() + days(9)));
    world.pass(days(9));
    world.fire();
    assert!(matches!(deal.milestone_state(0), MilestoneState::Approved { .. }));
    world.replays(deal.id);
}

#[test]
fn a_contract_that_is_being_ended_goes_on_where_it_stood() {
    let deal = deal();
    let world = &deal.scene.world;
    let mo = world.moderator("mo-moderates");
    deal.hand_in(0).unwrap();
    deal.clients(pause, deal.id).unwrap();
    let paused = deal.state();
    world.pass(days(1));
    deal.mine(end_request, deal.id).unwrap();
    let ending = deal.state();
    world.pass(days(1));
    by_hand(&deal, &mo).unwrap();
    world.did(&mo, release_hold, deal.id).unwrap();
    assert_eq!(deal.state(), ending, "no time passed, so no clock moved");
    deal.mine(cancel_end_request, deal.id).unwrap();
    assert_eq!(deal.state(), paused);
    world.replays(deal.id);
}

#[test]
fn many_contracts_are_held_in_steps() {
    const NAMES: [&str; 17] = [
        "f-0", "f-1", "f-2", "f-3", "f-4", "f-5", "f-6", "f-7", "f-8", "f-9", "f-10", "f-11", "f-12", "f-13",
        "f-14", "f-15", "f-16",
    ];
    let scene = scene(|p| p.places = 18);
    let (world, carl) = (&scene.world, scene.carl);
    for name in NAMES {
        let person = world.person(name, false, true);
        let proposal = world.propose(&person, scene.project, |_| {}).unwrap();
        let id = world.offer(&carl, proposal, |_| {}).unwrap();
        world.accept(&person, id).unwrap();
    }
    let held = || {
        let counts = world.read(move |db| mine::counts(db, &carl, Party::Client)).unwrap();
        counts.iter().find(|c| c.state == ContractStateName::OnHold).map_or(0, |c| c.count)
    };
    let left = world.write(move |tx, s| hold_all(tx, s, carl.user, None)).unwrap();
    assert_eq!((left.is_some(), held()), (true, 15));
    let left = world.write(move |tx, s| hold_all(tx, s, carl.user, left)).unwrap();
    assert_eq!((left, held()), (None, 17));
    let left = world.write(move |tx, s| release_all(tx, s, carl.user, None)).unwrap();
    assert_eq!((left.is_some(), held()), (true, 2));
    world.write(move |tx, s| release_all(tx, s, carl.user, left)).unwrap();
    assert_eq!(held(), 0);
}

#[test]
fn a_suspension_holds_and_reinstating_releases() {
    let deal = deal();
    let world = &deal.scene.world;
    let mo = world.moderator("mo-moderates");
    let (carl, ayesha) = (deal.scene.carl.user, deal.scene.ayesha.user);
    suspend(&deal, ayesha, UserStateName::Suspended);
    assert!(matches!(deal.state(), ContractState::OnHold { .. }));
    assert_eq!(world.did(&mo, release_hold, deal.id).unwrap_err().code, "still_suspended");
    suspend(&deal, carl, UserStateName::Suspended);
    suspend(&deal, ayesha, UserStateName::Active);
    assert!(matches!(deal.state(), ContractState::OnHold { .. }), "the other side is still suspended");
    suspend(&deal, carl, UserStateName::Active);
    assert!(matches!(deal.state(), ContractState::Active));
    by_hand(&deal, &mo).unwrap();
    suspend(&deal, ayesha, UserStateName::Suspended);
    suspend(&deal, ayesha, UserStateName::Active);
    assert!(matches!(deal.state(), ContractState::OnHold { .. }), "staff held it by hand");
    world.replays(deal.id);
}
