//! Payments outside of the program: claimed, confirmed, contradicted, given up.

use app::{
    Kind,
    contracts::paying::{confirm, contradict, write_off},
};
use domain::{
    contracts::{ClaimPayment, ConfirmedBy, MilestoneState, PaymentEvent as P, PaymentState},
    time::{DAY, days},
};

use crate::{
    deals::{Deal, deal},
    world::{fields, kind},
};

fn due() -> Deal {
    let deal = deal();
    deal.done(0);
    deal.subjects();
    deal
}

#[test]
fn the_client_is_reminded_and_silence_confirms() {
    let deal = due();
    let world = &deal.scene.world;
    let mut reminded = Vec::new();
    for day in 1..=20 {
        world.pass(DAY);
        world.fire();
        reminded.extend(deal.subjects().into_iter().map(|(to, subject)| (day, to, subject)));
    }
    let wanted = [3, 7, 14].map(|day| (day, "carl".to_owned(), "A payment is due".to_owned()));
    assert_eq!(reminded, wanted);
    deal.claim(0).unwrap();
    let view = world.contract(&deal.scene.ayesha, deal.id).unwrap();
    let payment = view.milestones[0].payment.clone().unwrap();
    assert_eq!(payment.allowed, [P::Confirm, P::Contradict]);
    let next = payment.next.unwrap();
    assert_eq!((next.due, next.on_silence), (Some(world.now() + days(7)), Some("confirm_7d")));
    world.pass(days(7));
    assert_eq!(kind(deal.mine(contradict, payment.id)), Kind::Conflict);
    world.fire();
    let at = world.now();
    assert_eq!(deal.payment_state(0), PaymentState::Confirmed { by: ConfirmedBy::Silence, at });
    assert_eq!(deal.milestone_state(0), MilestoneState::Released { at });
    world.replays(deal.id);
}

#[test]
fn a_contradicted_payment_is_claimed_again() {
    let deal = due();
    assert_eq!(deal.mine(contradict, deal.payment(0)).unwrap_err().code, "not_now");
    deal.claim(0).unwrap();
    assert_eq!(kind(deal.clients(confirm, deal.payment(0))), Kind::Forbidden);
    deal.mine(contradict, deal.payment(0)).unwrap();
    let told = deal.subjects();
    assert!(told.contains(&("carl".into(), "A payment did not arrive".into())), "{told:?}");
    assert!(matches!(deal.payment_state(0), PaymentState::Contradicted { .. }));
    assert_eq!(deal.view().milestones[0].payment.as_ref().unwrap().allowed, [P::Claim]);
    deal.claim(0).unwrap();
    deal.mine(confirm, deal.payment(0)).unwrap();
    let at = deal.scene.world.now();
    assert_eq!(deal.payment_state(0), PaymentState::Confirmed { by: ConfirmedBy::Freelancer, at });
    deal.scene.world.replays(deal.id);
}

#[test]
fn the_freelancer_gives_up_after_thirty_days_of_debt() {
    let deal = due();
    let world = &deal.scene.world;
    world.pass(days(20));
    deal.claim(0).unwrap();
    world.pass(days(5));
    deal.mine(contradict, deal.payment(0)).unwrap();
    world.pass(days(9));
    let early = deal.mine(write_off, deal.payment(0)).unwrap_err();
    assert_eq!((early.kind, early.code), (Kind::Conflict, "write_off_early"));
    assert_eq!(kind(deal.clients(write_off, deal.payment(0))), Kind::Forbidden);
    world.pass(days(1));
    let view = world.contract(&deal.scene.ayesha, deal.id).unwrap();
    assert!(view.milestones[0].payment.as_ref().unwrap().allowed.contains(&P::WriteOff));
    deal.mine(write_off, deal.payment(0)).unwrap();
    let at = world.now();
    assert_eq!(deal.payment_state(0), PaymentState::WrittenOff { at });
    assert_eq!(deal.milestone_state(0), MilestoneState::Unpaid { at });
    assert!(world.clocks(deal.id).is_empty());
    world.replays(deal.id);
}

#[test]
fn a_reference_is_one_line() {
    let deal = due();
    let (carl, id) = (deal.scene.carl, deal.payment(0));
    for (reference, ok) in [("a\nb", false), (&"x".repeat(201), false), (" ", true)] {
        let input = ClaimPayment { reference: reference.into() };
        let done =
            deal.scene.world.write(move |tx, s| app::contracts::paying::claim(tx, s, &carl, id, &input));
        match done {
            Ok(_) => assert!(ok),
            Err(error) => assert_eq!((ok, fields(&error)), (false, vec!["reference"])),
        }
    }
    assert_eq!(deal.view().milestones[0].payment.as_ref().unwrap().reference, None);
}
