//! The ways in which a contract ends before its work is done.

use app::contracts::{
    cancel,
    course::{cancel_end_request, end_at_once, end_request, pause},
    paying::confirm,
};
use domain::{
    Party,
    contracts::{CancelledBy, ContractEvent as C, ContractState, EndReason, MilestoneState},
    time::{DAY, days},
};

use crate::deals::deal;

#[test]
fn at_once_while_nothing_is_under_way() {
    let deal = deal();
    let refused = deal.mine(end_at_once, deal.id).unwrap_err();
    assert_eq!(refused.code, "milestone_under_way");
    assert!(!deal.view().allowed.contains(&C::EndAtOnce));
    deal.mine(cancel::cancel, deal.milestone(0)).unwrap();
    deal.subjects();
    assert!(deal.view().allowed.contains(&C::EndAtOnce));
    deal.mine(end_at_once, deal.id).unwrap();
    let at = deal.scene.world.now();
    assert_eq!(deal.state(), ContractState::Ended { reason: EndReason::Freelancer, at });
    assert_eq!(deal.milestone_state(1), MilestoneState::Cancelled { by: CancelledBy::System, at });
    assert_eq!(deal.subjects(), [("carl".into(), "A contract has ended".into())]);
    deal.scene.world.replays(deal.id);
}

#[test]
fn a_request_ends_it_at_once_when_nothing_is_left() {
    let deal = deal();
    deal.mine(end_request, deal.id).unwrap();
    let at = deal.scene.world.now();
    assert_eq!(deal.state(), ContractState::Ended { reason: EndReason::Freelancer, at });
    assert_eq!(deal.milestone_state(0), MilestoneState::Cancelled { by: CancelledBy::Freelancer, at });
    deal.scene.world.replays(deal.id);
}

#[test]
fn a_request_waits_for_what_was_handed_in() {
    let deal = deal();
    let world = &deal.scene.world;
    deal.hand_in(0).unwrap();
    deal.clients(pause, deal.id).unwrap();
    deal.subjects();
    deal.mine(end_request, deal.id).unwrap();
    assert_eq!(deal.subjects(), [("carl".into(), "The other side wants to end a contract".into())]);
    assert!(matches!(deal.state(), ContractState::Ending(e) if e.requested_by == Party::Freelancer));
    assert!(matches!(deal.milestone_state(1), MilestoneState::Cancelled { .. }));
    assert_eq!(deal.clients(cancel_end_request, deal.id).unwrap_err().code, "not_requester");
    deal.mine(cancel_end_request, deal.id).unwrap();
    assert!(matches!(deal.state(), ContractState::Paused { .. }), "back to where it stood");
    deal.mine(end_request, deal.id).unwrap();
    world.pass(days(14));
    world.fire();
    assert!(matches!(deal.milestone_state(0), MilestoneState::Approved { .. }));
    assert!(matches!(deal.state(), ContractState::Ending(_)));
    deal.claim(0).unwrap();
    deal.mine(confirm, deal.payment(0)).unwrap();
    let at = world.now();
    assert_eq!(deal.state(), ContractState::Ended { reason: EndReason::Freelancer, at });
    world.replays(deal.id);
}

#[test]
fn a_silent_freelancer_loses_what_was_sent_back() {
    let deal = deal();
    let world = &deal.scene.world;
    deal.hand_in(0).unwrap();
    deal.ask_changes(0).unwrap();
    deal.clients(end_request, deal.id).unwrap();
    let next = world.contract(&deal.scene.ayesha, deal.id).unwrap().milestones[0].next.clone().unwrap();
    assert_eq!((next.due, next.on_silence), (Some(world.now() + days(7)), Some("cancel")));
    world.pass(days(7) - DAY);
    world.fire();
    assert!(matches!(deal.state(), ContractState::Ending(_)));
    world.pass(DAY);
    world.fire();
    let at = world.now();
    assert_eq!(deal.milestone_state(0), MilestoneState::Cancelled { by: CancelledBy::System, at });
    assert_eq!(deal.state(), ContractState::Ended { reason: EndReason::Client, at });
    world.replays(deal.id);
    assert!(world.clocks(deal.id).is_empty());
}
