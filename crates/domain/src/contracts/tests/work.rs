//! Milestones, what is handed in, and payments: every event in every state of the contract.

use garde::Validate as _;

use super::*;
use crate::{
    contracts::{
        ApprovedBy, Change, ContractStateName, DeliverableStateName as D, MILESTONE, MilestoneEvent as E,
        MilestoneState, MilestoneStateName as M, PaymentStateName as P, PaymentTerms, permits,
    },
    time::{DAY, days},
};

fn payment_state(agreement: &Agreement, n: usize) -> P {
    agreement.payment(payment_of(agreement, n)).unwrap().state.name()
}

#[test]
fn work_is_handed_in_sent_back_and_approved() {
    let sent = handed_in(accepted(1), 0, NOW);
    assert_eq!((states(&sent)[0], nth(&sent, 0).submissions), (M::Submitted, 1));
    let first = sent.handed_in(nth(&sent, 0).id).unwrap().clone();
    assert_eq!(first.handed_in.unwrap().hash, first.digest());
    let back = on(sent, 0, |a, id| a.request_changes(id, "Bigger.".into(), NOW));
    assert_eq!((states(&back)[0], nth(&back, 0).changes), (M::ChangesRequested, 1));
    assert_eq!(back.deliverable(first.id).unwrap().feedback.as_ref().unwrap().text, "Bigger.");
    let again = handed_in(back, 0, NOW + DAY);
    let names = |a: &Agreement| a.deliverables.iter().map(|d| (d.number, d.state.name())).collect::<Vec<_>>();
    assert_eq!(names(&again), [(1, D::Superseded), (2, D::Submitted)]);
    let approved = on(again, 0, |a, id| a.approve(id, &stamp(NOW + DAY, 99)));
    assert_eq!(names(&approved), [(1, D::Superseded), (2, D::Accepted)]);
    assert_eq!((states(&approved)[0], payment_state(&approved, 0)), (M::Approved, P::Due));
    assert_eq!(approved.payments[0].amount, nth(&approved, 0).amount);
}

#[test]
fn a_newer_version_takes_the_place_of_one_that_is_looked_at() {
    let sent = handed_in(accepted(1), 0, NOW);
    let sent = on(sent, 0, |a, id| a.extend_review(id, NOW + DAY));
    let again = handed_in(sent, 0, NOW + days(2));
    assert_eq!(nth(&again, 0).state, MilestoneState::Submitted { clock: NOW + days(2), extended: false });
    assert_eq!(nth(&again, 0).submissions, 2);
}

#[test]
fn what_was_handed_in_does_not_change() {
    let sent = handed_in(accepted(1), 0, NOW);
    let version = sent.deliverables[0].id;
    assert_eq!(code(sent.clone().edit_work(version, work())), "deliverable submitted");
    assert_eq!(code(sent.discard_work(version, NOW)), "deliverable submitted");
}

#[test]
fn a_draft_is_kept_changed_thrown_away_and_is_alone() {
    let start = accepted(1);
    let id = nth(&start, 0).id;
    assert_eq!(code(start.clone().submit(id, NOW)), "nothing_to_submit");
    let drafted = start.draft_work(id, work(), &stamp(NOW, 5)).unwrap().agreement;
    assert_eq!(code(drafted.clone().draft_work(id, work(), &stamp(NOW, 6))), "draft_exists");
    let draft = drafted.draft(id).unwrap().id;
    let other = crate::contracts::Work { note: "Better.".into(), links: vec![] };
    let edited = drafted.edit_work(draft, other.clone()).unwrap().agreement;
    assert_eq!(edited.deliverable(draft).unwrap().work, other);
    let gone = edited.clone().discard_work(draft, NOW).unwrap().agreement;
    assert!(gone.draft(id).is_none());
    let sent = edited.submit(id, NOW).unwrap().agreement;
    assert_eq!(sent.deliverable(draft).unwrap().state.name(), D::Submitted);
    let drafted = sent.draft_work(id, work(), &stamp(NOW, 7)).unwrap().agreement;
    let (draft, ended) =
        (drafted.draft(id).unwrap().id, on(drafted, 0, |a, id| a.approve(id, &stamp(NOW, 8))));
    assert_eq!(code(ended.clone().edit_work(draft, work())), "milestone approved");
    assert_eq!(code(ended.discard_work(draft, NOW)), "ok");
}

#[test]
fn changes_beyond_those_included_are_allowed_and_flagged() {
    let mut agreement = accepted(1);
    for asked in 1..=3 {
        agreement = handed_in(agreement, 0, NOW + days(asked));
        agreement = on(agreement, 0, |a, id| a.request_changes(id, "More.".into(), NOW + days(asked)));
        assert_eq!(nth(&agreement, 0).beyond_included(agreement.contract.revisions), asked > 2);
    }
}

#[test]
fn the_time_to_look_is_extended_once_and_ends() {
    let sent = handed_in(accepted(1), 0, NOW);
    let id = nth(&sent, 0).id;
    let longer = sent.clone().extend_review(id, NOW + days(13)).unwrap().agreement;
    assert_eq!(code(longer.clone().extend_review(id, NOW + days(14))), "already_extended");
    assert_eq!(code(sent.clone().extend_review(id, NOW + days(14))), "review_over");
    assert_eq!(code(sent.clone().request_changes(id, "x".into(), NOW + days(14))), "review_over");
    assert_eq!(code(longer.clone().request_changes(id, "x".into(), NOW + days(20))), "ok");
    assert_eq!(code(sent.clone().auto_approve(id, &stamp(NOW + days(14) - DAY, 3))), "not_due");
    assert_eq!(code(longer.clone().auto_approve(id, &stamp(NOW + days(20), 3))), "not_due");
    assert_eq!(code(longer.auto_approve(id, &stamp(NOW + days(21), 3))), "ok");
    let silent = sent.auto_approve(id, &stamp(NOW + days(14), 3)).unwrap().agreement;
    assert!(matches!(nth(&silent, 0).state, MilestoneState::Approved { by: ApprovedBy::Silence, .. }));
}

#[test]
fn paying_early_closes_what_was_sent_back() {
    let back = handed_in(accepted(1), 0, NOW);
    let back = on(back, 0, |a, id| a.request_changes(id, "More.".into(), NOW));
    let early = on(back, 0, |a, id| a.pay_early(id, &stamp(NOW, 50)));
    assert_eq!((states(&early)[0], early.deliverables[0].state.name()), (M::Approved, D::Superseded));
    assert_eq!(payment_state(&early, 0), P::Due);
}

#[test]
fn who_may_cancel_what() {
    let sent_back = |a| on(handed_in(a, 0, NOW), 0, |a, id| a.request_changes(id, "x".into(), NOW));
    let first = |a: &Agreement| nth(a, 0).id;
    let cancel = |a: Agreement, by| {
        let id = first(&a);
        code(a.cancel(id, by, NOW))
    };
    let started = accepted(2);
    assert_eq!((cancel(started.clone(), C), cancel(started.clone(), F)), ("ok".into(), "ok".into()));
    let planned = nth(&started, 1).id;
    assert_eq!(code(started.clone().cancel(planned, C, NOW)), "ok");
    assert_eq!(code(started.clone().cancel(planned, F, NOW)), "ok");
    let back = sent_back(started.clone());
    assert_eq!((cancel(back.clone(), C), cancel(back.clone(), F)), ("cancel_needs_both".into(), "ok".into()));
    let sent = handed_in(started.clone(), 0, NOW);
    assert_eq!(
        (cancel(sent.clone(), C), cancel(sent, F)),
        ("milestone submitted".into(), "milestone submitted".into())
    );
    assert_eq!(code(started.clone().ask_cancel(first(&started), NOW)), "cancel_needs_nobody");
    assert!(back.may_ask_cancel(nth(&back, 0), C) && !back.may_ask_cancel(nth(&back, 0), F));
    let asked = on(back, 0, |a, id| a.ask_cancel(id, NOW));
    assert!(!asked.may_ask_cancel(nth(&asked, 0), C));
    assert_eq!(asked.next_in_milestone(nth(&asked, 0), Some(F)).unwrap().verb, "cancel");
    let both = asked.clone().cancel(first(&asked), F, NOW).unwrap();
    assert!(both.steps.iter().any(|s| s.event == "cancel" && s.by == crate::machine::By::Both));
    let again = handed_in(asked, 0, NOW + DAY);
    assert_eq!(nth(&again, 0).cancel_asked_at, None);
}

#[test]
fn a_payment_is_claimed_contradicted_and_confirmed() {
    let due = approved(accepted(2), 0, NOW);
    let pay = payment_of(&due, 0);
    assert_eq!(code(due.clone().contradict(pay, NOW)), "direct_payment due");
    let claimed = due.clone().claim(pay, Some("SEPA 17".into()), NOW + days(2)).unwrap().agreement;
    assert_eq!(code(claimed.clone().claim(pay, None, NOW)), "direct_payment claimed");
    assert_eq!(code(claimed.clone().write_off(pay, NOW + days(60))), "direct_payment claimed");
    assert_eq!(code(claimed.clone().confirm_by_silence(pay, NOW + days(9) - DAY)), "not_due");
    assert_eq!(code(claimed.clone().contradict(pay, NOW + days(9))), "answer_over");
    let not_there = claimed.clone().contradict(pay, NOW + days(5)).unwrap().agreement;
    assert_eq!(payment_state(&not_there, 0), P::Contradicted);
    for agreement in [due, claimed.clone(), not_there] {
        let done = agreement.confirm(pay, NOW + days(6)).unwrap().agreement;
        assert_eq!((payment_state(&done, 0), states(&done)[0]), (P::Confirmed, M::Released));
        assert!(done.contract.is_live(), "another milestone is left");
    }
    let silent = claimed.confirm_by_silence(pay, NOW + days(9)).unwrap().agreement;
    assert_eq!(states(&silent)[0], M::Released);
}

#[test]
fn saying_again_that_it_is_paid_does_not_delay_the_writing_off() {
    let due = approved(accepted(1), 0, NOW);
    let pay = payment_of(&due, 0);
    assert_eq!(code(due.clone().write_off(pay, NOW + days(30) - DAY)), "write_off_early");
    // 10 days due, 5 claimed, 10 contradicted, 5 claimed: 20 of them owed.
    let mut a = due.claim(pay, None, NOW + days(10)).unwrap().agreement;
    a = a.contradict(pay, NOW + days(15)).unwrap().agreement;
    a = a.claim(pay, None, NOW + days(25)).unwrap().agreement;
    a = a.contradict(pay, NOW + days(30)).unwrap().agreement;
    assert_eq!(a.payments[0].write_off_from(&a.contract.rules()), Some(NOW + days(40)));
    assert_eq!(code(a.clone().write_off(pay, NOW + days(40) - DAY)), "write_off_early");
    let gone = a.write_off(pay, NOW + days(40)).unwrap().agreement;
    assert_eq!((states(&gone)[0], gone.contract.state.name()), (M::Unpaid, ContractStateName::Ended));
}

#[test]
fn what_each_state_of_the_contract_has_room_for() {
    use ContractStateName as C;
    let room = |contract, from, event| permits(contract, PaymentTerms::Direct, from, event);
    for event in E::ALL {
        for from in M::ALL {
            let direct = PaymentTerms::Direct.has(*event);
            assert_eq!(room(C::Active, *from, *event), direct);
            assert_eq!(room(C::Paused, *from, *event), direct && *event != E::Fund);
            for dead in [C::OnHold, C::Offered, C::Ended, C::Declined, C::Withdrawn, C::Expired] {
                assert!(!room(dead, *from, *event), "{dead} {from} {event}");
            }
        }
    }
    let ending = |from, event| room(C::Ending, from, event);
    for event in [E::Approve, E::AutoApprove, E::RequestChanges, E::Resubmit] {
        assert!(ending(M::Submitted, event));
    }
    assert!(ending(M::ChangesRequested, E::Submit) && !ending(M::Funded, E::Submit));
    assert!(ending(M::Approved, E::Release) && ending(M::Approved, E::WriteOff));
    for event in [E::Fund, E::ExtendReview, E::PayEarly] {
        assert!(!ending(M::Planned, event), "{event}");
    }
}

#[test]
fn a_paused_contract_starts_nothing() {
    let paused = accepted(2).pause(NOW).unwrap().agreement;
    let second = nth(&paused, 1).id;
    assert_eq!(code(paused.clone().fund(second, NOW)), "contract paused");
    assert_eq!(states(&handed_in(paused.clone(), 0, NOW))[0], M::Submitted);
    let resumed = paused.resume().unwrap().agreement;
    assert_eq!(code(resumed.fund(second, NOW)), "ok");
}

#[test]
fn a_held_contract_stands_still() {
    let sent = approved(accepted(3), 0, NOW);
    let held = sent.hold(crate::machine::By::System, NOW).unwrap().agreement;
    let pay = payment_of(&held, 0);
    let second = nth(&held, 1).id;
    assert_eq!(code(held.clone().fund(second, NOW)), "contract on_hold");
    assert_eq!(code(held.clone().confirm(pay, NOW)), "contract on_hold");
    assert_eq!(code(held.clone().cancel(second, C, NOW)), "contract on_hold");
    assert_eq!(held.allowed(C, NOW), []);
    assert_eq!(held.allowed_milestone(nth(&held, 1), C, NOW), []);
    assert_eq!(held.next_in_milestone(nth(&held, 0), None), None);
    assert_eq!(code(held.release_hold(crate::machine::By::System, true, NOW)), "still_suspended");
}

#[test]
fn every_pair_of_state_and_event_is_as_drawn() {
    let sent = handed_in(accepted(1), 0, NOW);
    let back = on(sent.clone(), 0, |a, id| a.request_changes(id, "x".into(), NOW));
    let planned = {
        let a = accepted(2);
        Agreement { milestones: vec![nth(&a, 1).clone(), nth(&a, 0).clone()], ..a }
    };
    let all = [planned, accepted(1), sent, back, approved(accepted(1), 0, NOW), paid(accepted(2), 0, NOW)];
    for agreement in all {
        let id = nth(&agreement, 0).id;
        for event in E::ALL {
            let name = states(&agreement)[0];
            let Some(done) = fire(agreement.clone(), id, *event) else { continue };
            match MILESTONE.step(name, *event) {
                Ok(_) => assert_eq!(code(done), "ok", "{name} {event}"),
                Err(_) => assert!(done.is_err(), "{name} {event}"),
            }
        }
    }
}

/// Fires an event of a milestone with everything that its guard asks for; `None` when payments fire it, or these terms
/// do not have it.
pub(super) fn fire(a: Agreement, id: MilestoneId, event: E) -> Option<Result<Outcome, Refusal>> {
    let late = stamp(NOW + days(400), 77);
    Some(match event {
        E::Fund => a.fund(id, NOW),
        E::Cancel => a.cancel(id, F, NOW),
        E::Submit | E::Resubmit => {
            let looked_at = a.milestone(id).unwrap().state.name() == M::Submitted;
            if looked_at != (event == E::Resubmit) {
                return None;
            }
            a.hand_in(id, work(), &stamp(NOW, 78))
        }
        E::ExtendReview => a.extend_review(id, NOW),
        E::RequestChanges => a.request_changes(id, "More.".into(), NOW),
        E::Approve => a.approve(id, &stamp(NOW, 79)),
        E::AutoApprove => a.auto_approve(id, &late),
        E::PayEarly => a.pay_early(id, &stamp(NOW, 80)),
        _ => return None,
    })
}

#[test]
fn parts_of_other_contracts_are_refused() {
    let (one, two) = (accepted(1), MilestoneId::new(999));
    assert_eq!(code(one.clone().fund(two, NOW)), "not_in_contract");
    assert_eq!(code(one.claim(PaymentId::new(999), None, NOW)), "not_in_contract");
}

#[test]
fn what_changed_is_told() {
    let before = handed_in(accepted(2), 0, NOW);
    let after = on(before.clone(), 0, |a, id| a.approve(id, &stamp(NOW, 60)));
    let changes = after.changes_since(&before);
    assert!(changes.contract.is_none());
    assert!(matches!(changes.milestones[..], [Change::Changed(m)] if m.position == 1));
    assert!(matches!(changes.deliverables[..], [Change::Changed(_)]));
    assert!(matches!(changes.payments[..], [Change::New(_)]));
    let none = after.changes_since(&after);
    assert!(none.milestones.is_empty() && none.deliverables.is_empty() && none.payments.is_empty());
}

#[test]
fn the_forms_name_each_fault() {
    let links =
        |links: &[&str]| WriteWork { note: "x".into(), links: links.iter().map(|l| (*l).into()).collect() };
    let wrong = |input: &WriteWork| {
        let report = input.validate().err();
        report.map_or(vec![], |r| r.iter().map(|(p, _)| p.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(wrong(&links(&["https://a.example", " "])), Vec::<String>::new());
    assert_eq!(links(&["https://a.example", " "]).work().unwrap().links.len(), 1);
    assert_eq!(wrong(&links(&["https://a.example", "http://b.example"])), ["links[1]"]);
    assert_eq!(wrong(&links(&["https://a.example"; 11])), ["links"]);
    assert_eq!(wrong(&WriteWork { note: " ".into(), links: vec![] }), ["note"]);
    assert!(crate::contracts::RequestChanges { text: "".into() }.validate().is_err());
    assert!(crate::contracts::ClaimPayment { reference: "a\nb".into() }.validate().is_err());
    assert_eq!((crate::contracts::said("  "), crate::contracts::said(" a ")), (None, Some("a".into())));
}
