//! Timers: which a state needs, and what they come to.

use super::*;
use crate::{
    contracts::{ContractState, Fired, MilestoneStateName as M, Thing, TimerKind as K},
    machine::By,
    time::{DAY, days},
};

/// Kinds and days from [`NOW`].
fn timers(agreement: &Agreement, now: Time) -> Vec<(K, u64)> {
    agreement.timers(now).iter().map(|t| (t.kind, t.due_at.since(NOW).as_secs() / 86_400)).collect()
}

#[test]
fn an_offer_reminds_twice_and_expires() {
    let offer = Agreement::offer(&between(), &terms(1), &vacancy(), &stamp(NOW, 1)).unwrap().agreement;
    let all = [(K::OfferReminder1, 3), (K::OfferReminder2, 6), (K::OfferExpires, 7)];
    assert_eq!(timers(&offer, NOW), all);
    assert_eq!(timers(&offer, NOW + days(3)), all[1..]);
    assert_eq!(timers(&offer, NOW + days(9)), all[2..], "a deadline is kept until it moves something");
    let thing = Thing::Contract(offer.contract.id);
    let fire = |kind, day| offer.clone().fire(thing, kind, &stamp(NOW + days(day), 9)).unwrap();
    assert_eq!(fire(K::OfferReminder1, 2), Fired::Nothing);
    assert_eq!(fire(K::OfferReminder1, 3), Fired::Remind(F));
    let Fired::Moved(done) = fire(K::OfferExpires, 7) else { panic!("still out") };
    assert!(matches!(done.agreement.contract.state, ContractState::Expired { .. }));
    assert_eq!(timers(&done.agreement, NOW), []);
    let countered = offer.counter(F, &terms(2), NOW + days(5)).unwrap().agreement;
    assert_eq!(timers(&countered, NOW + days(5))[0], (K::OfferReminder1, 8));
}

#[test]
fn looking_is_reminded_four_times_and_once_more_when_extended() {
    let sent = handed_in(accepted(1), 0, NOW);
    let four = [
        (K::ReviewReminder1, 3),
        (K::ReviewReminder2, 7),
        (K::ReviewReminder3, 10),
        (K::ReviewReminder4, 13),
        (K::AutoApprove, 14),
    ];
    assert_eq!(timers(&sent, NOW), four);
    let longer = on(sent.clone(), 0, |a, id| a.extend_review(id, NOW + days(11)));
    let rest = [(K::ReviewReminder4, 13), (K::ReviewReminder5, 20), (K::AutoApprove, 21)];
    assert_eq!(timers(&longer, NOW + days(11)), rest);
    let again = handed_in(sent.clone(), 0, NOW + days(2));
    assert_eq!(timers(&again, NOW + days(2))[0], (K::ReviewReminder1, 5), "the clock starts anew");
    let thing = Thing::Milestone(nth(&sent, 0).id);
    let old = again.fire(thing, K::ReviewReminder1, &stamp(NOW + days(3), 9)).unwrap();
    assert_eq!(old, Fired::Nothing, "a timer of the clock before looks again");
    let Fired::Moved(done) = sent.fire(thing, K::AutoApprove, &stamp(NOW + days(14), 9)).unwrap() else {
        panic!("not approved")
    };
    assert_eq!(states(&done.agreement), [M::Approved]);
}

#[test]
fn a_payment_is_reminded_three_times_and_silence_confirms_a_claim() {
    let due = approved(accepted(1), 0, NOW);
    let three = [(K::PaymentReminder1, 3), (K::PaymentReminder2, 7), (K::PaymentReminder3, 14)];
    assert_eq!(timers(&due, NOW), three);
    let pay = payment_of(&due, 0);
    let claimed = due.claim(pay, None, NOW + days(4)).unwrap().agreement;
    assert_eq!(timers(&claimed, NOW + days(4)), [(K::ConfirmBySilence, 11)]);
    let not_there = claimed.clone().contradict(pay, NOW + days(5)).unwrap().agreement;
    assert_eq!(timers(&not_there, NOW + days(5))[0], (K::PaymentReminder1, 8));
    let thing = Thing::Payment(pay);
    let told = not_there.fire(thing, K::PaymentReminder1, &stamp(NOW + days(8), 9)).unwrap();
    assert_eq!(told, Fired::Remind(C));
    let done = claimed.fire(thing, K::ConfirmBySilence, &stamp(NOW + days(11), 9)).unwrap();
    assert!(matches!(done, Fired::Moved(done) if !done.agreement.contract.is_live()));
}

#[test]
fn clocks_stand_still_on_hold_and_run_on_with_what_was_left() {
    let sent = handed_in(accepted(1), 0, NOW);
    let held = sent.hold(By::System, NOW + days(5)).unwrap().agreement;
    assert_eq!(timers(&held, NOW + days(5)), []);
    let thing = Thing::Milestone(nth(&held, 0).id);
    let none = held.clone().fire(thing, K::AutoApprove, &stamp(NOW + days(20), 9)).unwrap();
    assert_eq!(none, Fired::Nothing);
    let back = held.release_hold(By::System, false, NOW + days(25)).unwrap().agreement;
    let left =
        [(K::ReviewReminder2, 27), (K::ReviewReminder3, 30), (K::ReviewReminder4, 33), (K::AutoApprove, 34)];
    assert_eq!(timers(&back, NOW + days(25)), left, "the reminder of day 3 does not come again");
    assert_eq!(back.contract.state, ContractState::Active);
}

#[test]
fn every_clock_stands_still() {
    let due = approved(accepted(2), 0, NOW);
    let pay = payment_of(&due, 0);
    let claimed = due.claim(pay, None, NOW + DAY).unwrap().agreement;
    let ending = claimed.end_request(C, NOW + DAY).unwrap().agreement;
    let held = ending.hold(By::Moderator, NOW + days(2)).unwrap().agreement;
    let back = held.release_hold(By::Moderator, false, NOW + days(12)).unwrap().agreement;
    assert_eq!(timers(&back, NOW + days(12)), [(K::ConfirmBySilence, 18)]);
    let ContractState::Ending(facts) = back.contract.state else { panic!("not ending") };
    assert_eq!(facts.clock, NOW + days(11));
}

#[test]
fn kinds_and_things_read_back() {
    for kind in K::ALL {
        assert_eq!(K::parse(kind.as_str()), Some(*kind));
    }
    let agreement = approved(accepted(1), 0, NOW);
    for thing in [
        Thing::Contract(agreement.contract.id),
        Thing::Milestone(nth(&agreement, 0).id),
        Thing::Payment(payment_of(&agreement, 0)),
        Thing::Deliverable(agreement.deliverables[0].id),
    ] {
        assert_eq!(Thing::parse(thing.entity(), thing.id()), Some(thing));
    }
    assert_eq!(Thing::parse("user", 1), None);
}
