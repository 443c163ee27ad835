//! How contracts end, and why.

use super::*;
use crate::{
    contracts::{ContractState, ContractStateName as S, EndReason, MilestoneStateName as M, Running},
    time::{DAY, days},
};

fn reason(agreement: &Agreement) -> EndReason {
    match agreement.contract.state {
        ContractState::Ended { reason, .. } => reason,
        ref other => panic!("still {}", other.name()),
    }
}

fn sent_back(agreement: Agreement) -> Agreement {
    on(handed_in(agreement, 0, NOW), 0, |a, id| a.request_changes(id, "x".into(), NOW))
}

#[test]
fn the_last_milestone_ends_it() {
    let one = paid(accepted(2), 0, NOW);
    assert!(one.contract.is_live());
    let started = on(one, 1, |a, id| a.fund(id, NOW));
    assert_eq!(reason(&paid(started, 1, NOW + DAY)), EndReason::Completed);
    let ended = |by| reason(&on(accepted(1), 0, |a, id| a.cancel(id, by, NOW)));
    assert_eq!((ended(C), ended(F)), (EndReason::Client, EndReason::Freelancer));
    let asked = on(sent_back(accepted(1)), 0, |a, id| a.ask_cancel(id, NOW));
    assert_eq!(reason(&on(asked, 0, |a, id| a.cancel(id, F, NOW))), EndReason::Mutual);
}

#[test]
fn at_once_only_while_nothing_is_under_way() {
    for by in [C, F] {
        for busy in [
            accepted(2),
            handed_in(accepted(2), 0, NOW),
            approved(accepted(2), 0, NOW),
            sent_back(accepted(2)),
        ] {
            assert_eq!(code(busy.end_at_once(by, NOW)), "milestone_under_way");
        }
        let idle = paid(accepted(3), 0, NOW);
        let ended = idle.end_at_once(by, NOW).unwrap().agreement;
        assert_eq!(states(&ended), [M::Released, M::Cancelled, M::Cancelled]);
        assert_eq!(reason(&ended), by.into());
    }
}

#[test]
fn asking_to_end_cancels_what_one_side_may_and_keeps_the_rest() {
    let sent = handed_in(accepted(2), 0, NOW);
    let ending = sent.end_request(C, NOW).unwrap().agreement;
    assert_eq!(
        (states(&ending), ending.contract.state.name()),
        (vec![M::Submitted, M::Cancelled], S::Ending)
    );
    let done = on(ending, 0, |a, id| a.approve(id, &stamp(NOW, 40)));
    let pay = payment_of(&done, 0);
    assert_eq!(reason(&done.confirm(pay, NOW).unwrap().agreement), EndReason::Client);
}

#[test]
fn asking_to_end_ends_when_nothing_is_left() {
    for by in [C, F] {
        let ended = accepted(2).end_request(by, NOW).unwrap();
        assert_eq!(reason(&ended.agreement), by.into());
        assert!(ended.steps.iter().any(|s| s.event == "end_request"));
    }
    assert_eq!(reason(&sent_back(accepted(2)).end_request(F, NOW).unwrap().agreement), EndReason::Freelancer);
}

#[test]
fn the_clients_wish_waits_seven_days_for_work_that_was_sent_back() {
    let ending = sent_back(accepted(2)).end_request(C, NOW + DAY).unwrap().agreement;
    assert_eq!(states(&ending), [M::ChangesRequested, M::Cancelled]);
    let id = nth(&ending, 0).id;
    let next = ending.next_action(Some(F)).unwrap();
    assert_eq!((next.due, next.on_silence), (Some(NOW + days(8)), Some("cancel")));
    assert_eq!(code(ending.clone().cancel_by_silence(id, NOW + days(7))), "not_due");
    assert_eq!(code(ending.clone().cancel(id, C, NOW + days(2))), "cancel_needs_both");
    let again = handed_in(ending.clone(), 0, NOW + days(2));
    assert_eq!(states(&again)[0], M::Submitted);
    assert_eq!(reason(&ending.cancel_by_silence(id, NOW + days(8)).unwrap().agreement), EndReason::Client);
}

#[test]
fn only_who_asked_takes_it_back() {
    let since = NOW + DAY;
    let paused = handed_in(accepted(2), 0, NOW).pause(since).unwrap().agreement;
    let ending = paused.end_request(F, NOW + days(2)).unwrap().agreement;
    let ContractState::Ending(facts) = ending.contract.state else { panic!("not ending") };
    assert_eq!(facts.origin, Running::Paused { since });
    assert_eq!(code(ending.clone().cancel_end_request(C)), "not_requester");
    assert!(!ending.allowed(C, NOW).contains(&crate::contracts::ContractEvent::CancelEndRequest));
    let back = ending.cancel_end_request(F).unwrap().agreement;
    assert_eq!(back.contract.state, ContractState::Paused { since });
    assert_eq!(states(&back)[1], M::Cancelled);
}

#[test]
fn nothing_starts_while_it_is_ending() {
    let ending = handed_in(accepted(2), 0, NOW).end_request(F, NOW).unwrap().agreement;
    let id = nth(&ending, 0).id;
    assert_eq!(code(ending.clone().extend_review(id, NOW)), "contract ending");
    assert_eq!(code(ending.clone().request_changes(id, "x".into(), NOW)), "ok");
    assert_eq!(code(ending.pause(NOW)), "contract ending");
}
